/**
 * Which articles tell of the same things at the same time. Not a partition: two articles are neighbours or they are
 * not, so that a year of news never becomes one story by a chain of neighbours.
 */
import type { Article } from '../model/article.ts';
import { compare } from '../evidence/order.ts';

/** Articles further apart than this many days are not neighbours. */
const WINDOW = 45;
/** Of the articles of a candidate, so many of the nearest in time are looked at: bounds the work for famous names. */
const LOOKED_AT = 40;

export const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);

/** Articles in order of time, to look for the nearest in. */
interface InTime {
  readonly dated: readonly { readonly id: string; readonly day: number }[];
  /** Without a date: as near as can be to every other one. */
  readonly undated: readonly string[];
}

export class Context {
  readonly #topics = new Map<string, Set<string>>();
  readonly #published = new Map<string, number>();
  readonly #spread = new Map<string, number>();
  readonly #inTime = new WeakMap<readonly string[], InTime>();

  constructor(articles: Iterable<Article>) {
    for (const article of articles) {
      this.#topics.set(article.id, new Set());
      if (article.published) this.#published.set(article.id, dayNumber(article.published.earliest));
    }
  }

  /** Notes that an article names something that has a name of its own everywhere. */
  add(article: string, topic: string): void {
    const topics = this.#topics.get(article);
    if (!topics || topics.has(topic)) return;
    topics.add(topic);
    this.#spread.set(topic, (this.#spread.get(topic) ?? 0) + 1);
  }

  /** Days between two publications; 0 where either is unknown. */
  gap(a: string, b: string): number {
    const [dayA, dayB] = [this.#published.get(a), this.#published.get(b)];
    return dayA === undefined || dayB === undefined ? 0 : Math.abs(dayA - dayB);
  }

  /**
   * How much two articles share: persons and organizations count 2, states and places 1, what half of all articles name
   * nothing. 0 where they are too far apart in time.
   */
  shared(a: string, b: string, except?: ReadonlySet<string>): number {
    return this.#sharedUpTo(Infinity, a, b, except);
  }

  /** True where two articles of any date name the same person or organization. */
  company(a: string, b: string, except: ReadonlySet<string>): boolean {
    const [x, y] = [this.#topics.get(a), this.#topics.get(b)];
    if (!x || !y) return false;
    const [few, many] = x.size < y.size ? [x, y] : [y, x];
    for (const topic of few) if (many.has(topic) && isActor(topic) && !except.has(topic)) return true;
    return false;
  }

  related(a: string, b: string, except?: ReadonlySet<string>): boolean {
    return this.#sharedUpTo(2, a, b, except) >= 2;
  }

  /** Of these articles, how many are neighbours of one; looks at the nearest in time. */
  support(article: string, others: readonly string[], except?: ReadonlySet<string>): number {
    let count = 0;
    for (const other of this.nearest(article, others)) if (this.related(article, other, except)) count++;
    return count;
  }

  /** Those nearest in time, of equals the first; sorts a list once, however often it is asked of the same one. */
  nearest(article: string, others: readonly string[]): readonly string[] {
    if (others.length <= LOOKED_AT) return others;
    const { dated, undated } = this.#sorted(others);
    const day = this.#published.get(article);
    if (day === undefined) return others.toSorted(compare).slice(0, LOOKED_AT);
    const found = undated.slice(0, LOOKED_AT).map((id) => ({ id, gap: 0 }));
    let after = firstFrom(dated, day);
    let before = after - 1;
    const gapAt = (at: number) => Math.abs((dated[at]?.day ?? Infinity) - day);
    while (found.length < LOOKED_AT && (before >= 0 || after < dated.length)) {
      const gap = Math.min(gapAt(before), gapAt(after));
      for (; before >= 0 && gapAt(before) === gap; before--) found.push({ id: dated[before]?.id ?? '', gap });
      for (; after < dated.length && gapAt(after) === gap; after++) found.push({ id: dated[after]?.id ?? '', gap });
    }
    return found
      .toSorted((a, b) => a.gap - b.gap || compare(a.id, b.id))
      .slice(0, LOOKED_AT)
      .map(({ id }) => id);
  }

  /** Those near enough in time to be neighbours. */
  around(article: string, others: readonly string[]): readonly string[] {
    const day = this.#published.get(article);
    if (day === undefined) return others;
    const { dated, undated } = this.#sorted(others);
    const near = dated.slice(firstFrom(dated, day - WINDOW), firstFrom(dated, day + WINDOW + 1));
    return [...undated, ...near.map(({ id }) => id)];
  }

  /** Whether there are any. */
  hasAround(article: string, others: readonly string[]): boolean {
    const day = this.#published.get(article);
    if (day === undefined) return others.length > 0;
    const { dated, undated } = this.#sorted(others);
    return undated.length > 0 || (dated[firstFrom(dated, day - WINDOW)]?.day ?? Infinity) <= day + WINDOW;
  }

  #sorted(articles: readonly string[]): InTime {
    const known = this.#inTime.get(articles);
    if (known) return known;
    const days = articles.map((id) => ({ id, day: this.#published.get(id) }));
    const inTime = {
      dated: days
        .flatMap(({ id, day }) => (day === undefined ? [] : [{ id, day }]))
        .toSorted((a, b) => a.day - b.day || compare(a.id, b.id)),
      undated: days.flatMap(({ id, day }) => (day === undefined ? [id] : [])).toSorted(compare),
    };
    this.#inTime.set(articles, inTime);
    return inTime;
  }

  /** Stops counting where the sum has reached so much. */
  #sharedUpTo(enough: number, a: string, b: string, except?: ReadonlySet<string>): number {
    if (a === b || this.gap(a, b) > WINDOW) return 0;
    const [x, y] = [this.#topics.get(a), this.#topics.get(b)];
    if (!x || !y) return 0;
    const [few, many] = x.size < y.size ? [x, y] : [y, x];
    let sum = 0;
    for (const topic of few)
      if (many.has(topic) && !except?.has(topic)) {
        sum += this.#weight(topic);
        if (sum >= enough) return sum;
      }
    return sum;
  }

  #weight(topic: string): number {
    const common = (this.#spread.get(topic) ?? 0) > Math.max(8, this.#topics.size / 2);
    if (common) return 0;
    return isActor(topic) ? 2 : 1;
  }
}

const isActor = (topic: string): boolean => topic.startsWith('person:') || topic.startsWith('organization:');

/** The place of the first that is not before a day. */
function firstFrom(dated: InTime['dated'], day: number): number {
  let [from, to] = [0, dated.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((dated[middle]?.day ?? 0) < day) from = middle + 1;
    else to = middle;
  }
  return from;
}
