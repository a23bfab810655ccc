/** A reading whose confidences are probabilities: of the claims at 0.9, about nine in ten are right. */
import type { Reading } from '../../graph/model/reading.ts';
import { probability, type Calibrated, type Calibration } from '../language/model/calibration.ts';
import { certain } from './evidence.ts';

/** What each kind of claim is scored by, before and after: a stance or a participant is right only with its trigger. */
export function calibrated(reading: Reading, calibration: Calibration): Reading {
  const sure = (kind: Calibrated, score: number): number => certain(probability(calibration[kind], score));
  return {
    ...reading,
    statements: reading.statements.map((statement) => {
      const confidence = sure(statement.kind, statement.confidence);
      return { ...statement, confidence, source: { ...statement.source, confidence } };
    }),
    proposals: reading.proposals.map((proposal) => ({
      ...proposal,
      mentions: proposal.mentions.map((at) => ({ ...at, confidence: sure('proposal', at.confidence) })),
    })),
    stances: reading.stances.map((stance) => {
      const confidence = sure(stance.type, stance.trigger.confidence * stance.actorAnchor.confidence);
      return {
        ...stance,
        trigger: { ...stance.trigger, confidence },
        actorAnchor: { ...stance.actorAnchor, confidence },
      };
    }),
    meetings: reading.meetings.map((meeting) => {
      const told = Math.max(...meeting.triggers.map(({ confidence }) => confidence));
      return {
        ...meeting,
        triggers: meeting.triggers.map((at) => ({ ...at, confidence: sure('meeting', at.confidence) })),
        participants: meeting.participants.map((participant) => ({
          ...participant,
          anchor: {
            ...participant.anchor,
            confidence: sure('participant', participant.anchor.confidence * told),
          },
        })),
      };
    }),
  };
}
