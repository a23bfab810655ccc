/** Everything a document says, as a reading: entities, meetings, proposals, stances, statements, roles. */
import { Reading } from '../../graph/model/reading.ts';
import type { Calibration } from '../language/model/calibration.ts';
import { withEntities } from '../entities/entities.ts';
import type { Gazetteer } from '../entities/gazetteer.ts';
import { withSubjectSources } from '../entities/subject-source.ts';
import { withUnnamedSources } from '../entities/unnamed-source.ts';
import { withWholeMentions } from '../entities/whole-mention.ts';
import type { Document } from '../language/document.ts';
import { findTimes } from '../language/time/times.ts';
import { calibrated } from './calibrated.ts';
import { demandLists } from './demand-list.ts';
import { meetingMentions, meetingsOf } from './meeting.ts';
import { proposalsOf } from './proposal.ts';
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
  const resolved = withEntities(withUnnamedSources(withWholeMentions(withSubjectSources(document))), gazetteer);
  const found = findTimes(resolved);
  const lists = demandLists(resolved);
  const proposals = proposalsOf(resolved, lists);
  const all = meetingsOf(resolved, found);
  const stances = stancesOf(resolved, found, { proposals, meetings: all, lists });
  // Talks of nobody say nothing, unless somebody is said to refuse them.
  const meetings = all.filter(
    ({ key, participants }) => participants.length > 0 || stances.some(({ target }) => target === key),
  );
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
