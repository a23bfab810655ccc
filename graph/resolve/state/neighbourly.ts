/** Compares what articles tell with what those close to them tell: where a few words are all that two have in common. */
import type { Pairing } from './likenesses.ts';
import type { Neighbours } from './neighbours.ts';
import type { Table, Tables } from './table.ts';

export class Neighbourly<T> implements Pairing<T> {
  readonly #neighbours: Neighbours;
  readonly #told: Table<number, string[]>;
  readonly #touched = new Set<number>();
  readonly #met: [number, number][] = [];

  constructor(tables: Tables, name: string, neighbours: Neighbours) {
    this.#neighbours = neighbours;
    this.#told = tables.open(`${name}-told`);
  }

  put(article: number, anchor: string, telling: T | null): void {
    const told = this.#told.get(article) ?? [];
    if (telling === null) {
      const left = told.filter((one) => one !== anchor);
      if (left.length > 0) this.#told.set(article, left);
      else this.#told.delete(article);
      return;
    }
    this.#touched.add(article);
    if (!told.includes(anchor)) this.#told.set(article, [...told, anchor]);
  }

  /** Two articles have come close, or are so no longer. */
  meet(one: number, other: number): void {
    this.#met.push([one, other]);
  }

  *changes(): Generator<readonly [string, string, boolean]> {
    for (const article of this.#touched)
      for (const other of this.#neighbours.closeTo(article))
        if (!this.#touched.has(other) || article < other) yield* this.#pairs(article, other, true);
    for (const [one, other] of this.#met) {
      const areClose = this.#neighbours.areClose(one, other);
      // Those that were touched have been compared with all that are close.
      if (!areClose || (!this.#touched.has(one) && !this.#touched.has(other))) yield* this.#pairs(one, other, areClose);
    }
    this.#touched.clear();
    this.#met.length = 0;
  }

  *#pairs(one: number, other: number, areCompared: boolean): Generator<readonly [string, string, boolean]> {
    const theirs = this.#told.get(other);
    if (!theirs) return;
    for (const a of this.#told.get(one) ?? [])
      for (const b of theirs) if (a !== b) yield a < b ? [a, b, areCompared] : [b, a, areCompared];
  }
}
