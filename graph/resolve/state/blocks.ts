/**
 * Which two of many tellings are compared at all: those that share a key and are at most so many places apart among all
 * that have it, in the order of time. So the work grows linearly, however many share a key; and when one comes or goes,
 * only pairs around its places change.
 */
import { compare, placeIn } from '../../evidence/order.ts';
import { dayNumber, gapOf } from '../days.ts';
import { remembering } from '../remember.ts';
import type { Pairing } from './likenesses.ts';
import type { Table, Tables } from './table.ts';

/** Where a telling stands: its time and its anchor, in one text that sorts. */
type Entry = string;

/** Of two anchors under the smaller the greater. */
type Pairs = Map<string, Set<string>>;

export interface Placed {
  /** A day, as text; empty where it is not known. */
  readonly time: string;
  readonly keys: readonly number[];
}

/** Which two under one key are compared. */
export interface Reach {
  /** At most so many places apart, … */
  readonly places: number;
  /** … and so many days, where both have a time: further apart two are never alike. */
  readonly days: number;
}

export class Blocks<T> implements Pairing<T> {
  readonly #reach: Reach;
  readonly #placeOf: (telling: T) => Placed;
  readonly #lists: Table<number, Entry[]>;
  /** Pairs that have come near each other … */
  readonly #near: Pairs = new Map();
  /** … and those that have come apart, perhaps under one key only. */
  readonly #apart: Pairs = new Map();

  constructor(tables: Tables, name: string, reach: Reach, placeOf: (telling: T) => Placed) {
    this.#reach = reach;
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
    const entry = entryOf(anchor, placed);
    for (const key of placed.keys) {
      const list = this.#lists.get(key) ?? [];
      this.#markBeside(this.#near, list, placeIn(list, entry, compare), entry);
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
      if (list.length <= this.#reach.places) return true;
      return (
        Math.abs(placeIn(list, entryOf(a, x), compare) - placeIn(list, entryOf(b, y), compare)) <= this.#reach.places
      );
    });
  }

  #putIn(key: number, entry: Entry): void {
    const list = this.#lists.get(key) ?? [];
    const at = placeIn(list, entry, compare);
    list.splice(at, 0, entry);
    this.#lists.set(key, list);
    this.#markBeside(this.#near, list, at, entry);
    // Those on either side of it are one place further apart.
    this.#markAcross(this.#apart, list, at, this.#reach.places + 1);
  }

  #takeOut(key: number, entry: Entry): void {
    const list = this.#lists.get(key) ?? [];
    const at = placeIn(list, entry, compare);
    this.#markBeside(this.#apart, list, at, entry);
    list.splice(at, 1);
    if (list.length > 0) this.#lists.set(key, list);
    else this.#lists.delete(key);
    // Those on either side of it are one place nearer.
    this.#markAcross(this.#near, list, at, this.#reach.places);
  }

  /** An entry and those that are compared with it. */
  #markBeside(pairs: Pairs, list: readonly Entry[], at: number, entry: Entry): void {
    const { places } = this.#reach;
    for (const other of list.slice(Math.max(0, at - places), at + places + 1)) this.#mark(pairs, entry, other);
  }

  /** Those before a place and those behind it that are so many places apart. */
  #markAcross(pairs: Pairs, list: readonly Entry[], at: number, apart: number): void {
    for (let left = Math.max(0, at - this.#reach.places); left < at && left + apart < list.length; left++)
      this.#mark(pairs, list[left] ?? '', list[left + apart] ?? '');
  }

  #mark(pairs: Pairs, one: Entry, other: Entry): void {
    if (gapOf(dayOf(one), dayOf(other)) <= this.#reach.days) mark(pairs, anchorOf(one), anchorOf(other));
  }
}

function mark(pairs: Pairs, a: string, b: string): void {
  if (a === b) return;
  const [small, great] = a < b ? [a, b] : [b, a];
  const others = pairs.get(small);
  if (others) others.add(great);
  else pairs.set(small, new Set([great]));
}

const entryOf = (anchor: string, { time }: Placed): Entry => `${time} ${anchor}`;
const dayIn = remembering(dayNumber);
const dayOf = (entry: Entry): number | null =>
  entry.startsWith(' ') ? null : dayIn(entry.slice(0, entry.indexOf(' ')));
const anchorOf = (entry: Entry): string => entry.slice(entry.indexOf(' ') + 1);

const areSame = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((one, at) => one === b[at]);
