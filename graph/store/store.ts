/** What a store of articles and facts can do, whichever it is; queries go through a session of `cypher`. */
import type { Article } from '../model/article.ts';
import type { Facts } from '../model/fact.ts';
import type { Judgement } from '../model/judgement.ts';
import type { Reading } from '../model/reading.ts';
import type { Evidence } from '../resolve/resolution.ts';

/** What articles say: grows by adding, shrinks only when an article is forgotten. */
export interface EvidenceStore {
  /** Whether this article was read by this reader; an article read by another one is worth reading again. */
  has(article: string, extractor: string): boolean;
  article(id: string): Article | null;
  articles(): Iterable<Article>;
  /** Every article with its reading, by article id. */
  all(): Iterable<Evidence>;
  /**
   * Durable when it returns. Idempotent, and the same whatever the order: of two paths of one article the smaller is
   * kept, of two readings the later.
   */
  add(article: Article, reading: Reading): void;
  /** Says that a known article was met again, perhaps under a smaller path. */
  sighted(article: Article): void;
  /** False where there is no such article. */
  forget(article: string): boolean;
}

export interface JudgementStore {
  all(): Iterable<Judgement>;
  add(judgement: Judgement): void;
  /** False where there is no such judgement. */
  remove(id: string): boolean;
}

export interface Refreshed {
  readonly written: number;
  readonly deleted: number;
}

export interface Store {
  /** Where it is, as a person would name it. */
  readonly location: string;
  readonly evidence: EvidenceStore;
  readonly judgements: JudgementStore;
  /** Whether evidence or judgements have changed since the facts were last made of them. */
  readonly stale: boolean;
  /** Makes the facts agree with all evidence and judgements, in one transaction. */
  refresh(): Refreshed;
  facts(): Facts;
  close(): Promise<void>;
}
