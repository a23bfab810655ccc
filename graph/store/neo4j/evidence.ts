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

/** Articles that are on their way at once: some are long. */
const FETCHED = 100;

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
    for await (const row of this.#connection.stream(query, {}, FETCHED)) yield articleOf(row);
  }

  async *all(): AsyncGenerator<Evidence> {
    const query = `MATCH (e:${EVIDENCE})
      RETURN e.id AS id, e.path AS path, e.article AS article, e.reading AS reading ORDER BY id`;
    for await (const row of this.#connection.stream(query, {}, FETCHED))
      yield { article: articleOf(row), reading: unpack(Reading, row.get('reading'), `the reading of ${nameOf(row)}`) };
  }

  async add(article: Article, reading: Reading): Promise<void> {
    const { id, path } = article;
    const kept = { article: pack(article), reading: pack(reading), extractor: reading.extractor };
    await this.#change(async (transaction) => {
      const known = await pathOf(transaction, id);
      const smaller = known !== null && known < path ? known : path;
      const query = `MERGE (e:${EVIDENCE} {id: $id}) SET e.path = $path, e += $kept`;
      await transaction.run(query, { id, path: smaller, kept });
    });
  }

  async sighted({ id, path }: Article): Promise<void> {
    const isSmaller = async (transaction: ManagedTransaction) => path < ((await pathOf(transaction, id)) ?? path);
    if (!(await this.#connection.read(isSmaller))) return;
    await this.#change(async (transaction) => {
      if (await isSmaller(transaction))
        await transaction.run(`MATCH (e:${EVIDENCE} {id: $id}) SET e.path = $path`, { id, path });
    });
  }

  forget(article: string): Promise<boolean> {
    return this.#change(async (transaction) => {
      const query = `MATCH (e:${EVIDENCE} {id: $article}) DELETE e`;
      const { summary } = await transaction.run(query, { article });
      return summary.counters.updates().nodesDeleted > 0;
    });
  }

  /** One after the other: what is read inside stays true until it is written. */
  #change<T>(work: (transaction: ManagedTransaction) => Promise<T>): Promise<T> {
    return this.#connection.write(async (transaction) => {
      await moveRevision(transaction);
      return work(transaction);
    });
  }
}

/** Paths are compared here: a server's order of texts is another one. */
async function pathOf(transaction: ManagedTransaction, id: string): Promise<string | null> {
  const { records } = await transaction.run(`MATCH (e:${EVIDENCE} {id: $id}) RETURN e.path AS path`, { id });
  return records[0] === undefined ? null : z.string().parse(records[0].get('path'));
}

const nameOf = (row: Row): string => String(row.get('id'));

const articleOf = (row: Row): Article => ({
  ...unpack(Article, row.get('article'), `the article ${nameOf(row)}`),
  path: z.string().parse(row.get('path')),
});
