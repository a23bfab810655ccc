/** What a graph keeps in memory of what nobody can see any more: nothing. */
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from '@jest/globals';
import { PropertyGraph } from '../../../../graph/store/property-graph/property-graph.ts';
import type { GraphTransaction } from '../../../../graph/store/property-graph/transaction.ts';

const MEGABYTE = 2 ** 20;

setFlagsFromString('--expose-gc');
const collectGarbage: unknown = runInNewContext('gc');

async function megabytes(): Promise<number> {
  for (let turn = 0; turn < 3; turn += 1) {
    await setImmediate();
    if (typeof collectGarbage === 'function') collectGarbage();
  }
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / MEGABYTE;
}

const text = (version: number): string => String.fromCodePoint(0x61 + (version % 26)).repeat(MEGABYTE / 2);

function write(graph: PropertyGraph, work: (transaction: GraphTransaction) => void): void {
  const transaction = graph.begin('write');
  work(transaction);
  transaction.commit();
}

test('a reader that is held open keeps the version that it sees, and none of those between it and the last', async () => {
  const graph = new PropertyGraph();
  write(graph, (t) => t.createRelationship('R', t.createNode(['A']), t.createNode(['A'], { text: text(0) })));
  const held = graph.begin();
  const before = await megabytes();
  for (let version = 1; version <= 100; version += 1) {
    write(graph, (t) => {
      t.setNodeProperty(1, 'text', text(version));
      t.createRelationship('R', 0, 1);
    });
  }
  expect((await megabytes()) - before).toBeLessThan(5);
  expect([held.nodeProperty(1, 'text'), held.relationshipCount]).toEqual([text(0), 1]);
  held.rollback();
});

test('what came and went takes no room, though its ids are gone for ever', async () => {
  const graph = new PropertyGraph();
  const comeAndGo = (from: number) => {
    write(graph, (t) => {
      for (let n = 0; n < 1000; n += 1) t.createRelationship('R', t.createNode(['A']), t.createNode(['A'], { x: 1n }));
    });
    write(graph, (t) => {
      for (let id = from; id < from + 1000; id += 1) t.deleteRelationship(id);
      for (let id = 2 * from; id < 2 * (from + 1000); id += 1) t.deleteNode(id);
    });
  };
  comeAndGo(0);
  const before = await megabytes();
  for (let round = 1; round <= 100; round += 1) comeAndGo(1000 * round);
  expect((await megabytes()) - before).toBeLessThan(2);
  expect(graph.begin().nodeCount).toBe(0);
});
