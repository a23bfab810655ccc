/** What a hundred times more entities cost: memory, loading, opening, and questions whose answers do not grow. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openEngineSession } from '../../cypher/engine/session.ts';
import type { Session } from '../../cypher/session.ts';
import { EmbeddedStore } from '../../graph/store/embedded/embedded-store.ts';
import type { GraphTransaction } from '../../graph/store/property-graph/transaction.ts';
import type { Benchmark } from './bench.ts';

/** Nodes; five times as many relationships between them. */
const SIZES = [2000, 20_000, 200_000] as const;
const [SMALL, MIDDLE, LARGE] = SIZES;
const RELATIONSHIPS = 5;
const BATCH = 10_000;
/** Questions of one run. */
const ASKED = 1000;

const entities = (nodes: number): number => nodes * (1 + RELATIONSHIPS);
const counted = (nodes: number): string => entities(nodes).toLocaleString('en');

setFlagsFromString('--expose-gc');
const collectGarbage: unknown = runInNewContext('gc');

/** Bytes on the heap and in buffers, once what nobody holds any more is gone. */
async function resident(): Promise<number> {
  for (let turn = 0; turn < 3; turn += 1) {
    await setImmediate();
    if (typeof collectGarbage === 'function') collectGarbage();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Seeded: the same graph in every run (mulberry32). */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = Math.trunc(state + 0x6d_2b_79_f5);
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

function load(store: EmbeddedStore, nodes: number): void {
  const random = seeded(1);
  batched(store, 1, (graph) => {
    graph.putSchema('person', { kind: 'uniqueness', entity: 'node', names: ['Person'], properties: ['id'] });
  });
  batched(store, nodes, (graph, n) => {
    const born = BigInt(1930 + random(70));
    graph.createNode(['Person'], { id: `p${n}`, name: `Person ${n}`, born, score: random(1000) / 7 });
  });
  batched(store, nodes * RELATIONSHIPS, (graph, n) => {
    const date = `20${10 + random(20)}-0${1 + random(9)}-1${random(10)}`;
    const properties = { id: `m${n}`, date, weight: BigInt(random(1000)), confidence: random(1000) / 1000 };
    graph.createRelationship('MET_WITH', random(nodes), random(nodes), properties);
  });
}

function batched(store: EmbeddedStore, count: number, write: (graph: GraphTransaction, n: number) => void): void {
  for (let start = 0; start < count; start += BATCH) {
    const transaction = store.graph.begin('write');
    for (let n = start; n < Math.min(count, start + BATCH); n += 1) write(transaction, n);
    transaction.commit();
  }
}

/** Seconds of the processor that something took: other programs matter less. */
async function processorSeconds(work: () => Promise<void> | void): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const questions = {
  'point look-up': 'MATCH (p:Person {id: $id}) RETURN p.name AS name',
  '2 hops': 'MATCH (:Person {id: $id})-[:MET_WITH]-(:Person)-[:MET_WITH]-(q:Person) RETURN count(DISTINCT q) AS n',
};

async function ask(session: Session, question: string, nodes: number): Promise<void> {
  const random = seeded(2);
  for (let n = 0; n < ASKED; n += 1) await session.run(question, { id: `p${random(nodes)}` });
}

/** Bytes of memory for each entity, about. */
const BYTES = 70;
/** Reads of one run, each of a place that the one before it names. */
const READS = 200_000;

/** As much memory as a graph of so many entities takes, in which each word names another: one round through all. */
function memoryOf(count: number): Uint32Array {
  const words = Uint32Array.from({ length: (count * BYTES) / Uint32Array.BYTES_PER_ELEMENT }, (_, place) => place);
  const random = seeded(3);
  // Sattolo's shuffle.
  for (let last = words.length - 1; last > 0; last -= 1) {
    const other = random(last);
    const held = words[last] ?? 0;
    words[last] = words[other] ?? 0;
    words[other] = held;
  }
  return words;
}

function follow(words: Uint32Array): void {
  let place = 0;
  for (let left = READS; left > 0; left -= 1) place = words[place] ?? 0;
  if (place < 0) throw new Error('a place before the first');
}

/** How much slower memory is that the processor cannot keep near it: what looks up places by chance cannot be flat. */
function bareReads(): Benchmark {
  const [many, few] = [memoryOf(entities(LARGE)), memoryOf(entities(SMALL))];
  return {
    name: 'scale, bare reads',
    work: { count: READS, unit: 'reads' },
    measured: { name: `memory of ${counted(LARGE)} entities`, run: () => follow(many) },
    reference: { name: `memory of ${counted(SMALL)} entities`, run: () => follow(few) },
  };
}

async function figuresOf(folder: string, nodes: number): Promise<string> {
  const loading = await processorSeconds(async () => {
    const store = EmbeddedStore.open(folder, { write: true });
    load(store, nodes);
    await store.close();
  });
  const before = await resident();
  const opened: EmbeddedStore[] = [];
  const opening = await processorSeconds(() => void opened.push(EmbeddedStore.open(folder)));
  const inMemory = (await resident()) - before;
  const onDisk = opened[0]?.size ?? 0;
  await opened[0]?.close();
  const [count, each] = [entities(nodes), (bytes: number) => Math.round(bytes / entities(nodes))];
  const rate = Math.round(count / loading).toLocaleString('en');
  return `${counted(nodes)} entities: ${rate} loaded in a second of the processor, opened in ${opening.toFixed(2)}, ${each(inMemory)} bytes each in memory, ${each(onDisk)} on disk`;
}

export default async function scale(): Promise<readonly Benchmark[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-scale-'));
  const at = (nodes: number): string => join(folder, String(nodes));
  for (const nodes of [SMALL, MIDDLE]) {
    const store = EmbeddedStore.open(at(nodes), { write: true });
    load(store, nodes);
    await store.close();
  }
  const figures = await figuresOf(at(LARGE), LARGE);
  const large = EmbeddedStore.open(at(LARGE));
  const small = EmbeddedStore.open(at(SMALL));
  const [many, few] = [openEngineSession(large.graph), openEngineSession(small.graph)];
  const asked = Object.entries(questions).map(([name, question]): Benchmark => {
    return {
      name: `scale, ${name}`,
      work: { count: ASKED, unit: 'questions' },
      measured: { name: `${counted(LARGE)} entities`, run: () => ask(many, question, LARGE) },
      reference: { name: `${counted(SMALL)} entities`, run: () => ask(few, question, SMALL) },
    };
  });
  const reopen = async (nodes: number): Promise<void> => EmbeddedStore.open(at(nodes)).close();
  return [
    ...asked,
    bareReads(),
    {
      name: 'scale, opening',
      figures: async () => figures,
      work: { count: entities(MIDDLE), unit: 'entities' },
      measured: { name: `${counted(MIDDLE)} entities`, run: () => reopen(MIDDLE) },
      reference: { name: `${counted(SMALL)} entities`, run: () => reopen(SMALL) },
      close: async () => {
        await Promise.all([many.close(), few.close()]);
        await Promise.all([large.close(), small.close()]);
        rmSync(folder, { recursive: true, force: true });
      },
    },
  ];
}
