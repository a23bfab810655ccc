/**
 * Which tellings are of one thing. What is alike makes components, and each component is put together by itself: nothing
 * outside of it has a say.
 */
import { compare } from '../../evidence/order.ts';
import type { Partition } from '../partition.ts';
import { componentOf } from './components.ts';
import type { Judged } from './judged.ts';
import { Likenesses, type Pairing } from './likenesses.ts';
import { StateLost } from './state-lost.ts';
import type { Table, Tables } from './table.ts';

/** How the tellings of one kind are put together. */
export interface Rules<T, L> {
  /** What two alike ones have to do with each other; null where the two are not alike. */
  readonly liken: (a: T, b: T) => L | null;
  /** One in which each of these is alone. */
  readonly partition: (anchors: readonly string[], telling: (anchor: string) => T) => Partition;
  /** Joins what is of one; judgements are in the partition already. */
  readonly join: (partition: Partition, links: readonly Link<L>[], telling: (anchor: string) => T) => void;
}

/** Of two anchors the smaller is `a`. */
export interface Link<L> {
  readonly a: string;
  readonly b: string;
  readonly likeness: L;
}

export interface Regrouped {
  /** Items that are not what they were: other tellings, or a telling that says something else. */
  readonly changed: ReadonlySet<string>;
  /** Items that there are no more. */
  readonly gone: ReadonlySet<string>;
  /** Tellings that are of another item than before, or new. */
  readonly moved: ReadonlySet<string>;
}

export class Tellings<T, L> {
  readonly #rules: Rules<T, L>;
  readonly #judged: Judged;
  readonly #likenesses: Likenesses<T, L>;
  readonly #items: Table<string, string[]>;
  readonly #itemOf: Table<string, string>;

  constructor(tables: Tables, name: string, judged: Judged, rules: Rules<T, L>, pairing: Pairing<T>) {
    this.#rules = rules;
    this.#judged = judged;
    this.#likenesses = new Likenesses(tables, name, rules.liken, pairing);
    this.#items = tables.open(`${name}-items`);
    this.#itemOf = tables.open(`${name}-item-of`);
  }

  telling(anchor: string): T | undefined {
    return this.#likenesses.telling(anchor);
  }

  /** Id of the item that a telling is of. */
  itemOf(anchor: string): string | undefined {
    return this.#itemOf.get(anchor);
  }

  /** Anchors of an item's tellings, in order; empty where there is no such item. */
  tellingsOf(item: string): readonly string[] {
    return this.#items.get(item) ?? [];
  }

  /** Says what an article tells now; null where it tells it no longer. */
  put(article: number, anchor: string, telling: T | null): void {
    this.#likenesses.put(article, anchor, telling);
  }

  /** Puts together anew what was said and judged; `judged` are ids of pairs that were judged, or are no more. */
  settle(judged: ReadonlySet<string>): Regrouped {
    const { said, linked } = this.#likenesses.settle();
    const changed = new Set<string>();
    const moved = new Set<string>();
    const done = new Set<string>();
    const unsettled = new Set([...said, ...linked, ...judged]);
    for (const anchor of unsettled) {
      if (done.has(anchor)) continue;
      if (this.telling(anchor) === undefined) {
        this.#drop(anchor, changed);
        // No likeness leads to those that only a judgement joined to it.
        for (const other of this.#judged.sameAs(anchor)) if (this.telling(other) !== undefined) unsettled.add(other);
      } else for (const one of this.#regroup(anchor, changed, moved)) done.add(one);
    }
    for (const anchor of [...said, ...judged]) {
      const item = this.#itemOf.get(anchor);
      if (item !== undefined) changed.add(item);
    }
    const gone = new Set([...changed].filter((item) => this.#items.get(item) === undefined));
    for (const item of gone) changed.delete(item);
    return { changed, gone, moved };
  }

  #drop(anchor: string, changed: Set<string>): void {
    const item = this.#itemOf.get(anchor);
    this.#itemOf.delete(anchor);
    if (item === undefined) return;
    changed.add(item);
    const left = (this.#items.get(item) ?? []).filter((one) => one !== anchor);
    if (left.length > 0) this.#items.set(item, left);
    else this.#items.delete(item);
  }

  /** Puts the component of one telling together; gives back all of it. */
  #regroup(anchor: string, changed: Set<string>, moved: Set<string>): string[] {
    const component = componentOf(anchor, (one) => [
      ...Object.keys(this.#likenesses.of(one)),
      ...this.#judged.sameAs(one).filter((other) => this.telling(other) !== undefined),
    ]);
    for (const set of this.#setsOf(component)) {
      const [item = ''] = set;
      const before = this.#items.get(item);
      if (before?.length === set.length && before.every((one, at) => one === set[at])) continue;
      for (const one of set) {
        const was = this.#itemOf.get(one);
        if (was === item) continue;
        moved.add(one);
        if (was !== undefined) this.#drop(one, changed);
        this.#itemOf.set(one, item);
      }
      this.#items.set(item, set);
      changed.add(item);
    }
    return component;
  }

  #setsOf(component: readonly string[]): string[][] {
    if (component.length === 1) return [[...component]];
    const telling = (anchor: string): T => {
      const found = this.telling(anchor);
      if (found === undefined) throw new StateLost(`${anchor} is not among what is told`);
      return found;
    };
    const partition = this.#rules.partition(component, telling);
    for (const one of component)
      for (const other of this.#judged.differentFrom(one)) if (partition.has(other)) partition.keepApart(one, other);
    for (const one of component.toSorted(compare))
      for (const other of this.#judged.sameAs(one)) if (partition.has(other)) partition.join(one, other, true);
    const links = component.flatMap((a) =>
      Object.entries(this.#likenesses.of(a)).flatMap(([b, likeness]) => (a < b ? [{ a, b, likeness }] : [])),
    );
    this.#rules.join(partition, links, telling);
    return partition.sets();
  }
}
