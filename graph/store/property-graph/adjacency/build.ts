/** The adjacency of a graph that was read from its journal: its relationships, sorted by the node at each side. */
import { ABSENT } from '../pages/dictionary.ts';
import type { NodePage } from '../pages/node-page.ts';
import { PAGE_BITS, PAGE_MASK, PAGE_SIZE, PageTable } from '../pages/page-table.ts';
import type { RelationshipPage } from '../pages/relationship-page.ts';
import { ADJACENCY_BITS, AdjacencyPage, newPacking } from './adjacency-page.ts';
import { Adjacency, type Side } from './adjacency.ts';
import type { Packing } from './packing.ts';

/** Pages that are read together share large arrays: one for each would be one more step to every look-up. */
const SHARED_WORDS = 2 ** 20;

const ADJACENCY_SIZE = 1 << ADJACENCY_BITS;

export function buildAdjacency(nodes: PageTable<NodePage>, relationships: PageTable<RelationshipPage>): Adjacency {
  return new Adjacency(buildSide(nodes, relationships, 'outgoing'), buildSide(nodes, relationships, 'incoming'));
}

function buildSide(
  nodes: PageTable<NodePage>,
  relationships: PageTable<RelationshipPage>,
  side: Side,
): PageTable<AdjacencyPage> {
  const sorted = sortByNode(new Ranks(nodes), relationships, side);
  const table = new PageTable<AdjacencyPage>();
  const packing = newPacking(SHARED_WORDS);
  let rank = 0;
  for (const [number] of nodes.entries()) {
    const first = number << PAGE_BITS;
    for (let node = first; node < first + PAGE_SIZE; node += ADJACENCY_SIZE, rank += ADJACENCY_SIZE) {
      if (sorted.firsts[rank] === sorted.firsts[rank + ADJACENCY_SIZE]) continue;
      const page = new AdjacencyPage();
      table.put(node >>> ADJACENCY_BITS, page);
      packing.beginPage(page);
      for (let one = rank; one < rank + ADJACENCY_SIZE; one += 1) {
        packing.beginNode();
        packRuns(sorted, one, packing);
      }
      packing.endPage();
    }
  }
  packing.finish();
  return table;
}

/** Ids of nodes without the gaps that pages leave on which there is no node any more. */
class Ranks {
  /** The rank of the first node of each page. */
  private readonly firsts: number[] = [];
  /** Past the largest. */
  readonly end: number;

  constructor(nodes: PageTable<NodePage>) {
    let rank = 0;
    for (const [number] of nodes.entries()) {
      while (this.firsts.length < number) this.firsts.push(0);
      this.firsts.push(rank);
      rank += PAGE_SIZE;
    }
    this.end = rank;
  }

  of(node: number): number {
    return (this.firsts[node >>> PAGE_BITS] ?? 0) + (node & PAGE_MASK);
  }
}

/** What the relationships at one side of all nodes are, by the node's rank; those of one node by id. */
interface Sorted {
  /** Where each node's begin. */
  readonly firsts: Uint32Array;
  /** Relationship, node at its other end, and type, in turn. */
  readonly entries: Uint32Array;
}

const ENTRY = 3;

/** A run for each type, in the order in which they come first. */
function packRuns({ firsts, entries }: Sorted, rank: number, to: Packing): void {
  const start = (firsts[rank] ?? 0) * ENTRY;
  const end = (firsts[rank + 1] ?? 0) * ENTRY;
  const done: number[] = [];
  for (let first = start; first < end; first += ENTRY) {
    const type = entries[first + 2] ?? ABSENT;
    if (done.includes(type)) continue;
    done.push(type);
    to.beginRun(type);
    for (let at = first; at < end; at += ENTRY) {
      if (entries[at + 2] === type) to.add(entries[at] ?? 0, entries[at + 1] ?? 0);
    }
  }
}

/** By counting. */
function sortByNode(ranks: Ranks, relationships: PageTable<RelationshipPage>, side: Side): Sorted {
  const firsts = new Uint32Array(ranks.end + 1);
  let count = 0;
  for (const [, page] of relationships.entries()) {
    const ends = side === 'outgoing' ? page.starts : page.ends;
    for (let offset = 0; offset < PAGE_SIZE; offset += 1) {
      if (page.types[offset] === ABSENT) continue;
      const next = ranks.of(ends[offset] ?? 0) + 1;
      firsts[next] = (firsts[next] ?? 0) + 1;
      count += 1;
    }
  }
  for (let rank = 0; rank < ranks.end; rank += 1) firsts[rank + 1] = (firsts[rank + 1] ?? 0) + (firsts[rank] ?? 0);
  const next = firsts.slice();
  const entries = new Uint32Array(ENTRY * count);
  for (const [number, page] of relationships.entries()) {
    const [here, other] = side === 'outgoing' ? [page.starts, page.ends] : [page.ends, page.starts];
    for (let offset = 0; offset < PAGE_SIZE; offset += 1) {
      const type = page.types[offset] ?? ABSENT;
      if (type === ABSENT) continue;
      const rank = ranks.of(here[offset] ?? 0);
      const place = next[rank] ?? 0;
      next[rank] = place + 1;
      entries[ENTRY * place] = (number << PAGE_BITS) + offset;
      entries[ENTRY * place + 1] = other[offset] ?? 0;
      entries[ENTRY * place + 2] = type;
    }
  }
  return { firsts, entries };
}
