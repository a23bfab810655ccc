/** A process that commits is killed again and again: what it acknowledged is there, and nothing is there by half. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { EmbeddedStore } from '../../graph/store/embedded/embedded-store.ts';

const ROUNDS = 100;
/** Killed after up to so many commits, and up to so many milliseconds. */
const COMMITS = 20;
const DELAY_MS = 12;
const TIMEOUT_MS = 1_800_000;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dossier-kill-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Gives the last number that was acknowledged; null: none was. */
async function killedWhileCommitting(commits: number, delay: number): Promise<number | null> {
  const script = new URL('support/committing.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  let killing = false;
  child.stdout.on('data', (chunk: Buffer) => {
    told += chunk.toString('latin1');
    if (killing || told.split('\n').length <= commits) return;
    killing = true;
    void wait(delay).then(() => child.kill('SIGKILL'));
  });
  const [, signal] = await once(child, 'close');
  expect(signal).toBe('SIGKILL');
  const numbers = told.split('\n').slice(0, -1);
  return numbers.length === 0 ? null : Number(numbers.at(-1));
}

/** Checks that every change is there whole, and gives the number of the last one. */
async function lastWhole(): Promise<{ graph: number; evidence: number }> {
  const store = EmbeddedStore.open(folder);
  try {
    const graph = store.graph.begin();
    const [counter = -1] = graph.nodesWithLabel('Counter');
    const last = Number(graph.nodeProperty(counter, 'last'));
    const numbers = (ids: Iterable<number>) => Array.from(ids, (id) => Number(graph.nodeProperty(id, 'number')));
    const expected = Array.from({ length: last + 1 }, (_, number) => number);
    expect(numbers(graph.nodesWithLabel('Half'))).toEqual(expected);
    expect(numbers(graph.nodesWithLabel('Other'))).toEqual(expected);
    expect([graph.typeCount('HALVES'), graph.degree(counter, 'outgoing', ['COUNTED'])]).toEqual([last + 1, last + 1]);
    for (const id of graph.relationshipsWithType('HALVES')) {
      const { start = -1, end = -1 } = graph.relationship(id) ?? {};
      const parts = [graph.nodeProperty(start, 'number'), graph.nodeProperty(end, 'number')];
      expect(parts).toEqual([graph.relationshipProperty(id, 'number'), graph.relationshipProperty(id, 'number')]);
    }
    return { graph: last, evidence: [...store.evidence.all()].length - 1 };
  } finally {
    await store.close();
  }
}

test(
  `killed ${ROUNDS} times during commits, no acknowledged change is lost and none is there by half`,
  async () => {
    let acknowledged = -1;
    for (let round = 0; round < ROUNDS; round += 1) {
      const last = await killedWhileCommitting((round * 7) % COMMITS, (round * 5) % DELAY_MS);
      acknowledged = last ?? acknowledged;
      const found = await lastWhole();
      // The one that was being written when it was killed may be there, whole.
      expect([0, 1]).toContain(found.graph - acknowledged);
      expect([0, 1]).toContain(found.evidence - acknowledged);
      acknowledged = found.graph;
    }
  },
  TIMEOUT_MS,
);
