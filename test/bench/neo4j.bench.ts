/**
 * Writing facts to a Neo4j beside what its driver can do at all: the same rows by bare `UNWIND $rows CREATE`, without
 * comparing, counting or a lease. `DOSSIER_CLAIMS=1000000` writes so many once more each way, and watches the memory.
 */
import type { ManagedTransaction } from 'neo4j-driver';
import type { FactNode, FactRelationship, Facts } from '../../graph/model/fact.ts';
import { clearDatabase } from '../../graph/store/neo4j/clear.ts';
import { FactWriter } from '../../graph/store/neo4j/fact-writer.ts';
import { Lease } from '../../graph/store/neo4j/lease.ts';
import { Neo4jStore } from '../../graph/store/neo4j/neo4j-store.ts';
import { toDriver } from '../../graph/store/neo4j/values.ts';
import { Neo4jServer } from '../neo4j/server.ts';
import { openStore } from '../neo4j/support/open.ts';
import type { Benchmark } from './bench.ts';

const CLAIMS = 20_000;
const CLAIMS_AN_ARTICLE = 50;
const PEOPLE = 500;
const BATCH = 10_000;

/** Articles, each with claims about two people; every tenth claim is a long one. */
function* factsOf(claims: number): Generator<Facts> {
  const person = (n: number) => `person:p${n % PEOPLE}`;
  const people = Array.from({ length: PEOPLE }, (_, n): FactNode => {
    const properties = {
      id: person(n),
      name: `Person ${n}`,
      aliases: [`P. ${n}`],
      articles: n,
      earliest: '2031-05-12',
    };
    return { id: person(n), label: 'Person', properties };
  });
  yield { nodes: people, relationships: [] };
  for (let first = 0; first < claims; first += CLAIMS_AN_ARTICLE) {
    const article = `article:a${first}`;
    const published = `2031-05-${10 + ((first / CLAIMS_AN_ARTICLE) % 20)}`;
    const nodes: FactNode[] = [
      { id: article, label: 'Article', properties: { id: article, path: article, published } },
    ];
    const relationships: FactRelationship[] = [];
    for (let n = first; n < Math.min(claims, first + CLAIMS_AN_ARTICLE); n += 1) {
      const id = `claim:c${n}`;
      const text = 'They met for hours, and would not say of what. '.repeat(n % 10 === 0 ? 10 : 1);
      const place = { start: n, end: n + text.length, text };
      nodes.push({ id, label: 'Claim', properties: { id, article, slot: 'event', confidence: 0.9, ...place } });
      for (const [type, end] of [
        ['IN', article],
        ['ABOUT', person(n)],
        ['ABOUT', person(n + 1)],
      ] as const) {
        const own = `${type.toLowerCase()}:${n}-${end}`;
        relationships.push({ id: own, type, start: id, end, properties: { id: own } });
      }
    }
    yield { nodes, relationships };
  }
}

async function write(store: Neo4jStore, claims: number, onWritten?: () => void): Promise<void> {
  const lease = await Lease.take(store.connection);
  const writer = await FactWriter.start(store.connection, lease, onWritten);
  for (const part of factsOf(claims)) await writer.write(part);
  await writer.finish();
  await lease.release(null);
}

type Row = Readonly<Record<string, unknown>>;

/** Rows by the statement that creates them; a full one is sent. */
async function create(store: Neo4jStore, claims: number): Promise<void> {
  const waiting = new Map<string, Row[]>();
  const send = (query: string, rows: readonly Row[]) =>
    store.connection.write((transaction: ManagedTransaction) => transaction.run(query, { rows }));
  const sendAll = async () => {
    for (const [query, rows] of waiting) await send(query, rows);
    waiting.clear();
  };
  let size = 0;
  const add = async (query: string, row: Row) => {
    const rows = waiting.get(query) ?? [];
    waiting.set(query, rows);
    rows.push(row);
    size += 1;
    if (size % BATCH === 0) await sendAll();
  };
  for (const { nodes, relationships } of factsOf(claims)) {
    for (const { label, properties } of nodes)
      await add(`UNWIND $rows AS row CREATE (n:${label}) SET n = row.properties`, { properties: toDriver(properties) });
    for (const { type, start, end, properties } of relationships) {
      const to = type === 'IN' ? 'Article' : 'Person';
      const query = `UNWIND $rows AS row MATCH (a:Claim {id: row.start}) MATCH (b:${to} {id: row.end})
        CREATE (a)-[r:${type}]->(b) SET r = row.properties`;
      await add(query, { start, end, properties: toDriver(properties) });
    }
  }
  await sendAll();
}

export default async function neo4j(): Promise<Benchmark> {
  const server = await Neo4jServer.start({ optimised: true, heap: '2g' });
  Object.assign(process.env, server.environment);
  const store = await openStore(server.uri);
  const { connection } = store;
  const before = async (): Promise<void> => {
    await clearDatabase(connection);
    await (await openStore(server.uri)).close();
  };
  const afresh = async (work: () => Promise<void>): Promise<number> => {
    await before();
    const start = performance.now();
    await work();
    return (performance.now() - start) / 1000;
  };
  return {
    name: 'neo4j',
    work: { count: CLAIMS, unit: 'claims' },
    measured: { name: `${CLAIMS} claims as facts`, before, run: () => write(store, CLAIMS) },
    reference: { name: 'bare CREATE', before, run: () => create(store, CLAIMS) },
    figures: async () => {
      const many = Number(process.env['DOSSIER_CLAIMS'] ?? 0);
      if (many === 0) return '';
      const heap: number[] = [];
      const facts = await afresh(() => write(store, many, () => heap.push(process.memoryUsage().heapUsed / 1e6)));
      const again = performance.now();
      await write(store, many);
      const unchanged = (performance.now() - again) / 1000;
      const bare = await afresh(() => create(store, many));
      const part = (from: number) => Math.max(...heap.slice(heap.length * from, heap.length * (from + 0.25)));
      return `${many} claims: ${facts.toFixed(0)} s, bare CREATE ${bare.toFixed(0)} s, ratio ${(facts / bare).toFixed(2)}; again, nothing changed: ${unchanged.toFixed(0)} s; heap of the first quarter ${part(0).toFixed(0)} MB, of the last ${part(0.75).toFixed(0)} MB`;
    },
    close: async () => {
      await store.close();
      await server.remove();
    },
  };
}
