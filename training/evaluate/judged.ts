/** Every claim of a reading that has a confidence, and whether the article's annotation bears it out. */
import type { Reading } from '../../graph/model/reading.ts';
import type { Calibrated } from '../../ingest/language/model/calibration.ts';
import { ids, marked, type AnnotatedArticle } from './annotated.ts';
import { annotatedActors, annotatedMeetings, eachAct, isOneOf, joinedQuotes, STANCES, type Actors } from './facts.ts';
import { half, match, shared } from './overlap.ts';

export interface Judged {
  readonly kind: Calibrated;
  readonly confidence: number;
  readonly right: boolean;
}

export function judged(article: AnnotatedArticle, reading: Reading): Judged[] {
  const actors = annotatedActors(article, reading);
  return [
    ...statements(article, reading, actors),
    ...stances(article, reading, actors),
    ...proposals(article, reading),
    ...meetings(article, reading, actors),
  ];
}

function statements(article: AnnotatedArticle, reading: Reading, actors: Actors): Judged[] {
  const pairs = match(joinedQuotes(marked(article, 'q')), reading.statements, (g, s) => half(g.parts, s.content));
  const right = new Set([...pairs].filter(([g, s]) => isOneOf(actors, s.speaker, g.by)).map(([, s]) => s));
  return reading.statements.map((s) => ({ kind: s.kind, confidence: s.confidence, right: right.has(s) }));
}

function stances(article: AnnotatedArticle, reading: Reading, actors: Actors): Judged[] {
  return Object.entries(STANCES).flatMap(([element, kind]) => {
    const found = reading.stances.filter(({ type, polarity }) => type === kind && polarity === 'asserted');
    const pairs = match(eachAct(marked(article, element)), found, (g, f) =>
      isOneOf(actors, f.actor, g.by) ? shared(g, f.evidence) : 0,
    );
    const right = new Set(pairs.values());
    return found.map((s) => ({
      kind,
      confidence: s.trigger.confidence * s.actorAnchor.confidence,
      right: right.has(s),
    }));
  });
}

function proposals(article: AnnotatedArticle, reading: Reading): Judged[] {
  const found = reading.proposals.flatMap(({ mentions }) => mentions);
  const right = new Set(match(marked(article, 'prop'), found, (g, f) => half([g], [f])).values());
  return found.map((at) => ({ kind: 'proposal', confidence: at.confidence, right: right.has(at) }));
}

/** A meeting is right with its status at one of its words; who takes part, in whatever happened to it. */
function meetings(article: AnnotatedArticle, reading: Reading, actors: Actors): Judged[] {
  const told = annotatedMeetings(article);
  const words = marked(article, 'meet');
  return reading.meetings.flatMap(({ triggers, status, participants }) => {
    const meant = words.filter((at) => triggers.some((trigger) => shared(at, trigger) > 0));
    const known = meant.map(({ id = '' }) => told.get(id));
    const sure = Math.max(...triggers.map(({ confidence }) => confidence));
    const isRight = known.some((meeting) => meeting?.status === status);
    return [
      { kind: 'meeting' as const, confidence: sure, right: isRight },
      ...participants.map(({ entity, anchor }) => ({
        kind: 'participant' as const,
        confidence: anchor.confidence * sure,
        right: known.some((meeting) => ids(meeting?.who).some((id) => actors.get(entity)?.has(id))),
      })),
    ];
  });
}
