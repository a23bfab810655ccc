/** The command on a Neo4j, as a person would use it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { EmbeddedStore } from '../../graph/store/embedded/embedded-store.ts';
import { dossier } from '../cli/support/dossier.ts';
import { corpus } from '../graph/support/corpus.ts';
import { emptyStore, uri } from './support/open.ts';

let folder: string;
let local: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dossier-command-'));
  local = join(folder, 'local');
  const store = EmbeddedStore.open(local, { write: true });
  for (const { article, reading } of corpus().slice(0, 3)) store.evidence.add(article, reading);
  store.refresh();
  await store.close();
  await (await emptyStore()).close();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function done(...args: string[]): Promise<string> {
  const { status, stdout, stderr } = await dossier(args);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

const there = (...args: string[]): Promise<string> => done('--store', uri(), ...args);

async function refused(...args: string[]): Promise<string> {
  const { status, stdout, stderr } = await dossier(args);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).not.toContain(process.env['NEO4J_PASSWORD'] ?? 'no password');
  return stderr;
}

/** One test, since each step goes on with what the ones before it left. */
test('copied there, asked, judged, forgotten, copied back and cleared', async () => {
  const exported = await done('--store', local, 'export', '--format', 'json');
  expect(await done('copy', '--from', local, '--to', uri())).toContain('Copied 3 articles');
  expect(await there('export', '--format', 'json')).toBe(exported);

  const [here, remote] = [
    JSON.parse(await done('--store', local, 'status', '--json')),
    JSON.parse(await there('status', '--json')),
  ];
  expect(remote).toMatchObject({ bytes: null, upToDate: true, nodes: here.nodes, publishers: here.publishers });
  expect(await there('ask', 'who-met-whom')).toBe(await done('--store', local, 'ask', 'who-met-whom'));
  expect(await there('report')).toBe(await done('--store', local, 'report'));

  const { status, stderr } = await dossier(['--store', uri(), 'query', 'MATCH (n) DETACH DELETE n']);
  expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining('--write') });

  const [first, second] = (await there('query', '-f', 'csv', 'MATCH (p:Person) RETURN p.id ORDER BY p.id LIMIT 2'))
    .trim()
    .split('\n')
    .slice(1);
  await there('different', first ?? '', second ?? '');
  expect(await there('judgements')).toContain('different');
  expect(await there('undo', 'judgement:')).toContain('Took back');
  expect(await there('export', '--format', 'json')).toBe(exported);

  const back = join(folder, 'back');
  await done('copy', '--from', uri(), '--to', back);
  expect(await done('--store', back, 'export', '--format', 'json')).toBe(exported);

  await there('forget', corpus()[0]?.article.id ?? '');
  await done('--store', back, 'forget', corpus()[0]?.article.id ?? '');
  expect(await there('export', '--format', 'json')).toBe(await done('--store', back, 'export', '--format', 'json'));

  const asked = await dossier(['--store', uri(), 'clear']);
  expect(asked).toMatchObject({ status: 1, stdout: expect.stringMatching(/Person +\d+/) });
  expect(asked.stderr).toContain('--yes');
  expect(await there('clear', '--yes')).toContain('Deleted');
  expect(await refused('--store', uri(), 'status')).toContain('There is nothing of Dossier');
}, 600_000);

describe('what cannot be', () => {
  const password = process.env['NEO4J_PASSWORD'];
  afterAll(() => {
    process.env['NEO4J_PASSWORD'] = password;
  });

  test('a password in the address is refused, and not repeated', async () => {
    const said = await refused('--store', 'neo4j://ivo:hunter2@127.0.0.1:7687', 'status');
    expect(said).toContain('NEO4J_PASSWORD');
    expect(said).not.toContain('hunter2');
  });

  test('a wrong password', async () => {
    process.env['NEO4J_PASSWORD'] = 'wrong-password';
    expect(await refused('--store', uri(), 'status')).toContain('check NEO4J_USERNAME and NEO4J_PASSWORD');
    process.env['NEO4J_PASSWORD'] = password;
  });

  test('a database that is not there', async () => {
    expect(await refused('--store', uri(), '--database', 'nowhere', 'status')).toContain('There is no such database');
    expect(await refused('--store', `${uri()}/nowhere`, 'status')).toContain('There is no such database');
  });

  test('nobody who answers', async () => {
    expect(await refused('--store', 'bolt://127.0.0.1:9', 'status')).toContain(
      'No Neo4j answers at bolt://127.0.0.1:9',
    );
  });

  test('a database of a folder', async () => {
    expect(await refused('--store', local, '--database', 'news', 'status')).toContain('--database belongs to a Neo4j');
  });
});
