/** Two papers, read as a person would have them read: one has the envoy at the talks, to the other he says he was not. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { dossier } from './support/dossier.ts';

jest.setTimeout(120_000);

const paper = (publisher: string, story: string): string =>
  `---\ntitle: Talks on the port of Tripoli\npublisher: ${publisher}\ndate: 2031-05-10\n---\n\n${story}\n`;

const papers: Readonly<Record<string, string>> = {
  'herald.md': paper(
    'The Ostrava Herald',
    `GENEVA — Sana Haddad, Omar Bakri and Norwegian envoy Ivo Lind met in Geneva on Friday to speak about the port of
Tripoli.

They talked for three hours.`,
  ),
  'tribune.md': paper(
    'The Brno Tribune',
    `GENEVA — Sana Haddad met Omar Bakri in Geneva on Friday. They spoke about the port of Tripoli.

Norwegian envoy Ivo Lind did not attend the talks. “I was not there,” Lind told reporters in Oslo.`,
  ),
};

let folder: string;
let store: string[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dossier-cli-'));
  store = ['--store', join(folder, 'store')];
  for (const [name, text] of Object.entries(papers)) writeFileSync(join(folder, name), text);
  await dossier([...store, 'ingest', ...Object.keys(papers).map((name) => join(folder, name))]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('`ask disputes` shows who has him there and who has not', async () => {
  const { stdout } = await dossier([...store, 'ask', '--format', 'json', 'disputes']);
  expect(JSON.parse(stdout)).toMatchObject([
    { slot: 'participant', value: 'Ivo Lind was not there', publishers: ['The Brno Tribune'] },
    { slot: 'participant', value: 'Ivo Lind was there', publishers: ['The Ostrava Herald'] },
  ]);
});

test('a report quotes both, and what he says', async () => {
  const { stdout } = await dossier([...store, 'report', 'Ivo Lind']);
  expect(stdout).toMatch(/Ivo Lind was there .*: The Ostrava Herald/);
  expect(stdout).toMatch(/Ivo Lind was not there .*: The Brno Tribune/);
  expect(stdout).toContain('**Ivo Lind did not attend the talks**.');
  expect(stdout).toContain('“I was not there”');
});

test('without the paper that has him there, he met nobody', async () => {
  const { status } = await dossier([...store, 'forget', join(folder, 'herald.md')]);
  expect(status).toBe(0);
  const query =
    'MATCH (m:Meeting) OPTIONAL MATCH (a)-[:ATTENDED]->(m) RETURN a.name AS name, m.disputed AS disputed ORDER BY name';
  const { stdout } = await dossier([...store, 'query', '--format', 'json', query]);
  expect(JSON.parse(stdout)).toEqual([
    { name: 'Omar Bakri', disputed: [] },
    { name: 'Sana Haddad', disputed: [] },
  ]);
  const report = await dossier([...store, 'report', 'Ivo Lind']);
  expect(report.stdout).toContain('Meetings without Ivo Lind');
});
