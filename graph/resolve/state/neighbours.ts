/**
 * Of each article those that share most with it: articles of the same weeks that name the same persons, organizations,
 * states and places. What an article says in short ("Lind", "the ministry") is looked for there and nowhere else.
 * Not a partition: a year of news never becomes one story by a chain of neighbours.
 */
import { compare } from '../../evidence/order.ts';
import { gapOf } from '../days.ts';
import type { ArticleDigest } from '../digest.ts';
import type { Articles } from './articles.ts';
import type { Table, Tables } from './table.ts';

/** Articles further apart than this many days are not neighbours. */
const WINDOW = 45;
/** Sharing less than this makes no neighbours: one person or organization, or two states or places. */
const LEAST = 2;
/** So many an article has at most: those that share most, of equals the nearest in time, of these the first by id. */
const MOST = 40;
/** So many of them, the first, are close. */
const CLOSE = 16;
/** Days of one list of articles that name a topic. */
const LISTED_DAYS = 32;

export interface Neighbour {
  readonly number: number;
  /** Persons and organizations count 2, states and places 1. */
  readonly shared: number;
}

export class Neighbours {
  readonly #articles: Articles;
  /** `topic list` → articles; those without a date are near to all. */
  readonly #naming: Table<string, number[]>;
  readonly #neighbours: Table<number, Neighbour[]>;
  /** Articles that have this one among their neighbours. */
  readonly #having: Table<number, number[]>;
  /** First and last list that any topic has. */
  readonly #lists: Table<string, [number, number]>;
  readonly #unsettled = new Set<number>();
  readonly #added = new Set<number>();
  /** Work space: of each article what it shares with the one at hand, 0 in between. */
  #weights = new Uint16Array(1024);

  constructor(tables: Tables, articles: Articles) {
    this.#articles = articles;
    this.#naming = tables.open('naming');
    this.#neighbours = tables.open('neighbours');
    this.#having = tables.open('having');
    this.#lists = tables.open('naming-lists');
  }

  /** Those that share most first. */
  of(number: number): readonly Neighbour[] {
    return this.#neighbours.get(number) ?? [];
  }

  /** Articles of which one is close to the other, whichever. */
  closeTo(number: number): Set<number> {
    const found = new Set<number>();
    for (const [at, one] of this.of(number).entries()) if (at < CLOSE) found.add(one.number);
    for (const other of this.having(number)) if (this.#isClose(other, number)) found.add(other);
    return found;
  }

  areClose(a: number, b: number): boolean {
    return this.#isClose(a, b) || this.#isClose(b, a);
  }

  #isClose(to: number, number: number): boolean {
    const neighbours = this.of(to);
    for (let at = 0; at < CLOSE && at < neighbours.length; at++) if (neighbours[at]?.number === number) return true;
    return false;
  }

  /** Articles that have this one among their neighbours, in no order. */
  having(number: number): readonly number[] {
    return this.#having.get(number) ?? [];
  }

