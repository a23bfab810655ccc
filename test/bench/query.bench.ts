/**
 * Queries of several shapes over one graph through the engine: beside a real Neo4j where NEO4J_URI names one (all of
 * that server's data is deleted), else a two-step pattern beside the same walk written by hand.
 */
import neo4j from 'neo4j-driver';
import { openEngineSession } from '../../cypher/engine/session.ts';
import { openNeo4jSession } from '../../cypher/neo4j/session.ts';
import type { Session } from '../../cypher/session.ts';
import { PropertyGraph } from '../../graph/store/property-graph/property-graph.ts';
import type { Benchmark } from './bench.ts';
import { type BenchQuery, load, QUERIES, randomFrom } from './people-who-met.ts';

const RUNS = 30;
const WARM_UPS = 10;
const WALK = 'MATCH (a:Person)-[:MET]->(b:Person)-[:MET]->(c) RETURN count(*) AS n';

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** Answers as texts, and how long the answer took. */
async function timed(session: Session, text: string, parameters: object): Promise<{ answer: string; ms: number }> {
  const start = performance.now();
  const { keys, records } = await session.run(text, { ...parameters });
  const ms = performance.now() - start;
  const rows = records.map((record) => keys.map((key) => String(record.get(key))).join(', '));
  return { answer: rows.toSorted().join('\n'), ms };
}

/** The same questions to both in turn; throws where their answers differ. */
async function beside(engine: Session, server: Session, { name, text, parameters }: BenchQuery): Promise<string> {
  const random = randomFrom(7);
  const times: { engine: number[]; server: number[] } = { engine: [], server: [] };
  for (let run = 0; run < WARM_UPS + RUNS; run += 1) {
    const given = parameters(random);
    const [ours, theirs] = [await timed(engine, text, given), await timed(server, text, given)];
    if (ours.answer !== theirs.answer) throw new Error(`${name}: ${ours.answer}\nbut Neo4j: ${theirs.answer}`);
    if (run < WARM_UPS) continue;
    times.engine.push(ours.ms);
    times.server.push(theirs.ms);
  }
  const [ours, theirs] = [median(times.engine), median(times.server)];
  return `${name}: ${ours.toFixed(2)} ms, Neo4j ${theirs.toFixed(2)} ms, ratio ${(ours / theirs).toFixed(2)}`;
}

function byHand(graph: PropertyGraph): number {
  const reader = graph.begin('read');
  let rows = 0;
  for (const a of reader.nodesWithLabel('Person')) {
    const walk = reader.walk(a, 'outgoing', ['MET']);
    while (walk.next()) {
      if (!reader.hasLabel(walk.other, 'Person')) continue;
      const next = reader.walk(walk.other, 'outgoing', ['MET']);
      while (next.next()) if (next.relationship !== walk.relationship) rows += 1;
    }
  }
  reader.rollback();
  return rows;
}

export default async function query(): Promise<Benchmark> {
  const graph = new PropertyGraph();
  const engine = openEngineSession(graph, { write: true });
  await load(engine);
  const measured = { name: 'the engine', run: async () => void (await engine.run(WALK)) };
  const found = (await engine.run(WALK)).records[0]?.get('n');
  if (found !== BigInt(byHand(graph))) throw new Error(`the engine counts ${String(found)}, the walk ${byHand(graph)}`);
  const work = { count: Number(found), unit: 'rows' };
  const { NEO4J_URI: uri, NEO4J_PASSWORD: password } = process.env;
  if (uri === undefined) {
    return { name: 'query', work, measured, reference: { name: 'by hand', run: () => void byHand(graph) } };
  }
  const token = password === undefined ? undefined : neo4j.auth.basic('neo4j', password);
  const driver = neo4j.driver(uri, token, { useBigInt: true });
  const server = openNeo4jSession(driver, { write: true });
  await load(server);
  return {
    name: 'query',
    work,
    measured,
    reference: { name: 'Neo4j', run: async () => void (await server.run(WALK)) },
    figures: async () => {
      const lines: string[] = [];
      for (const one of QUERIES) lines.push(await beside(engine, server, one));
      return lines.join('\n  ');
    },
    close: async () => {
      await server.close();
      await driver.close();
    },
  };
}
