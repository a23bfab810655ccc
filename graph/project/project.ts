/** Projection: from evidence and judgements to the facts that the graph shows. */
import type { Facts } from '../model/fact.ts';
import type { Judgement } from '../model/judgement.ts';
import { collect } from '../evidence/collect.ts';
import { withoutMisread } from '../evidence/misread.ts';
import { digestOf } from '../resolve/digest.ts';
import { decide } from '../resolve/judgements.ts';
import type { Evidence } from '../resolve/resolution.ts';
import { MemoryTables } from '../resolve/state/table.ts';
import { sortedById } from './by-id.ts';
import { type Cells, Projection } from './projection.ts';

/**
 * All facts of all evidence. A pure function of the set of articles and the set of judgements: the same ones give the
 * same facts, byte for byte, in whatever order and however often they are handed in.
 */
export function project(evidence: readonly Evidence[], judgements: readonly Judgement[] = []): Facts {
  const parts = [...factParts(evidence, judgements)];
  return {
    nodes: sortedById(parts.flatMap(({ nodes }) => nodes)),
    relationships: sortedById(parts.flatMap(({ relationships }) => relationships)),
  };
}

/** The same in parts, in no order, each node before relationships lead to it: the claims of all articles need not fit. */
export function* factParts(evidence: readonly Evidence[], judgements: readonly Judgement[] = []): Generator<Facts> {
  const decisions = decide(judgements);
  const all = new Map(collect(evidence).map((one) => [one.article.id, withoutMisread(one, decisions.wrong)] as const));
  const projection = new Projection(new MemoryTables());
  const cells = projection.apply({ digests: Array.from(all.values(), digestOf), forgotten: [], decisions });
  yield* partsOf(projection, cells, (id) => all.get(id) ?? null);
}

/** The facts of these cells, each node before relationships lead to it. */
export function* partsOf(
  projection: Projection,
  cells: Cells,
  evidenceOf: (article: string) => Evidence | null,
): Generator<Facts> {
  /** Relationships of items to other items, which may come after them. */
  const late: Facts['relationships'][number][] = [];
  const early = function* (facts: Facts): Generator<Facts> {
    late.push(...facts.relationships);
    yield { nodes: facts.nodes, relationships: [] };
  };
  for (const entity of cells.entities) yield* early(projection.entity(entity));
  for (const id of cells.meetings) yield* early(projection.meeting(id));
  for (const id of cells.proposals) yield* early(projection.proposal(id));
  for (const id of cells.statements) yield* early(projection.statement(id));
  for (const pair of cells.rebuffs) yield* early(projection.rebuff(pair));
  yield { nodes: [], relationships: late };
  for (const id of cells.articles) {
    const found = evidenceOf(id);
    if (found) yield projection.article(id, found);
  }
}
