/** What articles tell of one kind of thing, and which two tellings are alike. */
import type { Table, Tables } from './table.ts';

/** Says which two tellings are compared at all. */
export interface Pairing<T> {
  /** An article tells this, null where nothing any more, in place of what it told before. */
  put(article: number, anchor: string, telling: T | null, before: T | undefined): void;
  /**
   * Pairs whose being compared, or the outcome, may have changed since it was last asked, and whether they are compared
   * now; of the two anchors the smaller first. `telling` gives what is told under an anchor now.
   */
  changes(telling: (anchor: string) => T | undefined): Iterable<readonly [string, string, boolean]>;
}

export class Likenesses<T, L> {
  readonly #liken: (a: T, b: T) => L | null;
  readonly #pairing: Pairing<T>;
  readonly #tellings: Table<string, T>;
  readonly #links: Table<string, Record<string, L>>;
  readonly #said = new Set<string>();

  /** `liken` gives what two alike ones have to do with each other, null where they are not alike. */
  constructor(tables: Tables, name: string, liken: (a: T, b: T) => L | null, pairing: Pairing<T>) {
    this.#liken = liken;
    this.#pairing = pairing;
    this.#tellings = tables.open(`${name}-tellings`);
    this.#links = tables.open(`${name}-links`);
  }

  telling(anchor: string): T | undefined {
    return this.#tellings.get(anchor);
  }

  /** What is alike, by anchor. */
  of(anchor: string): Readonly<Record<string, L>> {
    return this.#links.get(anchor) ?? {};
  }

  /** Says what an article tells now; null where it tells it no longer. False where that is what it told before. */
  put(article: number, anchor: string, telling: T | null): boolean {
    const before = this.#tellings.get(anchor);
    if (before !== undefined && telling !== null && JSON.stringify(before) === JSON.stringify(telling)) return false;
    if (telling === null) this.#tellings.delete(anchor);
    else this.#tellings.set(anchor, telling);
    this.#pairing.put(article, anchor, telling, before);
    this.#said.add(anchor);
    return true;
  }

  /** Likens anew; gives back the anchors of all that was said anew, and of all that is linked otherwise than before. */
  settle(): { readonly said: ReadonlySet<string>; readonly linked: ReadonlySet<string> } {
    const linked = new Set<string>();
    for (const anchor of this.#said)
      if (this.#tellings.get(anchor) === undefined)
        for (const other of Object.keys(this.of(anchor))) if (this.#link(anchor, other, null)) linked.add(other);
    for (const [a, b, areCompared] of this.#pairing.changes((anchor) => this.telling(anchor))) {
      const [x, y] = areCompared ? [this.#tellings.get(a), this.#tellings.get(b)] : [];
      if (this.#link(a, b, x && y ? this.#liken(x, y) : null)) linked.add(a).add(b);
    }
    const said = new Set(this.#said);
    this.#said.clear();
    return { said, linked };
  }

  /** Whether two have something else to do with each other than before. */
  #link(a: string, b: string, likeness: L | null): boolean {
    const before = this.#links.get(a)?.[b];
    if (likeness === null) {
      if (before === undefined) return false;
      this.#unlink(a, b);
      this.#unlink(b, a);
      return true;
    }
    if (before !== undefined && JSON.stringify(before) === JSON.stringify(likeness)) return false;
    this.#keep(a, b, likeness);
    this.#keep(b, a, likeness);
    return true;
  }

  #keep(one: string, other: string, likeness: L): void {
    const links = this.#links.get(one) ?? {};
    links[other] = likeness;
    this.#links.set(one, links);
  }

  #unlink(one: string, other: string): void {
    const links = this.#links.get(one) ?? {};
    delete links[other];
    if (Object.keys(links).length > 0) this.#links.set(one, links);
    else this.#links.delete(one);
  }
}
