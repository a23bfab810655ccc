/** All shortest chains between two nodes, breadth first from both ends at once, each node looked at once from each. */
import { RelationshipValue } from '../../../graph/store/value/entity.ts';
import type { Context } from '../runtime/context.ts';
import { isSecondTime, opposite, relationshipAt, sidesOf, typeFits, type Ways } from './neighbours.ts';

interface Search extends Ways {
  /** Null: all of them. */
  readonly accepts: ((value: RelationshipValue) => boolean) | null;
  readonly max: number;
}

type Trail = readonly RelationshipValue[];

/** A relationship over which a node was first reached, from a node one step nearer to the origin. */
interface Arrival {
  readonly relationship: number;
  readonly type: string;
  readonly from: number;
  readonly isForward: boolean;
}

/** The search from one end. */
class Side {
  readonly reached: Map<number, Arrival[]>;
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
    const arrivals = new Map<number, Arrival[]>();
    for (const node of this.frontier) this.leave(node, arrivals, context);
    for (const [node, ways] of arrivals) this.reached.set(node, ways);
    this.frontier = [...arrivals.keys()];
  }

  private leave(from: number, arrivals: Map<number, Arrival[]>, context: Context): void {
    const { direction, types, accepts } = this.search;
    for (const side of sidesOf(direction)) {
      const walk = context.graph.walk(from, side, types);
      while (walk.next()) {
        context.step();
        context.hit();
        const { other, relationship, type } = walk;
        if (this.reached.has(other) || isSecondTime(walk, from, side, direction)) continue;
        if (!typeFits(this.search, type)) continue;
        if (accepts !== null && !accepts(relationshipAt(walk, from, side))) continue;
        const arrival = { relationship, type, from, isForward: side === 'outgoing' };
        const ways = arrivals.get(other);
        if (ways === undefined) {
          context.hold(1);
          arrivals.set(other, [arrival]);
        } else ways.push(arrival);
      }
    }
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
      for (const arrival of (this.reached.get(node) ?? []).toReversed()) {
        stack.push({ node: arrival.from, trail: [...trail, valueOf(arrival, node)] });
      }
    }
  }

  release(context: Context): void {
    context.release(this.reached.size - 1);
  }
}

function valueOf({ relationship, type, from, isForward }: Arrival, to: number): RelationshipValue {
  return isForward
    ? new RelationshipValue(relationship, type, from, to)
    : new RelationshipValue(relationship, type, to, from);
}

export function* allShortestTrails(context: Context, start: number, end: number, search: Search): Generator<Trail> {
  if (start === end) return yield [];
  const forth = new Side(start, search);
  const back = new Side(end, { ...search, direction: opposite(search.direction) });
  try {
    yield* meetings(context, forth, back, search.max);
  } finally {
    forth.release(context);
    back.release(context);
  }
  return undefined;
}

function* meetings(context: Context, forth: Side, back: Side, max: number): Generator<Trail> {
  for (let length = 1; length <= max; length += 1) {
    const side = forth.frontier.length <= back.frontier.length ? forth : back;
    side.advance(context);
    if (side.frontier.length === 0) return;
    const other = side === forth ? back : forth;
    // Every chain of this length has one node where the two frontiers meet.
    const met = other.frontier.filter((node) => side.reached.has(node));
    for (const node of met) {
      for (const first of forth.trailsFrom(node)) {
        for (const second of back.trailsFrom(node)) {
          context.step();
          yield [...first.toReversed(), ...second];
        }
      }
    }
    if (met.length > 0) return;
  }
}
