/** Articles and what was read in them, in a Neo4j: a set that grows, whoever adds to it. */
import type { ManagedTransaction, Record as Row } from 'neo4j-driver';
import { z } from 'zod';
import { Article } from '../../model/article.ts';
import { Reading } from '../../model/reading.ts';
import type { Evidence } from '../../resolve/resolution.ts';
import type { EvidenceStore } from '../store.ts';
import type { Connection } from './connection.ts';
import { EVIDENCE } from './labels.ts';
import { pack, unpack } from './payload.ts';
import { moveRevision } from './state.ts';

export class Neo4jEvidence implements EvidenceStore {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  has(article: string, extractor: string): Promise<boolean> {
    return this.#connection.read(async (transaction) => {
      const query = `MATCH (e:${EVIDENCE} {id: $article}) WHERE e.extractor = $extractor RETURN 1`;
      return (await transaction.run(query, { article, extractor })).records.length > 0;
    });
  }

  article(id: string): Promise<Article | null> {
    return this.#connection.read(async (transaction) => {
      const query = `MATCH (e:${EVIDENCE} {id: $id}) RETURN e.id AS id, e.path AS path, e.article AS article`;
      const [row] = (await transaction.run(query, { id })).records;
      return row === undefined ? null : articleOf(row);
    });
  }

  async *articles(): AsyncGenerator<Article> {
    const query = `MATCH (e:${EVIDENCE}) RETURN e.id AS id, e.path AS path, e.article AS article ORDER BY id`;
    for await (const row of this.#connection.stream(query)) yield articleOf(row);
  }

  async *all(): AsyncGenerator<Evidence> {
    const query = `MATCH (e:${EVIDENCE})
      RETURN e.id AS id, e.path AS path, e.article AS article, e.reading AS reading ORDER BY id`;
    for await (const row of this.#connection.stream(query))
      yield { article: articleOf(row), reading: unpack(Reading, row.get('reading'), `the reading of ${nameOf(row)}`) };
  }

  async add(article: Article, reading: Reading): Promise<void> {
    const { id, path } = article;
    const kept = { article: pack(article), reading: pack(reading), extractor: reading.extractor };
    await this.#change(async (transaction) => {
      const query = `MERGE (e:${EVIDENCE} {id: $id})
        SET e.path = CASE WHEN e.path < $path THEN e.path ELSE $path END, e += $kept`;
      await transaction.run(query, { id, path, kept });
      return true;
    });
  }

  async sighted({ id, path }: Article): Promise<void> {
    const isSmaller = await this.#connection.read(async (transaction) => {
      const query = `MATCH (e:${EVIDENCE} {id: $id}) WHERE $path < e.path RETURN 1`;
      return (await transaction.run(query, { id, path })).records.length > 0;
    });
    if (!isSmaller) return;
    await this.#change(async (transaction) => {
      await transaction.run(`MATCH (e:${EVIDENCE} {id: $id}) WHERE $path < e.path SET e.path = $path`, { id, path });
      return true;
    });
  }

  forget(article: string): Promise<boolean> {
    return this.#change(async (transaction) => {
      const query = `MATCH (e:${EVIDENCE} {id: $article}) DELETE e`;
      const { summary } = await transaction.run(query, { article });
      return summary.counters.updates().nodesDeleted > 0;
    });
  }

  #change<T>(work: (transaction: ManagedTransaction) => Promise<T>): Promise<T> {
    return this.#connection.write(async (transaction) => {
      await moveRevision(transaction);
      return work(transaction);
    });
  }
}

const nameOf = (row: Row): string => String(row.get('id'));

const articleOf = (row: Row): Article => ({
  ...unpack(Article, row.get('article'), `the article ${nameOf(row)}`),
  path: z.string().parse(row.get('path')),
});
