/**
 * Which articles have one origin: a wire story printed five times, rewritten "according to" it, or taken up again by its
 * own publisher, tells what it tells once. By shared text; less of it is enough where the articles name their source.
 */
import { placeIn } from '../../evidence/order.ts';
import { isAfter, isOfOne } from '../credit.ts';
import type { ArticleDigest } from '../digest.ts';
import { sharedCount } from '../fingerprint.ts';
import type { Articles } from './articles.ts';
import { Printings, type Reprinted } from './printings.ts';
import type { Table, Tables } from './table.ts';

/** Two articles have one origin where they share this part of the shorter one's fingerprints. */
const SHARED = 0.4;
/** Enough where both are of one agency or one publisher. */
const SHARED_CREDITED = 0.15;
/** Enough where one says that it reports after the other: any passage. */
const SHARED_AFTER = 0.03;
/** Fewer fingerprints than this are a phrase, such as a quotation. */
const LEAST = 3;
/** Of the articles that share a passage each is compared with so many before and after it in time, however many they are. */
const BESIDE = 3;

export class Origins {
  readonly #articles: Articles;
  readonly #printings: Printings;
  /** Of each fingerprint that leads to articles, these; in the order of time. */
  readonly #leads: Table<number, number[]>;
  /** Articles whose pairs have to be settled anew. */
  readonly #unsettled = new Set<number>();

  constructor(tables: Tables, articles: Articles) {
    this.#articles = articles;
    this.#printings = new Printings(tables, articles);
    this.#leads = tables.openHashed('leads');
  }

  /** Number of the article that names its origin: the earliest. */
  originOf(number: number): number {
    return this.#printings.originOf(number);
  }

  /** Articles of one origin, in the order of time. */
  membersOf(origin: number): readonly number[] {
    return this.#printings.membersOf(origin);
  }

  /** The earliest printings of an article's text, in the order of time. */
  earliestOf(number: number): readonly number[] {
    return this.#printings.earliestOf(number);
  }

  remove(number: number): void {
    const { leads, url } = this.#articles.article(number);
    for (const lead of leads) this.#leave(lead, number);
    if (url !== null) for (const other of this.#articles.sharingAddress(url)) this.#unsettled.add(other);
    this.#printings.remove(number);
    this.#unsettled.delete(number);
  }

  add(number: number): void {
    const { leads, url } = this.#articles.article(number);
    for (const lead of leads) this.#enter(lead, number);
    if (url !== null) for (const other of this.#articles.sharingAddress(url)) this.#unsettled.add(other);
    this.#printings.add(number);
    this.#unsettled.add(number);
  }

  /** Settles what was removed and added. */
  settle(): Reprinted {
    for (const number of this.#unsettled) if (this.#articles.counts(number)) this.#pairAnew(number);
    this.#unsettled.clear();
    return this.#printings.settle();
  }

  #enter(lead: number, number: number): void {
    const list = this.#leads.get(lead) ?? [];
    const at = placeIn(list, number, this.#articles.inTime);
    list.splice(at, 0, number);
    this.#leads.set(lead, list);
    // Those on either side of it may be compared under this one no more.
    if (at < list.length - 1) for (const one of beside(list, at)) this.#unsettled.add(one);
  }

  #leave(lead: number, number: number): void {
    const list = this.#leads.get(lead) ?? [];
    const at = list.lastIndexOf(number);
    list.splice(at, 1);
    if (list.length === 0) return this.#leads.delete(lead);
    this.#leads.set(lead, list);
    for (const one of beside(list, at)) this.#unsettled.add(one);
  }

  #pairAnew(number: number): void {
    const own = this.#articles.article(number);
    const candidates = [...this.#candidates(number, own)];
    this.#printings.pair(
      number,
      candidates.filter((other) => haveOneOrigin(own, this.#articles.article(other))),
    );
  }

  #candidates(number: number, { leads, url }: ArticleDigest): Set<number> {
    const found = new Set<number>();
    for (const lead of leads) {
      const list = this.#leads.get(lead) ?? [];
      for (const one of beside(list, list.lastIndexOf(number))) found.add(one);
    }
    if (url !== null) for (const one of this.#articles.sharingAddress(url)) found.add(one);
    found.delete(number);
    return found;
  }
}

const beside = (list: readonly number[], at: number): number[] => list.slice(Math.max(0, at - BESIDE), at + BESIDE + 1);

/** Two texts of one address are two states of one article. */
function haveOneOrigin(a: ArticleDigest, b: ArticleDigest): boolean {
  if (a.url !== null && a.url === b.url) return true;
  const shared = sharedCount(a.prints, b.prints);
  return shared >= LEAST && shared >= enough(a, b) * Math.min(a.prints.length, b.prints.length);
}

/** The part of the shorter one's fingerprints that makes two articles of one origin. */
function enough({ credit: a }: ArticleDigest, { credit: b }: ArticleDigest): number {
  return isAfter(a, b) ? SHARED_AFTER : isOfOne(a, b) ? SHARED_CREDITED : SHARED;
}
