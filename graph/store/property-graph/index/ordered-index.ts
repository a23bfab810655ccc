/**
 * Entities by the value of one property, in the order of values: leaves of limited size, copied on write, so that every
 * version of a graph has its own index and shares with others what has not changed.
 */
import { orderValues } from '../../value/order.ts';
import type { Value } from '../../value/value.ts';

/** Entries of a leaf; one that grows past it is split. */
const LEAF = 256;

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
  /** Leaves that this fork made itself and may therefore change. */
  private readonly own = new Set<Leaf>();
  private entryCount: number;
  private valueCount: number;

  private constructor(leaves: Leaf[], entries: number, values: number) {
    this.leaves = leaves;
    this.entryCount = entries;
    this.valueCount = values;
  }

  static of(entries: Iterable<readonly [number, Value]>): OrderedIndex {
    const sorted = [...entries].toSorted(([a, left], [b, right]) => orderValues(left, right) || a - b);
    const index = new OrderedIndex([], sorted.length, 0);
    for (let start = 0; start < sorted.length; start += LEAF) {
      const part = sorted.slice(start, start + LEAF);
      index.leaves.push(new Leaf(part.map(([, value]) => value), part.map(([id]) => id))); // prettier-ignore
    }
    for (const [at, [, value]] of sorted.entries()) {
      if (at === 0 || orderValues(sorted[at - 1]?.[1] ?? null, value) !== 0) index.valueCount += 1;
    }
    return index;
  }

  /** A copy that can be changed; this one must not be changed any more. */
  fork(): OrderedIndex {
    return new OrderedIndex([...this.leaves], this.entryCount, this.valueCount);
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
    if (!this.has(value)) this.valueCount += 1;
    this.entryCount += 1;
    const at = Math.max(0, this.leafOf(value, id));
    const leaf = this.writable(at);
    const rank = leaf.rank(value, id);
    leaf.values.splice(rank, 0, value);
    leaf.ids.splice(rank, 0, id);
    if (leaf.ids.length > LEAF) this.split(at, leaf, rank);
  }

  /** The entry must be there. */
  remove(value: Value, id: number): void {
    const at = this.leafOf(value, id);
    const leaf = this.writable(at);
    const rank = leaf.rank(value, id);
    leaf.values.splice(rank, 1);
    leaf.ids.splice(rank, 1);
    if (leaf.ids.length === 0) this.leaves.splice(at, 1);
    this.entryCount -= 1;
    if (!this.has(value)) this.valueCount -= 1;
  }

  has(value: Value): boolean {
    for (const [held] of this.from(value)) return orderValues(held, value) === 0;
    return false;
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
      if ((this.leaves[middle] ?? NO_LEAF).compare(0, value, id) <= 0) low = middle + 1;
      else high = middle;
    }
    return low - 1;
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
  }
}

const NO_LEAF = new Leaf([], []);
