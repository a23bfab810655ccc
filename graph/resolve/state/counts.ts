/** How often each of several things is told, under a key; what is told no longer leaves no trace. */
import type { Table, Tables } from './table.ts';

export class Counts<K extends string | number> {
  readonly #counts: Table<K, Record<string, number>>;

  constructor(tables: Tables, name: string) {
    this.#counts = tables.open(name);
  }

  /** What is told under a key, in no order. */
  under(key: K): string[] {
    return Object.keys(this.#counts.get(key) ?? {});
  }

  /** Gives back how often it is told now. */
  add(key: K, what: string, by: 1 | -1): number {
    const counts = this.#counts.get(key) ?? {};
    const count = addTo(counts, what, by);
    // Only where something was taken out may nothing be left: listing them all is dear where they are many.
    if (count !== 0 || Object.keys(counts).length > 0) this.#counts.set(key, counts);
    else this.#counts.delete(key);
    return count;
  }
}

/** Without those that come to 0. */
export function addTo(counts: Record<string, number>, what: string, by: number): number {
  const count = (counts[what] ?? 0) + by;
  if (count === 0) delete counts[what];
  else counts[what] = count;
  return count;
}
