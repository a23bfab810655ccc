/**
 * What a store of articles and facts can do, whichever it is; queries go through a session of `cypher`. A store on this
 * machine answers at once, one elsewhere later: `await` and `for await` suit both.
 */
import type { Article } from '../model/article.ts';
import type { Facts } from '../model/fact.ts';
import type { Judgement } from '../model/judgement.ts';
import type { Reading } from '../model/reading.ts';
import type { Evidence } from '../resolve/resolution.ts';

export type Awaitable<T> = T | Promise<T>;
export type AnyIterable<T> = Iterable<T> | AsyncIterable<T>;

/** What articles say: grows by adding, shrinks only when an article is forgotten. */
export interface EvidenceStore {
  /** Whether this article was read by this reader; an article read by another one is worth reading again. */
  has(article: string, extractor: string): Awaitable<boolean>;
  article(id: string): Awaitable<Article | null>;
  articles(): AnyIterable<Article>;
  /** Every article with its reading, by article id. */
  all(): AnyIterable<Evidence>;
  /**
   * Durable when it returns. Idempotent, and the same whatever the order: of two paths of one article the smaller is
   * kept, of two readings the later.
   */
  add(article: Article, reading: Reading): Awaitable<void>;
  /** Says that a known article was met again, perhaps under a smaller path. */
  sighted(article: Article): Awaitable<void>;
  /** False where there is no such article. */
  forget(article: string): Awaitable<boolean>;
}

export interface JudgementStore {
  all(): AnyIterable<Judgement>;
  add(judgement: Judgement): Awaitable<void>;
  /** False where there is no such judgement. */
  remove(id: string): Awaitable<boolean>;
}

export interface Refreshed {
  readonly written: number;
  readonly deleted: number;
}

export interface Store {
  /** Where it is, as a person would name it. */
  readonly location: string;
  /** Bytes that it takes on this machine; null where it lies elsewhere. */
  readonly size: number | null;
  readonly evidence: EvidenceStore;
  readonly judgements: JudgementStore;
  /** Whether evidence or judgements have changed since the facts were last made of them. */
  readonly stale: Awaitable<boolean>;
  /** Makes the facts agree with all evidence and judgements; others see none of it or all, or whole facts of it. */
  refresh(): Awaitable<Refreshed>;
  facts(): Awaitable<Facts>;
  close(): Promise<void>;
}

/** All of them, in order. */
export async function gather<T>(all: AnyIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of all) found.push(one);
  return found;
}
