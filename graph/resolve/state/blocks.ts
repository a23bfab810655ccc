/**
 * Which two of many tellings are compared at all: those that share a key and are at most so many places apart among all
 * that have it, in the order of time. So the work grows linearly, however many share a key; and when one comes or goes,
 * only pairs around its places change.
 */
import type { Pairing } from './likenesses.ts';
import type { Table, Tables } from './table.ts';

/** Where a telling stands: its time and its anchor, in one text that sorts. */
type Entry = string;

export interface Placed {
  /** A day, as text; empty where it is not known. */
  readonly time: string;
  readonly keys: readonly number[];
}

export class Blocks<T> implements Pairing<T> {
  readonly #window: number;
  readonly #placeOf: (telling: T) => Placed;
  readonly #lists: Table<number, Entry[]>;
  /** Pairs that have come near each other … */
  readonly #near = new Map<string, Set<string>>();
  /** … and those that have come apart, perhaps under one key only. */
  readonly #apart = new Map<string, Set<string>>();

  /** `window`: places apart up to which two under one key are compared. */
  constructor(tables: Tables, name: string, window: number, placeOf: (telling: T) => Placed) {
    this.#window = window;
    this.#placeOf = placeOf;
    this.#lists = tables.openHashed(`${name}-blocks`);
  }

  put(_: number, anchor: string, telling: T | null, told: T | undefined): void {
    const before = told === undefined ? null : this.#placeOf(told);
    const now = telling === null ? null : this.#placeOf(telling);
    if (before && now && before.time === now.time && areSame(before.keys, now.keys)) {
      this.#touch(anchor, before);
      return;
    }
    if (before) for (const key of before.keys) this.#takeOut(key, entryOf(anchor, before));
    if (now) for (const key of now.keys) this.#putIn(key, entryOf(anchor, now));
  }

  /** Marks all pairs of a telling: what it says has changed. */
  #touch(anchor: string, placed: Placed): void {
    for (const key of placed.keys) {
      const list = this.#lists.get(key) ?? [];
      const at = indexOf(list, entryOf(anchor, placed));
      for (const other of list.slice(Math.max(0, at - this.#window), at + this.#window + 1))
        mark(this.#near, anchor, anchorOf(other));
    }
  }

  *changes(telling: (anchor: string) => T | undefined): Generator<readonly [string, string, boolean]> {
    for (const [a, others] of this.#near) for (const b of others) if (!this.#apart.get(a)?.has(b)) yield [a, b, true];
    for (const [a, others] of this.#apart)
      for (const b of others) {
        const [x, y] = [telling(a), telling(b)];
        yield [a, b, x !== undefined && y !== undefined && this.#areCompared([a, x], [b, y])];
      }
    this.#near.clear();
    this.#apart.clear();
  }

  #areCompared([a, one]: readonly [string, T], [b, other]: readonly [string, T]): boolean {
    const [x, y] = [this.#placeOf(one), this.#placeOf(other)];
    const theirs = y.keys.length > 8 ? new Set(y.keys) : null;
    return x.keys.some((key) => {
      if (theirs ? !theirs.has(key) : !y.keys.includes(key)) return false;
      const list = this.#lists.get(key) ?? [];
      if (list.length <= this.#window) return true;
      return Math.abs(indexOf(list, entryOf(a, x)) - indexOf(list, entryOf(b, y))) <= this.#window;
    });
  }

  #putIn(key: number, entry: Entry): void {
    const list = this.#lists.get(key) ?? [];
    const at = indexOf(list, entry);
    list.splice(at, 0, entry);
    this.#lists.set(key, list);
    const anchor = anchorOf(entry);
    for (let other = Math.max(0, at - this.#window); other <= at + this.#window && other < list.length; other++)
      if (other !== at) mark(this.#near, anchor, anchorOf(list[other] ?? ''));
    // Those on either side of it are one place further apart.
    for (let left = Math.max(0, at - this.#window); left < at; left++) {
      const right = left + this.#window + 1;
      if (right < list.length) mark(this.#apart, anchorOf(list[left] ?? ''), anchorOf(list[right] ?? ''));
    }
  }

  #takeOut(key: number, entry: Entry): void {
    const list = this.#lists.get(key) ?? [];
    const at = indexOf(list, entry);
    const anchor = anchorOf(entry);
    for (let other = Math.max(0, at - this.#window); other <= at + this.#window && other < list.length; other++)
      if (other !== at) mark(this.#apart, anchor, anchorOf(list[other] ?? ''));
    list.splice(at, 1);
    if (list.length > 0) this.#lists.set(key, list);
    else this.#lists.delete(key);
    // Those on either side of it are one place nearer.
    for (let left = Math.max(0, at - this.#window); left < at; left++) {
      const right = left + this.#window;
      if (right >= at && right < list.length) mark(this.#near, anchorOf(list[left] ?? ''), anchorOf(list[right] ?? ''));
    }
  }
}

function mark(pairs: Map<string, Set<string>>, a: string, b: string): void {
  if (a === b) return;
  const [small, great] = a < b ? [a, b] : [b, a];
  const others = pairs.get(small);
  if (others) others.add(great);
  else pairs.set(small, new Set([great]));
}

const entryOf = (anchor: string, { time }: Placed): Entry => `${time} ${anchor}`;
const anchorOf = (entry: Entry): string => entry.slice(entry.indexOf(' ') + 1);

/** The place of an entry in a sorted list, or where it would be. */
function indexOf(list: readonly Entry[], entry: Entry): number {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((list[middle] ?? '') < entry) from = middle + 1;
    else to = middle;
  }
  return from;
}

const areSame = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((one, at) => one === b[at]);
