/**
 * Compares the embedded engine with a real Neo4j at NEO4J_URI, query by query:
 * `tsx test/differential/run.ts --seed 1 --count 1000 [--from 0] [--kind graph|wild]`. A query can be asked again alone with the seed and
 * number that are printed with it: `--seed 1 --from 421 --count 1`.
 */
import { parseArgs } from 'node:util';
import { PropertyGraph } from '../../graph/store/property-graph/property-graph.ts';
import { engineRun } from '../cypher/recorded/answer.ts';
import { connect, type RealNeo4j } from '../cypher/recorded/neo4j.ts';
import { compare, type Difference } from './compare.ts';
import { createGraph } from './graph.ts';
import { type GeneratedQuery, generateQuery } from './query.ts';
import { Random } from './random.ts';
import { shrink } from './shrink.ts';
import { WILD_PARAMETERS, wildQuery } from './wild.ts';

/** So many queries are asked of one graph. */
const PER_GRAPH = 50;
/** Queries that read and are asked at the same time. */
const READERS = 4;

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '1000' },
    from: { type: 'string', default: '0' },
    kind: { type: 'string', default: 'graph' },
  },
});
const seed = Number(options.seed);
const first = Number(options.from);
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

async function ask(
  create: string,
  clauses: readonly string[],
  writes: boolean,
  neo: RealNeo4j,
): Promise<Difference | null> {
  const graph = new PropertyGraph();
  const ours = engineRun(graph);
  await ours(create);
  const asked = { query: clauses.join(' '), parameters: WILD_PARAMETERS, writes };
  return writes ? neo.inTransaction((run) => compare(asked, ours, run)) : compare(asked, ours, neo.run);
}

function generated(index: number): GeneratedQuery {
  const random = new Random(seed * 1_000_003 + index);
  return options.kind === 'wild' ? { clauses: [wildQuery(random)], writes: false } : generateQuery(random);
}

interface Found {
  readonly index: number;
  readonly what: Difference['what'];
  readonly text: string;
}

async function differenceAt(index: number, create: string, neo: RealNeo4j): Promise<Found | null> {
  const { clauses, writes } = generated(index);
  const difference = await ask(create, clauses, writes, neo);
  if (difference === null) return null;
  const { what } = difference;
  const small = await shrink(clauses, async (fewer) => (await ask(create, fewer, writes, neo))?.what === what);
  const { query, ours, theirs } = (await ask(create, small, writes, neo)) ?? difference;
  return { index, what, text: `${query}\n  ours:   ${ours.slice(0, 300)}\n  theirs: ${theirs.slice(0, 300)}` };
}

/** So many at a time: Neo4j spends most of its time on plans, and has several cores. */
async function inTurns(
  indexes: readonly number[],
  width: number,
  work: (index: number) => Promise<void>,
): Promise<void> {
  const waiting = [...indexes];
  const take = async (): Promise<void> => {
    for (let index = waiting.shift(); index !== undefined; index = waiting.shift()) await work(index);
  };
  await Promise.all(Array.from({ length: width }, take));
}

const isWriting = (index: number): boolean => generated(index).writes;

/** All queries of one graph. Those that write wait for one another; those that read see nothing of what is rolled back. */
async function askAll(indexes: readonly number[], create: string, neo: RealNeo4j): Promise<Found[]> {
  const found: Found[] = [];
  const one = async (index: number): Promise<void> => {
    const difference = await differenceAt(index, create, neo);
    if (difference !== null) found.push(difference);
  };
  await Promise.all([
    inTurns(indexes.filter(isWriting), 1, one),
    inTurns(
      indexes.filter((index) => !isWriting(index)),
      READERS,
      one,
    ),
  ]);
  return found.toSorted((left, right) => left.index - right.index);
}

const neo = connect();
await neo.clear();
const counts: Record<string, number> = {};
const end = first + Number(options.count);
for (let from = first; from < end;) {
  const graph = Math.floor(from / PER_GRAPH);
  const to = Math.min(end, (graph + 1) * PER_GRAPH);
  const create = createGraph(new Random(seed * 7_919 + graph));
  await neo.run('MATCH (n) DETACH DELETE n');
  await neo.run(create);
  const indexes = Array.from({ length: to - from }, (_, place) => from + place);
  for (const { index, what, text } of await askAll(indexes, create, neo)) {
    counts[what] = (counts[what] ?? 0) + 1;
    say(`seed ${seed} number ${index}: ${what}\n  ${text}`);
  }
  from = to;
  if ((to - first) % 1000 < PER_GRAPH) say(`${to - first} asked, different: ${JSON.stringify(counts)}`);
}
await neo.close();
say(`${options.count} queries of kind ${options.kind}, seed ${seed} from ${first}: ${JSON.stringify(counts)}`);
