/** Ingests that are killed again and again end where one that nobody disturbed does. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { EmbeddedStore } from '../../graph/store/embedded/embedded-store.ts';
import { dossier, start } from '../cli/support/dossier.ts';

const ARTICLES = 200;
const PARAGRAPHS = 4;
/** Killed once so many articles are kept: the last time when all are, while facts are made of them. */
const KILLED_AT = [0, 1, 17, 60, 61, 120, 199, ARTICLES];
const POLL_MS = 20;

let folder: string;
let articles: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dossier-crash-'));
  articles = join(folder, 'articles');
  writeArticles(articles);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Each has a day of its own and paragraphs of the example articles, in a window that moves. */
function writeArticles(into: string): void {
  mkdirSync(into);
  const examples = ['torkham-gate/khyber-mirror.md', 'torkham-gate/silkroad-brief.md', 'muscat-detainees/shamshir.txt'];
  const paragraphs = examples.flatMap((file) =>
    readFileSync(`examples/articles/${file}`, 'utf8').split(/\n\n+/).slice(2),
  );
  for (let n = 0; n < ARTICLES; n += 1) {
    const day = new Date(Date.UTC(2031, 0, 1 + n)).toISOString().slice(0, 10);
    const body = Array.from({ length: PARAGRAPHS }, (_, at) => paragraphs[(n + at) % paragraphs.length]);
    writeFileSync(join(into, `${n}.md`), [`# Report ${n}`, `Published: ${day}`, ...body].join('\n\n'));
  }
}

/** How many articles the store holds, read beside the process that writes it. */
async function kept(store: string): Promise<number> {
  try {
    const reader = EmbeddedStore.open(store);
    try {
      return [...reader.evidence.articles()].length;
    } finally {
      await reader.close();
    }
  } catch {
    return 0;
  }
}

async function exported(store: string): Promise<string> {
  const { status, stdout, stderr } = await dossier(['--store', store, 'export', '--format', 'json']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

test('killed in every stage and started again, the result is that of one undisturbed run', async () => {
  const [calm, killed] = [join(folder, 'calm'), join(folder, 'killed')];
  const undisturbed = await dossier(['--store', calm, 'ingest', '--json', articles]);
  expect(JSON.parse(undisturbed.stdout)).toMatchObject({ read: ARTICLES, known: 0, skipped: [] });

  let before = 0;
  for (const target of KILLED_AT) {
    const { process: running, ended } = start(['--store', killed, 'ingest', articles]);
    while ((await kept(killed)) < target && running.exitCode === null) await wait(POLL_MS);
    running.kill('SIGKILL');
    expect(await ended).toMatchObject({ status: null });
    const now = await kept(killed);
    expect(now).toBeGreaterThanOrEqual(Math.max(before, target));
    before = now;
  }
  expect(await exported(killed)).toBe(await exported(calm));

  const last = await dossier(['--store', killed, 'ingest', '--json', articles]);
  expect(JSON.parse(last.stdout)).toMatchObject({ read: 0, known: ARTICLES, skipped: [] });
  expect(await exported(killed)).toBe(await exported(calm));
});

test('Ctrl-C keeps what was read, says how to go on, and the same command does', async () => {
  const store = join(folder, 'stopped');
  const { process: running, ended } = start(['--store', store, 'ingest', articles]);
  while ((await kept(store)) < 5 && running.exitCode === null) await wait(POLL_MS);
  running.kill('SIGINT');
  const { status, stdout, stderr } = await ended;
  expect(status).toBe(130);
  expect(stderr).toContain('Stopping');
  expect(stdout).toContain('the same command goes on where it stopped');
  const stopped = await kept(store);
  expect(stopped).toBeGreaterThanOrEqual(5);
  expect(stopped).toBeLessThan(ARTICLES);
  const rest = await dossier(['--store', store, 'ingest', '--json', articles]);
  expect(JSON.parse(rest.stdout)).toMatchObject({ read: ARTICLES - stopped, known: stopped });
});
