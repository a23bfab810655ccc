/** The adjacency of a graph that was read from its journal: its relationships, sorted by the node at each side. */
import { ABSENT } from '../pages/dictionary.ts';
import { PAGE_BITS, PAGE_SIZE, PageTable } from '../pages/page-table.ts';
import type { RelationshipPage } from '../pages/relationship-page.ts';
import { ADJACENCY_BITS, ADJACENCY_MASK, AdjacencyPage, newPacking } from './adjacency-page.ts';
import { Adjacency, type Side } from './adjacency.ts';
import type { Packing } from './packing.ts';

/** Pages that are read together share large arrays: one for each would be one more step to every look-up. */
const SHARED_WORDS = 2 ** 20;

/** `nodes` is past the largest id of a node. */
export function buildAdjacency(relationships: PageTable<RelationshipPage>, nodes: number): Adjacency {
  return new Adjacency(buildSide(relationships, nodes, 'outgoing'), buildSide(relationships, nodes, 'incoming'));
}

function buildSide(relationships: PageTable<RelationshipPage>, nodes: number, side: Side): PageTable<AdjacencyPage> {
  const sorted = sortByNode(relationships, nodes, side);
  const table = new PageTable<AdjacencyPage>();
  const packing = newPacking(SHARED_WORDS);
  for (let number = 0; number << ADJACENCY_BITS < nodes; number += 1) {
    const page = new AdjacencyPage();
    table.put(number, page);
    packing.beginPage(page);
    const firstNode = number << ADJACENCY_BITS;
    for (let node = firstNode; node <= firstNode + ADJACENCY_MASK; node += 1) {
      packing.beginNode();
      packRuns(sorted, node, packing);
    }
    packing.endPage();
  }
  packing.finish();
  return table;
}

/** What the relationships at one side of all nodes are, by node; those of one node by id. */
interface Sorted {
  /** Where each node's begin. */
  readonly firsts: Uint32Array;
  /** Relationship, node at its other end, and type, in turn. */
  readonly entries: Uint32Array;
}

const ENTRY = 3;

/** A run for each type, in the order in which they come first. */
function packRuns({ firsts, entries }: Sorted, node: number, to: Packing): void {
  const start = (firsts[node] ?? 0) * ENTRY;
  const end = (firsts[node + 1] ?? 0) * ENTRY;
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
function sortByNode(relationships: PageTable<RelationshipPage>, nodes: number, side: Side): Sorted {
  // One more than there are nodes, so that the last one's end is said, for the rest of its page too.
  const firsts = new Uint32Array(nodes + ADJACENCY_MASK + 2);
  let count = 0;
  for (const [, page] of relationships.entries()) {
    const ends = side === 'outgoing' ? page.starts : page.ends;
    for (let offset = 0; offset < PAGE_SIZE; offset += 1) {
      if (page.types[offset] === ABSENT) continue;
      const next = (ends[offset] ?? 0) + 1;
      firsts[next] = (firsts[next] ?? 0) + 1;
      count += 1;
    }
  }
  for (let node = 1; node < firsts.length; node += 1) firsts[node] = (firsts[node] ?? 0) + (firsts[node - 1] ?? 0);
  const next = firsts.slice();
  const entries = new Uint32Array(ENTRY * count);
  for (const [number, page] of relationships.entries()) {
    const [here, other] = side === 'outgoing' ? [page.starts, page.ends] : [page.ends, page.starts];
    for (let offset = 0; offset < PAGE_SIZE; offset += 1) {
      const type = page.types[offset] ?? ABSENT;
      if (type === ABSENT) continue;
      const node = here[offset] ?? 0;
      const place = next[node] ?? 0;
      next[node] = place + 1;
      entries[ENTRY * place] = (number << PAGE_BITS) + offset;
      entries[ENTRY * place + 1] = other[offset] ?? 0;
      entries[ENTRY * place + 2] = type;
    }
  }
  return { firsts, entries };
}
