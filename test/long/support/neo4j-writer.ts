/** One of several processes that write into one Neo4j: `neo4j-writer.ts URI ARTICLES FROM COUNT`, then makes the facts. */
import { parseAddress } from '../../../graph/store/neo4j/address.ts';
import { Connection } from '../../../graph/store/neo4j/connection.ts';
import { Neo4jStore } from '../../../graph/store/neo4j/neo4j-store.ts';
import { password, username } from '../../neo4j/server.ts';
import { manyArticles } from './many-articles.ts';

const [uri = '', ...numbers] = process.argv.slice(2);
const [articles = 0, from = 0, count = 0] = numbers.map(Number);
const all = manyArticles(articles);
const connection = await Connection.open(parseAddress(uri), { username, password });
const store = await Neo4jStore.open(connection, true);
for (let n = 0; n < count; n += 1) {
  const one = all[(from + n) % all.length];
  if (one === undefined || (await store.evidence.has(one.article.id, one.reading.extractor))) continue;
  await store.evidence.add(one.article, one.reading);
}
await store.refresh();
await store.close();
