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

export class Context {
  readonly #topics = new Map<string, Set<string>>();
  readonly #published = new Map<string, number>();
  readonly #spread = new Map<string, number>();

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
    if (a === b || this.gap(a, b) > WINDOW) return 0;
    const [x, y] = [this.#topics.get(a), this.#topics.get(b)];
    if (!x || !y) return 0;
    const [few, many] = x.size < y.size ? [x, y] : [y, x];
    let sum = 0;
    for (const topic of few) if (many.has(topic) && !except?.has(topic)) sum += this.#weight(topic);
    return sum;
  }

  /** True where two articles of any date name the same person or organization. */
  company(a: string, b: string, except: ReadonlySet<string>): boolean {
    const [x, y] = [this.#topics.get(a), this.#topics.get(b)];
    if (!x || !y) return false;
    const [few, many] = x.size < y.size ? [x, y] : [y, x];
    for (const topic of few) if (isActor(topic) && many.has(topic) && !except.has(topic)) return true;
    return false;
  }

  related(a: string, b: string, except?: ReadonlySet<string>): boolean {
    return this.shared(a, b, except) >= 2;
  }

  /** Of these articles, how many are neighbours of one; looks at the nearest in time. */
  support(article: string, others: readonly string[], except?: ReadonlySet<string>): number {
    return this.nearest(article, others).filter((other) => this.related(article, other, except)).length;
  }

  nearest(article: string, others: readonly string[]): readonly string[] {
    if (others.length <= LOOKED_AT) return others;
    return others
      .map((id) => ({ id, gap: this.gap(article, id) }))
      .toSorted((a, b) => a.gap - b.gap || compare(a.id, b.id))
      .slice(0, LOOKED_AT)
      .map(({ id }) => id);
  }

  #weight(topic: string): number {
    const common = (this.#spread.get(topic) ?? 0) > Math.max(8, this.#topics.size / 2);
    if (common) return 0;
    return isActor(topic) ? 2 : 1;
  }
}

const isActor = (topic: string): boolean => topic.startsWith('person:') || topic.startsWith('organization:');
