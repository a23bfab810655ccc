/** Projection: from evidence and judgements to the facts that the graph shows. */
import type { Judgement } from '../model/judgement.ts';
import type { Facts } from '../model/fact.ts';
import type { Evidence, Resolution } from '../resolve/resolution.ts';
import { resolve } from '../resolve/resolve.ts';
import { sortedById } from './by-id.ts';
import { Draft } from './draft.ts';
import { projectEntities } from './entities.ts';
import { projectEvidence } from './evidence.ts';
import { projectMeetings } from './meetings.ts';
import { projectProposals } from './proposals.ts';
import { projectRoles } from './roles.ts';
import { projectStatements } from './statements.ts';

/**
 * All facts of all evidence. A pure function of the set of articles and the set of judgements: the same ones give the
 * same facts, byte for byte, in whatever order and however often they are handed in.
 */
export const project = (evidence: readonly Evidence[], judgements: readonly Judgement[] = []): Facts =>
  factsOf(resolve(evidence, judgements));

/** The facts of evidence that is already resolved. */
export function factsOf(resolution: Resolution): Facts {
  const parts = [...factParts(resolution)];
  return {
    nodes: sortedById(parts.flatMap(({ nodes }) => nodes)),
    relationships: sortedById(parts.flatMap(({ relationships }) => relationships)),
  };
}

/** The same in parts, in no order, each node before relationships lead to it: the claims of all articles need not fit. */
export function* factParts(resolution: Resolution): Generator<Facts> {
  const draft = new Draft(resolution);
  projectMeetings(draft);
  projectProposals(draft);
  projectStatements(draft);
  projectEntities(draft, projectRoles(draft));
  yield draft.finish();
  yield* projectEvidence(draft);
}