  /** Whether two articles of the same weeks share enough to be neighbours, though each may have nearer ones. */
  areRelated(a: number, b: number): boolean {
    const [one, other] = [this.#articles.article(a), this.#articles.article(b)];
    if (a === b || gapOf(one.day, other.day) > WINDOW) return false;
    let shared = 0;
    let [at, also] = [0, 0];
    while (at < one.topics.length && also < other.topics.length) {
      const [x = '', y = ''] = [one.topics[at], other.topics[also]];
      if (x === y) shared += isActor(x) ? 2 : 1;
      if (shared >= LEAST) return true;
      if (x <= y) at++;
      if (y <= x) also++;
    }
    return false;
  }

  /** Articles that name a topic within so many days (of all days where no day is given), in no order. */
  *naming(topic: string, day: number | null, within = WINDOW): Generator<number> {
    const [first, last] = this.#lists.get('all') ?? [0, -1];
    const from = day === null ? first : Math.max(first, listOf(day - within));
    const to = day === null ? last : Math.min(last, listOf(day + within));
    yield* this.#naming.get(`${topic} -`) ?? [];
    for (let list = from; list <= to; list++)
      for (const number of this.#naming.get(`${topic} ${list}`) ?? [])
        if (gapOf(day, this.#articles.dayOf(number)) <= within) yield number;
  }

  remove(number: number): void {
    for (const key of this.#keysOf(number)) {
      const left = (this.#naming.get(key) ?? []).filter((one) => one !== number);
      if (left.length > 0) this.#naming.set(key, left);
      else this.#naming.delete(key);
    }
    for (const { number: other } of this.of(number)) this.#forget(other, number);
    this.#neighbours.delete(number);
    // They leave its list themselves, unless it comes back.
    for (const other of this.having(number)) this.#unsettled.add(other);
    this.#unsettled.delete(number);
  }

  add(number: number): void {
    const { day } = this.#articles.article(number);
    const [first, last] = this.#lists.get('all') ?? [Infinity, -Infinity];
    if (day !== null && (listOf(day) < first || listOf(day) > last))
      this.#lists.set('all', [Math.min(first, listOf(day)), Math.max(last, listOf(day))]);
    for (const key of this.#keysOf(number)) {
      const list = this.#naming.get(key) ?? [];
      list.push(number);
      this.#naming.set(key, list);
    }
    this.#unsettled.add(number);
    this.#added.add(number);
  }

  /** Settles what was removed and added; gives back, of each article that has other neighbours, who came close and who is so no longer. */
  settle(): Map<number, readonly number[]> {
    const changed = new Map<number, readonly number[]>();
    // Grows while it is gone through: those that are offered a nearer neighbour.
    for (const number of this.#unsettled) {
      const others = this.#settleOne(number);
      if (others) changed.set(number, others);
    }
    this.#unsettled.clear();
    this.#added.clear();
    return changed;
  }

  #keysOf(number: number): string[] {
    const { topics, day } = this.#articles.article(number);
    return topics.map((topic) => `${topic} ${day === null ? '-' : listOf(day)}`);
  }

  /** Who came close and who is so no longer; null where all neighbours share with it what they did. */
  #settleOne(number: number): number[] | null {
    const sharing = this.#sharing(number, this.#articles.article(number));
    if (this.#added.has(number)) for (const one of sharing) this.#offer(one.number, { number, shared: one.shared });
    const nearest = this.#nearest(number, sharing);
    const before = this.of(number);
    if (before.length === nearest.length && before.every((one, at) => isSame(one, nearest[at]))) return null;
    const had = new Set(before.map((one) => one.number));
    for (const one of nearest)
      if (!had.delete(one.number)) {
        const having = this.#having.get(one.number) ?? [];
        having.push(number);
        this.#having.set(one.number, having);
      }
    for (const other of had) this.#forget(other, number);
    this.#neighbours.set(number, nearest);
    return differing(closeIn(before), closeIn(nearest));
  }

  /** Settles an article anew for which another is nearer than one it has. */
  #offer(to: number, one: Neighbour): void {
    if (this.#unsettled.has(to)) return;
    const has = this.of(to);
    const last = has.at(-1);
    if (has.length < MOST || last === undefined || this.#order(to, one, last) < 0) this.#unsettled.add(to);
  }

  /** What articles of the same weeks share with this one, as far as it is enough. */
  #sharing(number: number, { topics, day }: ArticleDigest): Neighbour[] {
    const met: number[] = [];
    for (const topic of topics) {
      const weight = isActor(topic) ? 2 : 1;
      for (const other of this.naming(topic, day)) {
        if (other >= this.#weights.length) this.#grow(other);
        if (this.#weights[other] === 0) met.push(other);
        this.#weights[other] = (this.#weights[other] ?? 0) + weight;
      }
    }
    const sharing: Neighbour[] = [];
    for (const other of met) {
      const shared = this.#weights[other] ?? 0;
      if (shared >= LEAST && other !== number) sharing.push({ number: other, shared });
      this.#weights[other] = 0;
    }
    return sharing;
  }

  #grow(number: number): void {
    const weights = new Uint16Array(2 * (number + 1));
    weights.set(this.#weights);
    this.#weights = weights;
  }

  #nearest(number: number, sharing: readonly Neighbour[]): Neighbour[] {
    const least = leastOfMost(sharing);
    return sharing
      .filter(({ shared }) => shared >= least)
      .toSorted((a, b) => this.#order(number, a, b))
      .slice(0, MOST);
  }

  #order(to: number, a: Neighbour, b: Neighbour): number {
    if (a.shared !== b.shared) return b.shared - a.shared;
    const [own, one, other] = [
      this.#articles.article(to),
      this.#articles.article(a.number),
      this.#articles.article(b.number),
    ];
    return gapOf(own.day, one.day) - gapOf(own.day, other.day) || compare(one.id, other.id);
  }

  #forget(one: number, having: number): void {
    const left = (this.#having.get(one) ?? []).filter((other) => other !== having);
    if (left.length > 0) this.#having.set(one, left);
    else this.#having.delete(one);
  }
}

const closeIn = (neighbours: readonly Neighbour[]): number[] => neighbours.slice(0, CLOSE).map(({ number }) => number);

const differing = (a: readonly number[], b: readonly number[]): number[] => [
  ...a.filter((one) => !b.includes(one)),
  ...b.filter((one) => !a.includes(one)),
];

const listOf = (day: number): number => Math.floor(day / LISTED_DAYS);

export const isActor = (topic: string): boolean => topic.startsWith('person:') || topic.startsWith('organization:');

const isSame = (a: Neighbour, b: Neighbour | undefined): boolean => a.number === b?.number && a.shared === b.shared;

/** The least that any of the first MOST shares: sorting all that share something would take most of the time. */
function leastOfMost(sharing: readonly Neighbour[]): number {
  if (sharing.length <= MOST) return 0;
  const counts: number[] = [];
  for (const { shared } of sharing) counts[shared] = (counts[shared] ?? 0) + 1;
  let seen = 0;
  for (let shared = counts.length - 1; shared > 0; shared--) {
    seen += counts[shared] ?? 0;
    if (seen >= MOST) return shared;
  }
  return 0;
}
