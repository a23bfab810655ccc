/**
 * Which articles have one origin: a wire story printed five times, rewritten "according to" it, or taken up again by its
 * own publisher, tells what it tells once. By shared text; less of it is enough where the articles name their source.
 */
import { compare } from '../../evidence/order.ts';
import { isAfter, isOfOne } from '../credit.ts';
import type { ArticleDigest } from '../digest.ts';
import { sharedCount } from '../fingerprint.ts';
import type { Articles } from './articles.ts';
import { componentOf } from './components.ts';
import type { Table, Tables } from './table.ts';

/** Two articles have one origin where they share this part of the shorter one's fingerprints. */
const SHARED = 0.4;
/** Enough where both are of one agency or one publisher. */
const SHARED_CREDITED = 0.15;
/** Enough where one says that it reports after the other: any passage. */
const SHARED_AFTER = 0.03;
/** Fewer fingerprints than this are a phrase, such as a quotation. */
const LEAST = 3;
/** Of the articles that share a passage, every two are compared up to this number; beyond it, each with the first by id. */
const PAIRED = 6;

export interface Reprinted {
  /** Articles of which the origin has gained or lost some, … */
  readonly reprinted: ReadonlySet<number>;
  /** … and those that are of another origin than before: only by them does it count otherwise what they tell. */
  readonly rehomed: ReadonlySet<number>;
}

/** An origin is named by the smallest id of its articles, and held under that article's number. */
export class Origins {
  readonly #articles: Articles;
  /** Of each fingerprint that leads to articles, these; the first by id comes first. */
  readonly #leads: Table<number, number[]>;
  /** Of each article those that it shares an origin with by what both say. */
  readonly #pairs: Table<number, number[]>;
  readonly #origins: Table<number, number>;
  readonly #members: Table<number, number[]>;
  /** Articles whose pairs have to be settled anew. */
  readonly #unsettled = new Set<number>();
  /** Articles that were in an origin with one that left, or came to be in pairs. */
  readonly #moved = new Set<number>();

  constructor(tables: Tables, articles: Articles) {
    this.#articles = articles;
    this.#leads = tables.openHashed('leads');
    this.#pairs = tables.open('origin-pairs');
    this.#origins = tables.open('origins');
    this.#members = tables.open('origin-members');
  }

  /** Number of the article that names its origin. */
  originOf(number: number): number {
    return this.#origins.get(number) ?? number;
  }

  /** Articles of one origin, in the order of their ids. */
  membersOf(origin: number): readonly number[] {
    return this.#members.get(origin) ?? [origin];
  }

  remove(number: number): void {
    const { leads, url } = this.#articles.article(number);
    for (const lead of leads) this.#leave(lead, number);
    for (const other of this.#pairs.get(number) ?? []) this.#part(other, number);
    this.#pairs.delete(number);
    for (const other of this.membersOf(this.originOf(number))) this.#moved.add(other);
    if (url !== null) for (const other of this.#articles.sharingAddress(url)) this.#unsettled.add(other);
    this.#unsettled.delete(number);
  }

  add(number: number): void {
    const { leads, url } = this.#articles.article(number);
    for (const lead of leads) this.#enter(lead, number);
    if (url !== null) for (const other of this.#articles.sharingAddress(url)) this.#unsettled.add(other);
    this.#unsettled.add(number);
    this.#moved.add(number);
  }

  /** Settles what was removed and added. */
  settle(): Reprinted {
    for (const number of this.#unsettled) if (this.#articles.counts(number)) this.#pairAnew(number);
    this.#unsettled.clear();
    const reprinted = new Set<number>();
    const rehomed = new Set<number>();
    const done = new Set<number>();
    for (const number of this.#moved) {
      if (done.has(number)) continue;
      if (!this.#articles.counts(number)) {
        this.#origins.delete(number);
        this.#members.delete(number);
        continue;
      }
      const members = componentOf(number, (one) => this.#pairs.get(one) ?? []).toSorted(this.#byId);
      for (const one of members) done.add(one);
      const [origin = 0] = members;
      const moved = members.filter((one) => this.originOf(one) !== origin);
      for (const one of moved) rehomed.add(one);
      if (moved.length > 0 || this.membersOf(origin).length !== members.length)
        for (const one of members) reprinted.add(one);
      this.#keep(origin, members);
    }
    this.#moved.clear();
    return { reprinted, rehomed };
  }

  #keep(origin: number, members: readonly number[]): void {
    for (const one of members) {
      if (one !== origin) {
        this.#origins.set(one, origin);
        this.#members.delete(one);
      } else this.#origins.delete(one);
    }
    if (members.length > 1) this.#members.set(origin, [...members]);
    else this.#members.delete(origin);
  }

  #enter(lead: number, number: number): void {
    const list = this.#leads.get(lead) ?? [];
    const [first] = list;
    const isFirst = first === undefined || this.#byId(number, first) < 0;
    // Others that were compared under this one may be no more.
    if (list.length === PAIRED || (isFirst && list.length > PAIRED)) for (const one of list) this.#unsettled.add(one);
    if (isFirst) list.unshift(number);
    else list.push(number);
    this.#leads.set(lead, list);
  }

  #leave(lead: number, number: number): void {
    const list = (this.#leads.get(lead) ?? []).filter((one) => one !== number);
    if (list.length === 0) return this.#leads.delete(lead);
    const wasFirst = this.#leads.get(lead)?.[0] === number;
    if (wasFirst) list.sort(this.#byId);
    this.#leads.set(lead, list);
    if (list.length === PAIRED || (wasFirst && list.length > PAIRED)) for (const one of list) this.#unsettled.add(one);
  }

  #pairAnew(number: number): void {
    const own = this.#articles.article(number);
    const before = new Set(this.#pairs.get(number));
    const now = [...this.#candidates(number, own)].filter((other) => haveOneOrigin(own, this.#articles.article(other)));
    for (const other of now) if (!before.delete(other)) this.#join(other, number);
    for (const other of before) this.#part(other, number);
    if (now.length > 0) this.#pairs.set(number, now);
    else this.#pairs.delete(number);
  }

  #candidates(number: number, { leads, url }: ArticleDigest): Set<number> {
    const found = new Set<number>();
    for (const lead of leads) {
      const list = this.#leads.get(lead) ?? [];
      if (list.length <= PAIRED || list[0] === number) for (const one of list) found.add(one);
      else if (list[0] !== undefined) found.add(list[0]);
    }
    if (url !== null) for (const one of this.#articles.sharingAddress(url)) found.add(one);
    found.delete(number);
    return found;
  }

  #join(one: number, other: number): void {
    this.#pairs.set(one, [...(this.#pairs.get(one) ?? []), other]);
    this.#moved.add(one).add(other);
  }

  #part(one: number, other: number): void {
    const left = (this.#pairs.get(one) ?? []).filter((third) => third !== other);
    if (left.length > 0) this.#pairs.set(one, left);
    else this.#pairs.delete(one);
    this.#moved.add(one).add(other);
  }

  readonly #byId = (a: number, b: number): number => compare(this.#articles.idOf(a), this.#articles.idOf(b));
}

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
