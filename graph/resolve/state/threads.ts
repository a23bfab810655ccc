/**
 * Which tellings are of one thing, where news of it goes on for months: each article's tellings, in the order of time, take
 * the best place among those told before, each a place of its own. What comes later never changes what was settled before.
 */
import { compare, placeIn } from '../../evidence/order.ts';
import { componentOf } from './components.ts';
import type { Judged } from './judged.ts';
import { Likenesses, type Pairing } from './likenesses.ts';
import { OrderedQueue } from './ordered-queue.ts';
import type { Table, Tables } from './table.ts';
import type { Regrouped } from './tellings.ts';

export class Threads<T extends { readonly article: number }> {
  readonly #judged: Judged;
  readonly #likenesses: Likenesses<T, number>;
  readonly #inTime: (a: number, b: number) => number;
  /** Anchors of what each article tells. */
  readonly #told: Table<number, string[]>;
  /** Of each telling the first of its thread, … */
  readonly #firsts: Table<string, string>;
  /** … and of each thread its tellings; in order. */
  readonly #threads: Table<string, string[]>;
  /** Of each thread the item that it was shown as. */
  readonly #shown: Table<string, string>;
  readonly #touched = new Set<number>();
  /** Threads that have gained or lost tellings. */
  readonly #changed = new Set<string>();

  /** `liken` gives a score, null where two are not alike; `inTime` orders articles. */
  constructor(
    tables: Tables,
    name: string,
    parts: {
      readonly judged: Judged;
      readonly liken: (a: T, b: T) => number | null;
      readonly pairing: Pairing<T>;
      readonly inTime: (a: number, b: number) => number;
    },
  ) {
    this.#judged = parts.judged;
    this.#likenesses = new Likenesses(tables, name, parts.liken, parts.pairing);
    this.#inTime = parts.inTime;
    this.#told = tables.open(`${name}-in-article`);
    this.#firsts = tables.open(`${name}-firsts`);
    this.#threads = tables.open(`${name}-threads`);
    this.#shown = tables.open(`${name}-shown`);
  }

  telling(anchor: string): T | undefined {
    return this.#likenesses.telling(anchor);
  }

  /** Id of the item that a telling is of: the first of its thread, of threads that were judged the same the smallest. */
  itemOf(anchor: string): string | undefined {
    const first = this.#firsts.get(anchor);
    return first === undefined ? undefined : this.#itemOfThread(first);
  }

