/** All shortest chains between two nodes, breadth first from both ends at once, each node looked at once from each. */
import type { RelationshipValue } from '../../../graph/store/value/entity.ts';
import type { Context } from '../runtime/context.ts';
import { type ExpandStep, neighbours, opposite } from './expand.ts';

interface Search extends Pick<ExpandStep, 'direction' | 'types' | 'typeTest'> {
  readonly accepts: (value: RelationshipValue) => boolean;
  readonly max: number;
}

type Trail = readonly RelationshipValue[];

/** How each node was first reached: over which relationships, from which nodes. */
type Arrivals = Map<number, { readonly value: RelationshipValue; readonly from: number }[]>;

/** The search from one end. */
class Side {
  readonly reached: Arrivals;
  frontier: readonly number[];
  private readonly origin: number;
  private readonly search: Search;

  constructor(origin: number, search: Search) {
    this.origin = origin;
    this.search = search;
    this.reached = new Map([[origin, []]]);
    this.frontier = [origin];
  }

  /** Goes one step further. */
  advance(context: Context): void {
    const arrivals: Arrivals = new Map();
    for (const node of this.frontier) {
      for (const { value, other } of neighbours(context, node, null, this.search)) {
        if (this.reached.has(other) || !this.search.accepts(value)) continue;
        const ways = arrivals.get(other);
        if (ways === undefined) arrivals.set(other, [{ value, from: node }]);
        else ways.push({ value, from: node });
      }
    }
    for (const [node, ways] of arrivals) this.reached.set(node, ways);
    this.frontier = [...arrivals.keys()];
  }

  /** All chains from a node back to the origin. */
  *trailsFrom(end: number): Generator<Trail> {
    const stack: { readonly node: number; readonly trail: Trail }[] = [{ node: end, trail: [] }];
    for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
      const { node, trail } = entry;
      if (node === this.origin) {
        yield trail;
        continue;
      }
      for (const { value, from } of (this.reached.get(node) ?? []).toReversed()) {
        stack.push({ node: from, trail: [...trail, value] });
      }
    }
  }
}

export function* allShortestTrails(context: Context, start: number, end: number, search: Search): Generator<Trail> {
  if (start === end) return yield [];
  const forth = new Side(start, search);
  const back = new Side(end, { ...search, direction: opposite(search.direction) });
  for (let length = 1; length <= search.max; length += 1) {
    const side = forth.frontier.length <= back.frontier.length ? forth : back;
    side.advance(context);
    if (side.frontier.length === 0) return undefined;
    const other = side === forth ? back : forth;
    // Every chain of this length has one node where the two frontiers meet.
    const meetings = other.frontier.filter((node) => side.reached.has(node));
    for (const node of meetings) {
      for (const first of forth.trailsFrom(node)) {
        for (const second of back.trailsFrom(node)) yield [...first.toReversed(), ...second];
      }
    }
    if (meetings.length > 0) return undefined;
  }
  return undefined;
}
