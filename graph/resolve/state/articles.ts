/** The articles that resolution knows, each under a number, and which of them a later text of their address replaces. */
import { compare } from '../../evidence/order.ts';
import { replacedIn } from '../../evidence/revisions.ts';
import type { ArticleDigest, CastDigest, Digest, ItemDigest } from '../digest.ts';
import { StateLost } from './state-lost.ts';
import type { Table, Tables } from './table.ts';

/** Articles that are read anew for this change, or not any more; one whose reading changed is among both. */
export interface Turnover {
  readonly left: readonly number[];
  readonly entered: readonly number[];
  /** Articles that are newly replaced, or by another text than before. */
  readonly replaced: readonly number[];
}

export class Articles {
  readonly #numbers: Table<string, number>;
  readonly #articles: Table<number, ArticleDigest>;
  readonly #casts: Table<number, CastDigest>;
  readonly #items: Table<number, ItemDigest>;
  /** Of each address the articles, also those that were replaced. */
  readonly #addresses: Table<string, number[]>;
  /** Of each article that was replaced, the newer one. */
  readonly #replaced: Table<number, number>;
  readonly #counters: Table<string, number>;

  constructor(tables: Tables) {
    this.#numbers = tables.open('article-numbers');
    this.#articles = tables.open('article-digests');
    this.#casts = tables.open('cast-digests');
    this.#items = tables.open('item-digests');
    this.#addresses = tables.open('addresses');
    this.#replaced = tables.open('replaced');
    this.#counters = tables.open('counters');
  }

  /** Undefined for an article that is not among them. */
  numberOf(id: string): number | undefined {
    return this.#numbers.get(id);
  }

  article(number: number): ArticleDigest {
    return found(this.#articles.get(number), number);
  }

  idOf(number: number): string {
    return this.article(number).id;
  }

  dayOf(number: number): number | null {
    return this.article(number).day;
  }

  /** The order of time, those without a date first; of one day the order of their ids. */
  readonly inTime = (a: number, b: number): number => {
    const [one, other] = [this.article(a), this.article(b)];
    if (one.day === other.day) return compare(one.id, other.id);
    return (one.day ?? -Infinity) - (other.day ?? -Infinity);
  };

  cast(number: number): CastDigest {
    return found(this.#casts.get(number), number);
  }

  /** Of each key of an article's entities, its place in the list of them. */
  placesIn(number: number): ReadonlyMap<string, number> {
    const cast = this.cast(number);
    const known = places.get(cast);
    if (known) return known;
    const all = new Map(cast.locals.map(({ entity }, at) => [entity.key, at]));
    places.set(cast, all);
    return all;
  }

  items(number: number): ItemDigest {
    return found(this.#items.get(number), number);
  }

  has(number: number): boolean {
    return this.#articles.get(number) !== undefined;
  }

  /** Whether it is there and no newer text replaces it. */
  counts(number: number): boolean {
    return this.#articles.get(number) !== undefined && this.#replaced.get(number) === undefined;
  }

  /** Number of the newer text that replaces it; undefined where it counts itself. */
  replacedBy(number: number): number | undefined {
    return this.#replaced.get(number);
  }

  /** Articles that this one replaces. */
  replacing(number: number): number[] {
    const { url } = this.article(number);
    return url === null ? [] : (this.#addresses.get(url) ?? []).filter((one) => this.#replaced.get(one) === number);
  }

  /** Articles of one address that count, in the order of their ids. */
  sharingAddress(url: string): number[] {
    return (this.#addresses.get(url) ?? []).filter((one) => this.#replaced.get(one) === undefined);
  }

  /**
   * Says which articles leave and enter; `leave` is called for each that leaves while its old digest is still at hand.
   * A digest under a known id is the article read anew.
   */
  change(digests: readonly Digest[], forgotten: readonly string[], leave: (number: number) => void): Turnover {
    const gone = forgotten.flatMap((id) => this.#numbers.get(id) ?? []);
    const known = digests.flatMap(({ article }) => this.#numbers.get(article.id) ?? []);
    const left = new Set([...gone, ...known].filter((one) => this.#replaced.get(one) === undefined));
    for (const number of left) leave(number);
    const addresses = new Set<string>();
    const replaced = new Set<number>();
    for (const number of gone) this.#remove(number, addresses);
    const stored = digests.map((digest) => this.#store(digest, addresses));
    const entered = new Set(stored.filter((one) => this.#replaced.get(one) === undefined));
    for (const url of addresses) this.#replace(url, { left, entered, replaced, leave });
    for (const number of stored) if (this.#replaced.get(number) !== undefined) replaced.add(number);
    return { left: [...left], entered: [...entered], replaced: [...replaced] };
  }

  #store({ article, cast, items }: Digest, addresses: Set<string>): number {
    const known = this.#numbers.get(article.id);
    const number = known ?? this.#counters.get('articles') ?? 0;
    this.#articles.set(number, article);
    this.#casts.set(number, cast);
    this.#items.set(number, items);
    if (known !== undefined) return number;
    this.#counters.set('articles', number + 1);
    this.#numbers.set(article.id, number);
    if (article.url !== null) {
      const others = this.#addresses.get(article.url) ?? [];
      this.#addresses.set(article.url, [...others, number].toSorted(this.#byId));
      addresses.add(article.url);
    }
    return number;
  }

  #remove(number: number, addresses: Set<string>): void {
    const { id, url } = this.article(number);
    if (url !== null) {
      const others = (this.#addresses.get(url) ?? []).filter((one) => one !== number);
      if (others.length > 0) this.#addresses.set(url, others);
      else this.#addresses.delete(url);
      addresses.add(url);
    }
    this.#numbers.delete(id);
    for (const table of [this.#articles, this.#casts, this.#items, this.#replaced]) table.delete(number);
  }

  /** Settles anew which texts of an address count. */
  #replace(
    url: string,
    turnover: { left: Set<number>; entered: Set<number>; replaced: Set<number>; leave: (number: number) => void },
  ): void {
    const texts = this.#addresses.get(url) ?? [];
    const newer = replacedIn(texts.map((number) => this.article(number)));
    for (const [at, number] of texts.entries()) {
      const by = newer[at] === undefined || newer[at] === null ? undefined : texts[newer[at]];
      const before = this.#replaced.get(number);
      if (by === before) continue;
      if (by === undefined) {
        this.#replaced.delete(number);
        turnover.entered.add(number);
      } else {
        if (before === undefined && !turnover.entered.delete(number)) {
          turnover.leave(number);
          turnover.left.add(number);
        }
        this.#replaced.set(number, by);
        turnover.replaced.add(number);
      }
    }
  }

  readonly #byId = (a: number, b: number): number => compare(this.idOf(a), this.idOf(b));
}

const places = new WeakMap<CastDigest, ReadonlyMap<string, number>>();

function found<T>(value: T | undefined, number: number): T {
  if (value === undefined) throw new StateLost(`article ${number} is not among those that are resolved`);
  return value;
}
