/** Everything a document says, as a reading: entities, meetings, proposals, stances, statements, roles. */
import { Reading, type LocalMeeting, type LocalStance } from '../../graph/model/reading.ts';
import type { Calibration } from '../language/model/calibration.ts';
import { withEntities, type ResolvedDocument } from '../entities/entities.ts';
import type { Gazetteer } from '../entities/gazetteer.ts';
import { withLeaders } from '../entities/leaders.ts';
import { withSeveral } from '../entities/several.ts';
import { withSubjectSources } from '../entities/subject-source.ts';
import { withUnnamedSources } from '../entities/unnamed-source.ts';
import { withWholeMentions } from '../entities/whole-mention.ts';
import type { Document } from '../language/document.ts';
import { findTimes } from '../language/time/times.ts';
import { answersIn } from './answer-list.ts';
import { isAnybody } from './anybody.ts';
import { calibrated } from './calibrated.ts';
import { demandLists } from './demand-list.ts';
import { meetingMentions, meetingsOf } from './meeting.ts';
import { isPolicy } from './policy.ts';
import { proposalsOf, withoutIdle } from './proposal.ts';
import { rolesOf } from './role.ts';
import { stancesOf } from './stance.ts';
import { statementsOf } from './statement.ts';

export interface Extraction {
  readonly gazetteer: Gazetteer;
  /** Name and version of the reader, for provenance. */
  readonly extractor: string;
  /** Makes probabilities of the model's scores. */
  readonly calibration: Calibration;
}

/** Extracts all of a document; deterministic. Throws if the result breaks the schema, which is a bug. */
export function extract(document: Document, { gazetteer, extractor, calibration }: Extraction): Reading {
  const resolved = withEntities(
    withUnnamedSources(withSeveral(withLeaders(withWholeMentions(withSubjectSources(document))))),
    gazetteer,
  );
  const found = findTimes(resolved);
  const lists = demandLists(resolved);
  const answers = answersIn(resolved);
  const named = proposalsOf(resolved, lists, answers);
  const all = meetingsOf(resolved, found);
  const told = stancesOf(resolved, found, { proposals: named, meetings: all, lists, answers });
  const stances = told.filter((stance) => !isPolicy(resolved, named, stance, told));
  const proposals = withoutIdle(named, stances);
  const meetings = all.filter((meeting) => isTold(resolved, meeting, stances));
  const reading = Reading.parse({
    article: document.article.id,
    extractor,
    entities: resolved.entities.list,
    meetings,
    proposals: proposals.list,
    stances,
    statements: statementsOf(resolved, found, [...proposals.mentions, ...meetingMentions(resolved, meetings)]),
    roles: rolesOf(resolved),
  });
  return calibrated(reading, calibration);
}

/** Talks of nobody, or of nobody that is named or described, say nothing, unless somebody is said to refuse them. */
function isTold(
  { entities }: ResolvedDocument,
  { key, participants, absent }: LocalMeeting,
  stances: readonly LocalStance[],
): boolean {
  if (stances.some(({ target }) => target === key)) return true;
  return [...participants, ...absent].some(({ entity }) => {
    const who = entities.list.find((other) => other.key === entity);
    return who !== undefined && !isAnybody(who);
  });
}
