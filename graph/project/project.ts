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
import { Projection } from './projection.ts';

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
  /** Of items and entities: they may lead to what comes after them. */
  let late: Facts['relationships'][number][] = [];
  for (const { kind, facts } of projection.make(cells, (id) => all.get(id) ?? null)) {
    if (kind !== 'article') {
      yield { nodes: facts.nodes, relationships: [] };
      late.push(...facts.relationships);
      continue;
    }
    if (late.length > 0) yield { nodes: [], relationships: late };
    late = [];
    yield facts;
  }
}
