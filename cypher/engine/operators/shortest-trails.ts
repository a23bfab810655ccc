/** All shortest chains between two nodes, breadth first, each node looked at once. */
import type { RelationshipValue } from '../../../graph/store/value/entity.ts';
import type { Context } from '../runtime/context.ts';
import { type ExpandStep, neighbours } from './expand.ts';

interface Search extends Pick<ExpandStep, 'direction' | 'types' | 'typeTest'> {
  readonly accepts: (value: RelationshipValue) => boolean;
  readonly max: number;
}

/** How a node was reached first: over which relationships, from which nodes. */
type Arrivals = Map<number, { readonly value: RelationshipValue; readonly from: number }[]>;

export function* allShortestTrails(
  context: Context,
  start: number,
  end: number,
  search: Search,
): Generator<readonly RelationshipValue[]> {
  if (start === end) return yield [];
  const reached: Arrivals = new Map([[start, []]]);
  let frontier = [start];
  for (let length = 1; length <= search.max && frontier.length > 0 && !reached.has(end); length += 1) {
    const arrivals: Arrivals = new Map();
    for (const node of frontier) {
      for (const { value, other } of neighbours(context, node, null, search)) {
        if (reached.has(other) || !search.accepts(value)) continue;
        const ways = arrivals.get(other);
        if (ways === undefined) arrivals.set(other, [{ value, from: node }]);
        else ways.push({ value, from: node });
      }
    }
    for (const [node, ways] of arrivals) reached.set(node, ways);
    frontier = [...arrivals.keys()];
  }
  if (reached.has(end)) yield* trailsTo(end, start, reached);
  return undefined;
}

function* trailsTo(end: number, start: number, reached: Arrivals): Generator<RelationshipValue[]> {
  const stack: { readonly node: number; readonly trail: RelationshipValue[] }[] = [{ node: end, trail: [] }];
  for (;;) {
    const entry = stack.pop();
    if (entry === undefined) return;
    if (entry.node === start) {
      yield entry.trail.toReversed();
      continue;
    }
    for (const { value, from } of (reached.get(entry.node) ?? []).toReversed()) {
      stack.push({ node: from, trail: [...entry.trail, value] });
    }
  }
}
