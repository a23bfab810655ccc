/** Articles and what was read in them, on LMDB; every change moves the revision that the facts are compared with. */
import type { RootDatabase } from 'lmdb';
import { Article } from '../../model/article.ts';
import { Reading } from '../../model/reading.ts';
import type { Evidence } from '../../resolve/resolution.ts';
import type { EvidenceStore } from '../store.ts';
import { commit } from './commit.ts';
import { Records } from './records.ts';
import { damaged } from './seal.ts';

export class LmdbEvidence implements EvidenceStore {
  readonly #root: RootDatabase;
  readonly #articles: Records<Article>;
  readonly #readings: Records<Reading>;
  readonly #changed: (article: string) => void;

  /** `changed` is called inside the transaction of each change. */
  constructor(root: RootDatabase, changed: (article: string) => void) {
    this.#root = root;
    this.#articles = new Records(root, 'articles', Article, ({ id }) => id);
    this.#readings = new Records(root, 'readings', Reading, ({ article }) => article);
    this.#changed = changed;
  }

  has(article: string, extractor: string): boolean {
    return this.#articles.has(article) && this.#readings.get(article)?.extractor === extractor;
  }

  article(id: string): Article | null {
    return this.#articles.get(id);
  }

  articles(): Iterable<Article> {
    return this.#articles.values();
  }

  *all(): Generator<Evidence> {
    for (const article of this.#articles.values()) yield { article, reading: this.#readingOf(article.id) };
  }

  /** An article with its reading; null where there is no such article. */
  of(id: string): Evidence | null {
    const article = this.#articles.get(id);
    return article && { article, reading: this.#readingOf(id) };
  }

  add(article: Article, reading: Reading): void {
    commit(this.#root, () => {
      const known = this.#articles.get(article.id);
      const path = known !== null && known.path < article.path ? known.path : article.path;
      this.#articles.put(article.id, { ...article, path });
      this.#readings.put(article.id, reading);
      this.#changed(article.id);
    });
  }

  sighted(article: Article): void {
    const known = this.#articles.get(article.id);
    if (known === null || known.path <= article.path) return;
    commit(this.#root, () => {
      this.#articles.put(article.id, { ...known, path: article.path });
      this.#changed(article.id);
    });
  }

  forget(article: string): boolean {
    return commit(this.#root, () => {
      if (!this.#articles.remove(article)) return false;
      this.#readings.remove(article);
      this.#changed(article);
      return true;
    });
  }

  #readingOf(article: string): Reading {
    const reading = this.#readings.get(article);
    if (reading === null) throw damaged(`the reading of ${article}`);
    return reading;
  }
}
