/**
 * Articles that print one text: whatever hangs together by pairs. One printing more joins those that are there; an origin
 * is put together anew only where it has lost an article or a pair.
 */
import { groupBy, placeIn } from '../../evidence/order.ts';
import type { Articles } from './articles.ts';
import type { Table, Tables } from './table.ts';

/** Of the printings of a text so many, the earliest, say what the same words mean in the others. */
const TELLING = 16;

export interface Reprinted {
  /** Articles of which other printings are the earliest, … */
  readonly reprinted: ReadonlySet<number>;
  /** … and those that are of another origin than before: only by them does it count otherwise what they tell. */
  readonly rehomed: ReadonlySet<number>;
}

/** An origin is named by the earliest of its articles, and held under that article's number. */
export class Printings {
  readonly #articles: Articles;
  /** Of each article those that it shares an origin with by what both say. */
  readonly #pairs: Table<number, number[]>;
  readonly #origins: Table<number, number>;
  readonly #members: Table<number, number[]>;
  /** Articles that came, left, or are in other pairs. */
  readonly #moved = new Set<number>();
  /** Origins that have lost an article or a pair. */
  readonly #torn = new Set<number>();

  constructor(tables: Tables, articles: Articles) {
    this.#articles = articles;
    this.#pairs = tables.open('origin-pairs');
    this.#origins = tables.open('origins');
    this.#members = tables.open('origin-members');
  }

  /** Number of the article that names its origin. */
  originOf(number: number): number {
    return this.#origins.get(number) ?? number;
  }

  /** Articles of one origin, in the order of time. */
  membersOf(origin: number): readonly number[] {
    return this.#members.get(origin) ?? [origin];
  }

  /** The earliest printings of an article's text, in the order of time. */
  earliestOf(number: number): readonly number[] {
    return this.membersOf(this.originOf(number)).slice(0, TELLING);
  }

  remove(number: number): void {
    this.pair(number, []);
    const origin = this.originOf(number);
    // It may come back at another time.
    this.#members.set(
      origin,
      this.membersOf(origin).filter((one) => one !== number),
    );
    this.#moved.add(number);
    this.#torn.add(origin);
  }

  add(number: number): void {
    this.#moved.add(number);
  }

  /** Says with which others an article is in a pair now. */
  pair(number: number, others: readonly number[]): void {
    const before = new Set(this.#pairs.get(number));
    for (const other of others) if (!before.delete(other)) this.#join(other, number);
    for (const other of before) this.#part(other, number);
    if (others.length > 0) this.#pairs.set(number, [...others]);
    else this.#pairs.delete(number);
  }

  /** Puts together what was removed, added and paired. */
  settle(): Reprinted {
    for (const origin of this.#torn) for (const one of this.membersOf(origin)) this.#moved.add(one);
    const reprinted = new Set<number>();
    const rehomed = new Set<number>();
    const [there, gone]: [number[], number[]] = [[], []];
    for (const one of this.#moved) (this.#articles.counts(one) ? there : gone).push(one);
    const movedIn = groupBy(there, (one) => this.originOf(one));
    const done = new Set<number>();
    for (const number of there) {
      if (done.has(number)) continue;
      const { whole, single } = this.#together(number, movedIn);
      for (const one of [...single, ...whole.flatMap((origin) => movedIn.get(origin) ?? [])]) done.add(one);
      this.#putTogether(whole, single, { reprinted, rehomed });
    }
    for (const one of gone) {
      this.#origins.delete(one);
      this.#members.delete(one);
    }
    this.#moved.clear();
    this.#torn.clear();
    return { reprinted, rehomed };
  }

  /** What hangs together with an article: origins that have lost nothing, and articles of others. */
  #together(
    number: number,
    movedIn: ReadonlyMap<number, readonly number[]>,
  ): { readonly whole: number[]; readonly single: number[] } {
    const [whole, single] = [new Set<number>(), new Set<number>()];
    const reached = [number];
    for (const one of reached) {
      const origin = this.originOf(one);
      const [found, key] = this.#torn.has(origin) ? [single, one] : [whole, origin];
      if (found.has(key)) continue;
      found.add(key);
      // Pairs within a whole lead nowhere else.
      for (const other of found === single ? [one] : (movedIn.get(origin) ?? []))
        reached.push(...(this.#pairs.get(other) ?? []));
    }
    return { whole: [...whole], single: [...single] };
  }

  /** Sorts into the largest origin of what hangs together, as far as it still does, what joins it. */
  #putTogether(
    whole: readonly number[],
    single: readonly number[],
    to: { readonly reprinted: Set<number>; readonly rehomed: Set<number> },
  ): void {
    const joining = new Set([...whole.flatMap((origin) => this.membersOf(origin)), ...single]);
    const [largest = 0] = [...whole, ...new Set(single.map((one) => this.originOf(one)))].toSorted(
      (a, b) => this.membersOf(b).length - this.membersOf(a).length,
    );
    const members = this.membersOf(largest).filter((one) => joining.delete(one));
    for (const one of joining) members.splice(placeIn(members, one, this.#articles.inTime), 0, one);
    const [origin = 0] = members;
    const moved = (origin === largest ? [...joining] : members).filter((one) => this.originOf(one) !== origin);
    const earliest = this.earliestOf(origin);
    for (const one of moved) {
      to.rehomed.add(one);
      this.#members.delete(one);
      if (one === origin) this.#origins.delete(one);
      else this.#origins.set(one, origin);
    }
    if (members.length > 1) this.#members.set(origin, members);
    else this.#members.delete(origin);
    const isReprinted = !areSame(earliest, this.earliestOf(origin));
    for (const one of isReprinted ? members : moved) to.reprinted.add(one);
  }

  #join(one: number, other: number): void {
    this.#pairs.set(one, [...(this.#pairs.get(one) ?? []), other]);
    this.#moved.add(one).add(other);
  }

  #part(one: number, other: number): void {
    const left = (this.#pairs.get(one) ?? []).filter((third) => third !== other);
    if (left.length > 0) this.#pairs.set(one, left);
    else this.#pairs.delete(one);
    this.#torn.add(this.originOf(one)).add(this.originOf(other));
  }
}

const areSame = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((one, at) => one === b[at]);
