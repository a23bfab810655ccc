/** A seeded graph of people who met, with hubs and triangles, and what is asked of it. */
import type { Session } from '../../cypher/session.ts';

export interface BenchQuery {
  readonly name: string;
  readonly text: string;
  /** One run's; drawn anew for each, the same for all stores. */
  readonly parameters: (random: Random) => Readonly<Record<string, unknown>>;
}

/** A whole number from zero up to, but not including, the one given. */
type Random = (below: number) => number;

const PEOPLE = 20_000;
const MEETINGS = 100_000;
const BATCH = 1000;

/** Mulberry32 by Tommy Ettinger, in the public domain. */
export function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const anyone = (random: Random): { id: bigint } => ({ id: BigInt(random(PEOPLE)) });
const nothing = (): Readonly<Record<string, unknown>> => ({});

export const QUERIES: readonly BenchQuery[] = [
  { name: 'look-up by key', text: 'MATCH (p:Person {id: $id}) RETURN p.name', parameters: anyone },
  {
    name: 'one hop',
    text: 'MATCH (:Person {id: $id})-[:MET]-(q:Person) RETURN q.name',
    parameters: anyone,
  },
  {
    name: 'two hops, distinct',
    text: 'MATCH (:Person {id: $id})-[:MET]-(:Person)-[:MET]-(q:Person) RETURN count(DISTINCT q)',
    parameters: anyone,
  },
  {
    name: 'ten of highest degree',
    text: 'MATCH (p:Person)-[r:MET]-() RETURN p.id, count(r) AS n ORDER BY n DESC, p.id LIMIT 10',
    parameters: nothing,
  },
  {
    name: 'shortest path',
    text: 'MATCH (a:Person {id: $a}), (b:Person {id: $b}), p = shortestPath((a)-[:MET*..6]-(b)) RETURN length(p)',
    parameters: (random) => {
      const a = random(PEOPLE);
      return { a: BigInt(a), b: BigInt((a + 1 + random(PEOPLE - 1)) % PEOPLE) };
    },
  },
  {
    name: 'triangles at a hub',
    text: 'MATCH (p:Person {id: $id})-[:MET]-(x:Person)-[:MET]-(y:Person)-[:MET]-(p) RETURN count(*)',
    parameters: (random) => ({ id: BigInt(random(50)) }),
  },
  {
    name: 'range of values',
    text: 'MATCH (p:Person) WHERE $from <= p.born < $from + 2 RETURN count(*), min(p.id)',
    parameters: (random) => ({ from: BigInt(1930 + random(60)) }),
  },
  {
    name: 'counts by year',
    text: 'MATCH (p:Person) RETURN p.born, count(*) AS n ORDER BY n DESC, p.born LIMIT 5',
    parameters: nothing,
  },
];

/** Empties the store and loads the graph. */
export async function load(session: Session): Promise<void> {
  const random = randomFrom(1);
  await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS');
  await session.run('CREATE CONSTRAINT IF NOT EXISTS FOR (p:Person) REQUIRE p.id IS UNIQUE');
  await session.run('CREATE INDEX IF NOT EXISTS FOR (p:Person) ON (p.born)');
  await inBatches(session, 'CREATE (:Person {id: row.id, name: row.name, born: row.born})', PEOPLE, (id) => ({
    id: BigInt(id),
    name: `Person ${id}`,
    born: BigInt(1930 + random(70)),
  }));
  const meet = 'MATCH (a:Person {id: row.a}), (b:Person {id: row.b}) CREATE (a)-[:MET {id: row.id}]->(b)';
  await inBatches(session, meet, MEETINGS, (id) => {
    const a = random(PEOPLE);
    // The one end is any of them, the other mostly of those with low numbers.
    const b = Math.floor((random(PEOPLE) / PEOPLE) ** 2 * PEOPLE);
    return { id: BigInt(id), a: BigInt(a), b: BigInt(a === b ? (b + 1) % PEOPLE : b) };
  });
}

async function inBatches(session: Session, clause: string, count: number, row: (id: number) => object): Promise<void> {
  for (let from = 0; from < count; from += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, count - from) }, (_, index) => row(from + index));
    await session.run(`UNWIND $rows AS row ${clause}`, { rows });
  }
}
