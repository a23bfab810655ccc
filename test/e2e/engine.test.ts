/** The engine and the graph in memory in a real browser: the same answers as in Node, and as Neo4j gave. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { answersFile, type RecordedCase, Recording, themes } from '../cypher/recorded/cases.ts';
import type { Asked } from './engine-entry.ts';
import { complaints, launch } from './browser.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const csvFiles = join(root, 'test/cypher/recorded/files');

const files = Object.fromEntries(
  readdirSync(csvFiles, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(csvFiles, path).replaceAll(sep, '/'), [...readFileSync(path)]]),
);

/** One script; whatever in it reached for a module of Node would fail in the page. */
function bundle(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-engine-'));
  const config = join(root, 'test/e2e/engine.vite.config.js');
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--config', config, '--outDir', folder], {
    cwd: root,
    stdio: 'pipe',
  });
  const script = readFileSync(join(folder, 'engine.js'), 'utf8');
  rmSync(folder, { recursive: true, force: true });
  return script;
}

let browser: Browser;
let page: Page;
let found: string[];

beforeAll(async () => {
  const script = bundle();
  browser = await launch();
  page = await browser.newPage();
  found = complaints(page);
  await page.addScriptTag({ content: script });
});
afterAll(async () => {
  await browser?.close();
});

test.each(themes())('$name', async ({ name, setup, queries }) => {
  const answers = await page.evaluate(
    async (asked) => {
      const withEngine: Window & { readonly answersTo?: (asked: Asked) => Promise<RecordedCase[]> } = window;
      return withEngine.answersTo?.(asked) ?? [];
    },
    { theme: name, setup, queries, files },
  );
  expect(answers).toEqual(Recording.parse(JSON.parse(readFileSync(answersFile(name), 'utf8'))).cases);
  expect(found).toEqual([]);
});
