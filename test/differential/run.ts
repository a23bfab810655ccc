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

const neo = connect();
const found: Record<string, number> = {};
let create = '';
for (let index = first; index < first + Number(options.count); index += 1) {
  if (index > first && index % 1000 === 0) say(`${index - first} asked, different: ${JSON.stringify(found)}`);
  if (create === '' || index % PER_GRAPH === 0) {
    create = createGraph(new Random(seed * 7_919 + Math.floor(index / PER_GRAPH)));
    await neo.clear();
    await neo.run(create);
  }
  const { clauses, writes } = generated(index);
  const difference = await ask(create, clauses, writes, neo);
  if (difference === null) continue;
  const { what } = difference;
  found[what] = (found[what] ?? 0) + 1;
  const small = await shrink(clauses, async (fewer) => (await ask(create, fewer, writes, neo))?.what === what);
  const { query, ours, theirs } = (await ask(create, small, writes, neo)) ?? difference;
  say(
    `seed ${seed} number ${index}: ${what}\n  ${query}\n  ours:   ${ours.slice(0, 300)}\n  theirs: ${theirs.slice(0, 300)}`,
  );
}
await neo.close();
say(`${options.count} queries of kind ${options.kind}, seed ${seed} from ${first}: ${JSON.stringify(found)}`);
