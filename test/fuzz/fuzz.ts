/** Makes query texts from a seed, runs each on a small graph, and says which ended in no proper way. */
import { openEngineSession } from '../../cypher/engine/session.ts';
import { CypherError } from '../../cypher/session.ts';
import { PropertyGraph } from '../../graph/store/property-graph/property-graph.ts';
import { generateQuery } from '../differential/query.ts';
import { Random } from '../differential/random.ts';
import { wildQuery } from '../differential/wild.ts';
import { mutate, soup } from './mutate.ts';

/** Milliseconds after which a statement stops itself. */
const TIMEOUT = 200;
/** Values that a statement may hold. */
const MEMORY = 50_000;
/** A graph is used for so many texts: it must not grow with those that write. */
const PER_GRAPH = 200;

const CODE = /^Neo\.(?:ClientError|TransientError|DatabaseError)\.\w+\.\w+$/;
const PARAMETERS = { p: 1n, q: 'text', id: 'a', name: 'Ana', limit: 5n, map: { x: 1.5 }, list: [1n, null] };

export interface Finding {
  readonly text: string;
  readonly what: string;
}

/** A text for a number: the same for the same corpus. */
export function textFor(seed: number, corpus: readonly string[]): string {
  const random = new Random(seed);
  switch (random.below(10)) {
    case 0:
      return soup(random);
    case 1:
      return generateQuery(random).clauses.join(' ');
    case 2:
      return mutate(random, generateQuery(random).clauses.join(' '), wildQuery(random));
    default:
      return mutate(random, random.pick(corpus), random.pick(corpus));
  }
}

/** Runs the texts of the numbers from one up to, but not with, another; `hang` milliseconds of work are too many for one. */
export async function fuzz(
  from: number,
  to: number,
  corpus: readonly string[],
  hang: number,
): Promise<{ findings: Finding[]; answered: number; slowest: number }> {
  const findings: Finding[] = [];
  let graph = await smallGraph();
  let answered = 0;
  let slowest = 0;
  for (let seed = from; seed < to; seed += 1) {
    if (seed % PER_GRAPH === 0) graph = await smallGraph();
    const text = textFor(seed, corpus);
    const started = process.cpuUsage();
    const problem = await run(graph, text);
    const used = process.cpuUsage(started);
    const milliseconds = (used.user + used.system) / 1000;
    slowest = Math.max(slowest, milliseconds);
    if (problem === 'answered') answered += 1;
    else if (problem !== null) findings.push({ text, what: `${seed}: ${problem}` });
    if (milliseconds > hang) findings.push({ text, what: `${seed}: ran for ${Math.round(milliseconds)} ms` });
  }
  return { findings, answered, slowest };
}

/** `answered`, null where it was refused as it should be, or what was wrong. */
async function run(graph: PropertyGraph, text: string): Promise<string | null> {
  const session = openEngineSession(graph, { write: true, timeout: TIMEOUT, memoryLimit: MEMORY });
  try {
    await session.run(text, PARAMETERS, { limit: 1000 });
    return 'answered';
  } catch (error) {
    if (!(error instanceof CypherError))
      return error instanceof Error ? (error.stack ?? error.message) : 'not an error';
    return CODE.test(error.code) ? null : `code ${error.code}`;
  }
}

async function smallGraph(): Promise<PropertyGraph> {
  const graph = new PropertyGraph();
  await openEngineSession(graph, { write: true }).run(`
    CREATE (a:Person {id: 'a', name: 'Ana', age: 50, born: date('1974-01-01')}), (b:Person:A {id: 'b', x: [1, 2]}),
      (c:B {id: 3, p: point({x: 1, y: 2})}), (a)-[:KNOWS {since: 1}]->(b), (b)-[:KNOWS]->(c), (c)-[:R]->(a), (a)-[:MET]->(a)`);
  return graph;
}