  /** Anchors of an item's tellings, in order; empty where there is no such item. */
  tellingsOf(item: string): readonly string[] {
    if (this.#threads.get(item) === undefined || this.#itemOfThread(item) !== item) return [];
    const threads = this.#together(item);
    if (threads.length === 1) return this.#threads.get(item) ?? [];
    return threads.flatMap((thread) => this.#threads.get(thread) ?? []).toSorted(compare);
  }

  /** Says what an article tells now; null where it tells it no longer. */
  put(article: number, anchor: string, telling: T | null): void {
    if (!this.#likenesses.put(article, anchor, telling)) return;
    const told = this.#told.get(article) ?? [];
    const now = telling === null ? told.filter((one) => one !== anchor) : [...new Set([...told, anchor])];
    if (now.length > 0) this.#told.set(article, now);
    else this.#told.delete(article);
    this.#touched.add(article);
  }

  /** Puts together anew what was said and judged; `judged` are ids of pairs that were judged, or are no more. */
  settle(judged: ReadonlySet<string>): Regrouped {
    const { said, linked } = this.#likenesses.settle();
    const moved = new Set<string>();
    for (const anchor of said) if (this.telling(anchor) === undefined) this.#move(anchor, null);
    for (const anchor of [...linked, ...judged]) {
      const article = this.telling(anchor)?.article;
      if (article !== undefined) this.#touched.add(article);
    }
    const telling = [...this.#touched].filter((article) => this.#told.get(article) !== undefined);
    const queue = new OrderedQueue(this.#inTime, telling);
    this.#touched.clear();
    for (let article = queue.next(); article !== undefined; article = queue.next())
      for (const anchor of this.#place(article)) {
        moved.add(anchor);
        for (const other of [...Object.keys(this.#likenesses.of(anchor)), ...this.#judged.differentFrom(anchor)]) {
          const later = this.telling(other)?.article;
          if (later !== undefined && this.#inTime(article, later) < 0) queue.add(later);
        }
      }
    return this.#show(said, judged, moved);
  }

  /** Gives the tellings of an article their places; gives back those that have another one than before. */
  #place(article: number): string[] {
    const told = this.#told.get(article) ?? [];
    const candidates = told.flatMap((anchor) =>
      Object.entries(this.#likenesses.of(anchor)).flatMap(([other, score]) => {
        const before = this.telling(other);
        return before && this.#inTime(before.article, article) < 0 ? [{ anchor, other, score }] : [];
      }),
    );
    const places = new Map<string, string>();
    const taken = new Set<string>();
    const best = candidates.toSorted(
      (x, y) => y.score - x.score || compare(x.anchor, y.anchor) || compare(x.other, y.other),
    );
    for (const { anchor, other } of best) {
      const first = this.#firsts.get(other) ?? other;
      if (places.has(anchor) || taken.has(first) || this.#isApart(anchor, first, article)) continue;
      places.set(anchor, first);
      taken.add(first);
    }
    return told.filter((anchor) => this.#move(anchor, places.get(anchor) ?? anchor));
  }

  /** Of two that were judged different the later keeps apart from the earlier. */
  #isApart(anchor: string, first: string, article: number): boolean {
    return this.#judged.differentFrom(anchor).some((other) => {
      const theirs = this.telling(other)?.article;
      return this.#firsts.get(other) === first && theirs !== undefined && this.#inTime(theirs, article) < 0;
    });
  }

  #move(anchor: string, first: string | null): boolean {
    const before = this.#firsts.get(anchor);
    if (before === (first ?? undefined)) return false;
    if (before !== undefined) {
      const left = (this.#threads.get(before) ?? []).filter((one) => one !== anchor);
      if (left.length > 0) this.#threads.set(before, left);
      else this.#threads.delete(before);
      this.#changed.add(before);
    }
    if (first === null) this.#firsts.delete(anchor);
    else {
      this.#firsts.set(anchor, first);
      const thread = this.#threads.get(first) ?? [];
      thread.splice(placeIn(thread, anchor, compare), 0, anchor);
      this.#threads.set(first, thread);
      this.#changed.add(first);
    }
    return true;
  }

  /** From threads to the items that they are shown as. */
  #show(said: ReadonlySet<string>, judged: ReadonlySet<string>, moved: Set<string>): Regrouped {
    const threads = new Set(this.#changed);
    this.#changed.clear();
    // Also those that a judgement joined to what is gone.
    for (const anchor of [...said, ...judged])
      for (const one of [anchor, ...this.#judged.sameAs(anchor)]) {
        const first = this.#firsts.get(one);
        if (first !== undefined) threads.add(first);
      }
    if (!this.#judged.isEmpty || judged.size > 0)
      for (const thread of Array.from(threads)) for (const other of this.#together(thread)) threads.add(other);
    const changed = new Set<string>();
    for (const thread of threads) {
      const before = this.#shown.get(thread);
      const now = this.#threads.get(thread) === undefined ? undefined : this.#itemOfThread(thread);
      if (before !== undefined) changed.add(before);
      if (now === undefined) this.#shown.delete(thread);
      else {
        changed.add(now);
        if (now !== before) {
          this.#shown.set(thread, now);
          for (const anchor of this.#threads.get(thread) ?? []) moved.add(anchor);
        }
      }
    }
    const gone = new Set([...changed].filter((item) => this.tellingsOf(item).length === 0));
    for (const item of gone) changed.delete(item);
    return { changed, gone, moved };
  }

  #itemOfThread(first: string): string {
    return this.#judged.isEmpty ? first : (this.#together(first).toSorted(compare)[0] ?? first);
  }

  /** Threads that were judged the same as this one, itself included. */
  #together(first: string): string[] {
    if (this.#judged.isEmpty) return [first];
    return componentOf(first, (one) =>
      (this.#threads.get(one) ?? [])
        .flatMap((anchor) => this.#judged.sameAs(anchor))
        .flatMap((other) => this.#firsts.get(other) ?? []),
    );
  }
}
