/** The adjacency of a graph that was read from its journal: its relationships, sorted by the node at each side. */
import { ABSENT } from '../pages/dictionary.ts';
import { PAGE_BITS, PAGE_MASK, PAGE_SIZE, PageTable } from '../pages/page-table.ts';
import type { RelationshipPage } from '../pages/relationship-page.ts';
import { ADJACENCY_BITS, ADJACENCY_MASK, AdjacencyPage, newPacking } from './adjacency-page.ts';
import { Adjacency, type Side } from './adjacency.ts';

/** `nodes` is past the largest id of a node. */
export function buildAdjacency(relationships: PageTable<RelationshipPage>, nodes: number): Adjacency {
  return new Adjacency(buildSide(relationships, nodes, 'outgoing'), buildSide(relationships, nodes, 'incoming'));
}

function buildSide(relationships: PageTable<RelationshipPage>, nodes: number, side: Side): PageTable<AdjacencyPage> {
  const { order, firsts } = sortByNode(relationships, nodes, side);
  const table = new PageTable<AdjacencyPage>();
  const packing = newPacking();
  for (let number = 0; number << ADJACENCY_BITS < nodes; number += 1) {
    const page = new AdjacencyPage();
    const firstNode = number << ADJACENCY_BITS;
    for (let node = firstNode; node < Math.min(nodes, firstNode + ADJACENCY_MASK + 1); node += 1) {
      for (let at = firsts[node] ?? 0; at < (firsts[node + 1] ?? 0); at += 1) {
        const id = order[at] ?? 0;
        const one = relationships.page(id >>> PAGE_BITS);
        const other = (side === 'outgoing' ? one?.ends : one?.starts)?.[id & PAGE_MASK] ?? 0;
        page.add(node & ADJACENCY_MASK, one?.types[id & PAGE_MASK] ?? ABSENT, id, other);
      }
    }
    page.pack(packing);
    table.put(number, page);
  }
  return table;
}

/** By counting: ids of relationships by the node at one side, those of one node ascending, and where each node's begin. */
function sortByNode(
  relationships: PageTable<RelationshipPage>,
  nodes: number,
  side: Side,
): { order: Uint32Array; firsts: Uint32Array } {
  const firsts = new Uint32Array(nodes + 1);
  let count = 0;
  for (const [, page] of relationships.entries()) {
    const ends = side === 'outgoing' ? page.starts : page.ends;
    for (let offset = 0; offset < PAGE_SIZE; offset += 1) {
      if (page.types[offset] === ABSENT) continue;
      firsts[(ends[offset] ?? 0) + 1] = (firsts[(ends[offset] ?? 0) + 1] ?? 0) + 1;
      count += 1;
    }
  }
  for (let node = 0; node < nodes; node += 1) firsts[node + 1] = (firsts[node + 1] ?? 0) + (firsts[node] ?? 0);
  const next = firsts.slice();
  const order = new Uint32Array(count);
  for (const [number, page] of relationships.entries()) {
    const ends = side === 'outgoing' ? page.starts : page.ends;
    for (let offset = 0; offset < PAGE_SIZE; offset += 1) {
      if (page.types[offset] === ABSENT) continue;
      const node = ends[offset] ?? 0;
      const place = next[node] ?? 0;
      order[place] = (number << PAGE_BITS) + offset;
      next[node] = place + 1;
    }
  }
  return { order, firsts };
}
