/**
 * Entities by the value of one property, in the order of values: leaves of limited size, copied on write, so that every
 * version of a graph has its own index and shares with others what has not changed.
 */
import { orderValues } from '../../value/order.ts';
import type { Value } from '../../value/value.ts';

/** Entries of a leaf; one that grows past it is split. */
const LEAF = 128;

class Leaf {
  readonly values: Value[];
  readonly ids: number[];

  constructor(values: Value[], ids: number[]) {
    this.values = values;
    this.ids = ids;
  }

  copy(): Leaf {
    return new Leaf([...this.values], [...this.ids]);
  }

  /** How many entries come before this one. */
  rank(value: Value, id: number): number {
    let [low, high] = [0, this.ids.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.compare(middle, value, id) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** As Array.sort wants it: the entry at a place beside another. */
  compare(at: number, value: Value, id: number): number {
    return orderValues(this.values[at] ?? null, value) || (this.ids[at] ?? 0) - id;
  }
}

export class OrderedIndex {
  private readonly leaves: Leaf[];
  /** The first value of each leaf: a search among these alone stays in the processor's cache. */
  private readonly firsts: Value[];
  /** Leaves that this fork made itself and may therefore change. */
  private readonly own = new Set<Leaf>();
  private entryCount: number;
  private valueCount: number;

  private constructor(leaves: Leaf[], firsts: Value[], entries: number, values: number) {
    this.leaves = leaves;
    this.firsts = firsts;
    this.entryCount = entries;
    this.valueCount = values;
  }

  static of(entries: Iterable<readonly [number, Value]>): OrderedIndex {
    const sorted = [...entries].toSorted(([a, left], [b, right]) => orderValues(left, right) || a - b);
    const leaves: Leaf[] = [];
    for (let start = 0; start < sorted.length; start += LEAF) {
      const part = sorted.slice(start, start + LEAF);
      leaves.push(new Leaf(part.map(([, value]) => value), part.map(([id]) => id))); // prettier-ignore
    }
    const isNew = ([, value]: readonly [number, Value], at: number) => !isSame(sorted[at - 1]?.[1], value);
    const firsts = leaves.map(({ values }) => values[0] ?? null);
    return new OrderedIndex(leaves, firsts, sorted.length, sorted.filter(isNew).length);
  }

  /** A copy that can be changed; this one must not be changed any more. */
  fork(): OrderedIndex {
    return new OrderedIndex([...this.leaves], [...this.firsts], this.entryCount, this.valueCount);
  }

  /** How many entries there are. */
  get size(): number {
    return this.entryCount;
  }

  /** How many different values there are. */
  get distinct(): number {
    return this.valueCount;
  }

  add(value: Value, id: number): void {
    const at = Math.max(0, this.leafOf(value, id));
    const leaf = this.writable(at);
    const rank = leaf.rank(value, id);
    if (!this.isBeside(at, rank, value)) this.valueCount += 1;
    this.entryCount += 1;
    leaf.values.splice(rank, 0, value);
    leaf.ids.splice(rank, 0, id);
    if (rank === 0) this.firsts[at] = value;
    if (leaf.ids.length > LEAF) this.split(at, leaf, rank);
  }

  /** The entry must be there. */
  remove(value: Value, id: number): void {
    const at = this.leafOf(value, id);
    const leaf = this.writable(at);
    const rank = leaf.rank(value, id);
    leaf.values.splice(rank, 1);
    leaf.ids.splice(rank, 1);
    if (!this.isBeside(at, rank, value)) this.valueCount -= 1;
    this.entryCount -= 1;
    if (leaf.ids.length === 0) {
      this.leaves.splice(at, 1);
      this.firsts.splice(at, 1);
    } else if (rank === 0) this.firsts[at] = leaf.values[0] ?? null;
  }

  /** Entries in order, from the first that is not less than the value; all of them without one. */
  *from(value?: Value): Generator<readonly [Value, number]> {
    const first = value === undefined ? 0 : Math.max(0, this.leafOf(value, -1));
    let rank = value === undefined ? 0 : (this.leaves[first]?.rank(value, -1) ?? 0);
    for (let at = first; at < this.leaves.length; at += 1) {
      const { values, ids } = this.leaves[at] ?? NO_LEAF;
      for (; rank < ids.length; rank += 1) yield [values[rank] ?? null, ids[rank] ?? 0];
      rank = 0;
    }
  }

  /** The last first. */
  *reversed(): Generator<readonly [Value, number]> {
    for (const { values, ids } of this.leaves.toReversed()) {
      for (let at = ids.length - 1; at >= 0; at -= 1) yield [values[at] ?? null, ids[at] ?? 0];
    }
  }

  /** The last leaf that begins with this entry or one before it; -1 where all begin after it. */
  private leafOf(value: Value, id: number): number {
    let [low, high] = [0, this.leaves.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const order = orderValues(this.firsts[middle] ?? null, value) || (this.leaves[middle]?.ids[0] ?? 0) - id;
      if (order <= 0) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** Whether the entry before this place, or the one at it, has the value. */
  private isBeside(at: number, rank: number, value: Value): boolean {
    const { values } = this.leaves[at] ?? NO_LEAF;
    const before = rank > 0 ? values[rank - 1] : this.leaves[at - 1]?.values.at(-1);
    const after = rank < values.length ? values[rank] : this.firsts[at + 1];
    return isSame(before, value) || isSame(after, value);
  }

  private writable(at: number): Leaf {
    const leaf = this.leaves[at];
    if (leaf !== undefined && this.own.has(leaf)) return leaf;
    const copy = leaf?.copy() ?? new Leaf([], []);
    this.leaves[at] = copy;
    this.own.add(copy);
    return copy;
  }

  /** In half, or where it grew at its end: values often come in order, and leaves then stay full. */
  private split(at: number, leaf: Leaf, grownAt: number): void {
    const middle = grownAt === LEAF ? LEAF : LEAF >>> 1;
    const right = new Leaf(leaf.values.splice(middle), leaf.ids.splice(middle));
    this.own.add(right);
    this.leaves.splice(at + 1, 0, right);
    this.firsts.splice(at + 1, 0, right.values[0] ?? null);
  }
}

const NO_LEAF = new Leaf([], []);

const isSame = (held: Value | undefined, value: Value): boolean => held !== undefined && orderValues(held, value) === 0;
