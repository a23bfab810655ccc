/** A reader that is killed at any moment leaves a store that opens, and a second run that completes it. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { EmbeddedStore } from '../../graph/store/embedded/embedded-store.ts';
import { readSources } from '../../ingest/read/read.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const main = join(root, 'dist/cli/main.js');
const ARTICLES = 200;
const ROUNDS = 5;

let folder: string;
let articles: string;
let undisturbed: string;

/** Two hundred articles: those of the examples, told again and again by other papers on other days. */
async function write(to: string): Promise<void> {
  mkdirSync(to);
  const texts: string[] = [];
  for await (const found of readSources([join(root, 'examples/articles')])) {
    if (found.kind === 'article') texts.push(found.article.text);
  }
  for (let n = 0; n < ARTICLES; n += 1) {
    const text = texts[n % texts.length] ?? '';
    const day = String((n % 28) + 1).padStart(2, '0');
    const record = {
      title: `Report ${n}`,
      publisher: `Paper ${n % 7}`,
      published: `2031-05-${day}`,
      text: `${text}\n\n${n}.`,
    };
    writeFileSync(join(to, `${n}.jsonl`), `${JSON.stringify(record)}\n`);
  }
}

const ingest = (store: string): string[] => [main, '--store', store, 'ingest', articles];

function exported(store: string): string {
  const out = join(folder, 'export.json');
  const { status, stderr } = spawnSync(process.execPath, [main, '--store', store, 'export', '-f', 'json', '-o', out]);
  expect(`${status} ${String(stderr)}`).toBe('0 ');
  return readFileSync(out, 'utf8');
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dossier-crash-'));
  articles = join(folder, 'articles');
  await write(articles);
  const store = join(folder, 'undisturbed');
  expect(spawnSync(process.execPath, ingest(store)).status).toBe(0);
  undisturbed = exported(store);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Kills it once so many articles are in the store. */
async function killAfter(child: ChildProcess, store: string, count: number): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    if (child.exitCode !== null || (await stored(store)) >= count) break;
  }
  child.kill('SIGKILL');
  await ended;
}

async function stored(folderOfStore: string): Promise<number> {
  try {
    const store = EmbeddedStore.open(folderOfStore);
    const count = [...store.evidence.articles()].length;
    await store.close();
    return count;
  } catch {
    return 0;
  }
}

test('killed again and again, it ends where an undisturbed run ends', async () => {
  const store = join(folder, 'killed');
  for (let round = 1; round <= ROUNDS; round += 1) {
    const child = spawn(process.execPath, ingest(store), { stdio: 'ignore' });
    await killAfter(child, store, Math.round((ARTICLES * round) / (ROUNDS + 1)));
    expect(await stored(store)).toBeGreaterThan(0);
  }
  expect(spawnSync(process.execPath, ingest(store)).status).toBe(0);
  expect(exported(store)).toBe(undisturbed);
});

test('interrupted, it keeps what it read and says how to go on', async () => {
  const store = join(folder, 'interrupted');
  const child = spawn(process.execPath, ingest(store), { stdio: ['ignore', 'pipe', 'ignore'] });
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  while ((await stored(store)) < ARTICLES / 4) await new Promise((resolve) => setTimeout(resolve, 50));
  child.kill('SIGINT');
  expect(await ended).toBe(130);
  expect(said).toContain('goes on where it stopped');
  expect(spawnSync(process.execPath, ingest(store)).status).toBe(0);
  expect(exported(store)).toBe(undisturbed);
});
