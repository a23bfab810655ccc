/** One ingest under way: articles go to the readers, readings to the store, and everything is counted. */
import type { Article } from '../graph/model/article.ts';
import { DossierError } from '../graph/model/errors.ts';
import type { Reading } from '../graph/model/reading.ts';
import type { EvidenceStore } from '../graph/store/store.ts';
import type { ReadResult } from '../ingest/read/read.ts';
import type { Pool } from '../ingest/workers.ts';
import { explainFailure } from './output/failure.ts';

export interface Skipped {
  readonly path: string;
  /** A DossierErrorCode, or FAULT where Dossier itself failed on the article. */
  readonly code: string;
  readonly reason: string;
}

/** Told of what happens, as it happens. */
export interface IngestEvents {
  readonly articleRead: (words: number) => void;
  readonly skipped: (skipped: Skipped) => void;
}

export interface IngestRunOptions {
  /** Reads articles again that the store knows. */
  readonly again: boolean;
}

export class IngestRun {
  read = 0;
  known = 0;
  words = 0;
  readonly skipped: Skipped[] = [];
  readonly #evidence: EvidenceStore;
  readonly #pool: Pool;
  readonly #options: IngestRunOptions;
  readonly #events: IngestEvents;
  /** Articles that are being read, by id, each as it will be kept. */
  readonly #underWay = new Map<string, Article>();
  readonly #pending = new Set<Promise<void>>();
  #failure: { readonly error: unknown } | null = null;

  constructor(evidence: EvidenceStore, pool: Pool, options: IngestRunOptions, events: IngestEvents) {
    this.#evidence = evidence;
    this.#pool = pool;
    this.#options = options;
    this.#events = events;
  }

  /**
   * Takes one result of reading; waits while all readers are busy. Each article is kept as soon as it is read, so that
   * a run that is cut short goes on where it stopped. Throws where the store could not be written.
   */
  async take(found: ReadResult): Promise<void> {
    if (found.kind === 'skipped') this.#skip(found.path, found.error);
    else if (!(await this.#isKnown(found.article))) {
      this.#underWay.set(found.article.id, found.article);
      const work: Promise<void> = this.#readAndKeep(found.article).finally(() => this.#pending.delete(work));
      this.#pending.add(work);
      if (this.#pending.size >= this.#pool.size * 2) await Promise.race(this.#pending);
    }
    this.#throwFailure();
  }

  /** Waits until all that was taken is kept. */
  async finish(): Promise<void> {
    await Promise.all(this.#pending);
    this.#throwFailure();
  }

  /** Also says of an article that is met again where it lies: the smallest path is kept, whatever the order. */
  async #isKnown(article: Article): Promise<boolean> {
    const underWay = this.#underWay.get(article.id);
    const known = underWay !== undefined || (await this.#isRead(article));
    if (!known) return false;
    if (underWay === undefined) await this.#evidence.sighted(article);
    else if (article.path < underWay.path) this.#underWay.set(article.id, { ...underWay, path: article.path });
    this.known += 1;
    return true;
  }

  async #isRead({ id }: Article): Promise<boolean> {
    return !this.#options.again && this.#evidence.has(id, this.#pool.extractor);
  }

  /** Never rejects: a fault of one article must not end the others; one of the store or of the reader is kept for the caller. */
  async #readAndKeep(article: Article): Promise<void> {
    let reading: Reading;
    try {
      reading = await this.#pool.read(article);
    } catch (error) {
      this.#underWay.delete(article.id);
      if (refusesAll(error)) this.#failure ??= { error };
      else this.#skip(article.path, error);
      return;
    }
    try {
      await this.#evidence.add(this.#underWay.get(article.id) ?? article, reading);
    } catch (error) {
      this.#failure ??= { error };
      return;
    } finally {
      this.#underWay.delete(article.id);
    }
    const words = article.text.split(/\s+/).length;
    this.read += 1;
    this.words += words;
    this.#events.articleRead(words);
  }

  #skip(path: string, error: unknown): void {
    const skipped =
      error instanceof DossierError
        ? { path, code: error.code, reason: error.message }
        : { path, code: 'FAULT', reason: explainFailure(error).trimEnd() };
    this.skipped.push(skipped);
    this.#events.skipped(skipped);
  }

  #throwFailure(): void {
    if (this.#failure !== null) throw this.#failure.error;
  }
}

/** Whether it would go so with every article. */
const refusesAll = (error: unknown): boolean => error instanceof DossierError && error.code === 'READER_REFUSED';
