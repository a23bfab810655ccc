/** Many writers on one Neo4j, killed again and again; a server that stops, and one whose disk is full. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exportJson } from '../../graph/export/json.ts';
import type { Facts } from '../../graph/model/fact.ts';
import { project } from '../../graph/project/project.ts';
import { EmbeddedStore } from '../../graph/store/embedded/embedded-store.ts';
import type { Neo4jStore } from '../../graph/store/neo4j/neo4j-store.ts';
import { Neo4jServer, neo4jOrSay } from '../neo4j/server.ts';
import { openStore } from '../neo4j/support/open.ts';
import { manyArticles } from './support/many-articles.ts';

const ARTICLES = 400;
const WRITERS = 4;
const KILLS = 20;
/** Each writer has so many of the articles, from a place of its own: most are written by two or three. */
const SHARE = 240;

const text = (facts: Facts): string => [...exportJson(facts)].join('');

/** As one undisturbed run leaves it in a folder. */
async function undisturbed(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-undisturbed-'));
  const store = EmbeddedStore.open(folder, { write: true });
  for (const { article, reading } of manyArticles(ARTICLES)) store.evidence.add(article, reading);
  store.refresh();
  const exported = text(store.facts());
  await store.close();
  rmSync(folder, { recursive: true });
  return exported;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

function writer(server: Neo4jServer, at: number): ChildProcess {
  const numbers = [ARTICLES, (at * ARTICLES) / WRITERS, SHARE].map(String);
  const args = ['--import', 'tsx', 'test/long/support/neo4j-writer.ts', server.uri, ...numbers];
  return spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** A fixed sequence of pauses from 1 to 20 s, in no order. */
const pause = (n: number): number => 1000 + ((n * 7919) % 19_001);

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('exit', (code) => resolve(code)));

(neo4jOrSay() ? describe : describe.skip)('a Neo4j', () => {
  let server: Neo4jServer;
  let expected: string;
  beforeAll(async () => {
    server = await Neo4jServer.start();
    expected = await undisturbed();
  });
  afterAll(() => server.remove());

  test('written by four processes that are killed and started again at random ends as one undisturbed run', async () => {
    let kills = 0;
    const statuses: number[] = [];
    await Promise.all(
      Array.from({ length: WRITERS }, async (_, at) => {
        for (;;) {
          const child = writer(server, at);
          const end = ended(child);
          const done = await Promise.race([end.then(() => true), wait(pause(kills + at * 5)).then(() => false)]);
          if (!done && kills < KILLS) {
            kills += 1;
            child.kill('SIGKILL');
          }
          const status = await end;
          if (status !== null) statuses.push(status);
          if (status !== null && (status !== 0 || kills >= KILLS)) return;
        }
      }),
    );
    expect(statuses.filter((one) => one !== 0)).toEqual([]);
    expect(kills).toBe(KILLS);
    const store = await openStore(server.uri);
    expect(await store.stale).toBe(false);
    expect(text(await store.facts()) === expected).toBe(true);
    await store.close();
  }, 3_600_000);

  test('that is killed and started again while facts are written: the work goes on by itself', async () => {
    const store = await openStore(server.uri);
    await forgetAll(store);
    for (const { article, reading } of manyArticles(ARTICLES)) await store.evidence.add(article, reading);
    const restarts: Promise<void>[] = [];
    store.onWritten = (facts) => {
      if (Number(facts) > 15_000 && restarts.length === 0) restarts.push(server.kill().then(() => server.again()));
    };
    await store.refresh();
    expect(restarts).toHaveLength(1);
    await restarts[0];
    expect(text(await store.facts()) === expected).toBe(true);
    await store.close();
  }, 3_600_000);

  test('that stays away: one sentence, and the same command completes once it is back', async () => {
    const store = await openStore(server.uri);
    await forgetAll(store);
    for (const { article, reading } of manyArticles(40)) await store.evidence.add(article, reading);
    store.onWritten = () => void server.kill();
    await expect(store.refresh()).rejects.toMatchObject({
      code: 'STORE_UNREACHABLE',
      message: expect.stringContaining('give the same command again'),
    });
    await store.close();
    await server.again();
    const again = await openStore(server.uri);
    await again.refresh();
    expect(text(await again.facts())).toBe(text(project(manyArticles(40))));
    await again.close();
  }, 3_600_000);
});

(neo4jOrSay() ? describe : describe.skip)('a Neo4j that has become read-only', () => {
  const readOnly = { settings: ['server.databases.default_to_read_only=true'] };
  let writable: Neo4jServer;
  beforeAll(async () => {
    writable = await Neo4jServer.start();
    const store = await openStore(writable.uri);
    await addAll(store, 4);
    await store.close();
    await writable.stop();
  });
  afterAll(() => rmSync(writable.folder, { recursive: true, force: true }));

  test('is read as before, refuses an article in one sentence, and takes it once it is writable again', async () => {
    const { folder, port } = writable;
    const server = await Neo4jServer.start({ folder, port, ...readOnly });
    const store = await openStore(server.uri);
    expect(text(await store.facts())).toBe(text(project(manyArticles(4))));
    await expect(addAll(store, 5)).rejects.toMatchObject({
      code: 'STORE_REFUSED',
      message: expect.stringContaining('does not allow this user to do that (No write operations are allowed'),
    });
    await store.close();
    await server.stop();
    const again = await Neo4jServer.start({ folder, port });
    const completed = await openStore(again.uri);
    await addAll(completed, 5);
    expect(text(await completed.facts())).toBe(text(project(manyArticles(5))));
    await completed.close();
    await again.kill();
  });
});

async function addAll(store: Neo4jStore, count: number): Promise<void> {
  for (const { article, reading } of manyArticles(count)) await store.evidence.add(article, reading);
  await store.refresh();
}

async function forgetAll(store: Neo4jStore): Promise<void> {
  for await (const { id } of store.evidence.articles()) await store.evidence.forget(id);
  await store.refresh();
}

const disk = join(tmpdir(), `dossier-small-disk-${process.pid}`);

/** A file system of a few megabytes in memory, where this user may make one. */
function smallDisk(megabytes: number): boolean {
  mkdirSync(disk, { recursive: true });
  const made = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', disk]);
  if (made.status === 0) return true;
  process.stderr.write('Left out: a full disk; this user may not mount a small one.\n');
  return false;
}

const MEGABYTES = 300;
(neo4jOrSay() && smallDisk(MEGABYTES) ? describe : describe.skip)('a Neo4j on a small disk', () => {
  let server: Neo4jServer;
  beforeAll(async () => {
    server = await Neo4jServer.start({ folder: disk, settings: ['db.tx_log.rotation.size=1m'] });
  });
  afterAll(async () => {
    await server.kill();
    spawnSync('umount', [disk]);
    rmSync(disk, { recursive: true, force: true });
  });

  test('that is full: one sentence; once there is room the same command completes', async () => {
    const store = await openStore(server.uri);
    for (const { article, reading } of manyArticles(40)) await store.evidence.add(article, reading);
    const filling = join(disk, 'filling');
    spawnSync('dd', ['if=/dev/zero', `of=${filling}`, 'bs=64k'], { stdio: 'ignore' });
    await expect(store.refresh()).rejects.toMatchObject({ code: 'STORE_UNREACHABLE' });
    await store.close().catch(() => {});
    writeFileSync(filling, '');
    // A server that could not write its log has to be started again, as it says itself.
    await server.kill();
    await server.again();
    const again = await openStore(server.uri);
    await again.refresh();
    expect(text(await again.facts())).toBe(text(project(manyArticles(40))));
    await again.close();
  }, 3_600_000);
});
