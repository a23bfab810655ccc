import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { dossier } from './support/dossier.ts';

jest.setTimeout(120_000);

const stories = 'examples/articles/torkham-gate';
let folder: string;
let store: string[];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dossier-cli-'));
  store = ['--store', join(folder, 'store')];
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const exported = async (format: string): Promise<string> => {
  const { status, stdout } = await dossier([...store, 'export', '--format', format]);
  expect(status).toBe(0);
  return stdout;
};

describe('from articles to a graph and back', () => {
  let whole: string;

  test('ingest reads what can be read, says what was skipped, and tells so by its status', async () => {
    const empty = join(folder, 'empty.txt');
    writeFileSync(empty, '');
    const { status, stdout, stderr } = await dossier([...store, 'ingest', stories, empty]);
    expect(status).toBe(3);
    expect(stderr).toBe(`Skipped: ${empty} is empty; nothing to read.\n`);
    expect(stdout).toMatch(/^4 articles read .*\nThe graph: .*\n.*\n1 input skipped.*\nStore: .*\n$/);
  });

  test('the same articles again change nothing, and are not read again', async () => {
    whole = await exported('json');
    const { status, stdout } = await dossier([...store, 'ingest', '--json', stories]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ read: 0, known: 4, skipped: [], interrupted: false });
    expect(await exported('json')).toBe(whole);
  });

  test('every fact names its article and lies in its text', async () => {
    const facts = (await exported('facts'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(facts.length).toBeGreaterThan(10);
    for (const { article, evidence } of facts) {
      const file = ['md', 'txt', 'html'].map((ending) => `${stories}/${article}.${ending}`).find(existsSync);
      expect(file).toBeDefined();
      expect(evidence.end).toBeGreaterThan(evidence.start);
      expect(evidence.end).toBeLessThanOrEqual(readFileSync(file ?? '', 'utf8').length);
    }
  });

  test('a query reads its text from standard input and its parameters from the command line', async () => {
    const cypher = 'MATCH (a:Article) WHERE a.path ENDS WITH $ending RETURN a.path AS path, $n + 1 AS n';
    const args = [...store, 'query', '--format', 'json', '--param', 'ending=.html', '-p', 'n=41'];
    const { status, stdout } = await dossier(args, cypher);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual([{ path: `${stories}/indus-daily.html`, n: 42 }]);
  });

  test('a question of the library and a report are answered in words', async () => {
    const sources = await dossier([...store, 'ask', 'sources', '--limit', '2']);
    expect(sources.stdout).toMatch(/\n2 rows\n$/);
    expect(sources.stderr).toBe('Stopped after the 2 rows of --limit.\n');
    const out = join(folder, 'report.html');
    expect(await dossier([...store, 'report', '--format', 'html', '--out', out])).toMatchObject({
      status: 0,
      stdout: '',
    });
    expect(readFileSync(out, 'utf8')).toMatch(/^<!doctype html>/i);
  });

  test('a query changes the graph only when it is let', async () => {
    const refused = await dossier([...store, 'query', 'CREATE (:Note {text: "x"})']);
    expect(refused).toMatchObject({ status: 1, stdout: '' });
    expect(refused.stderr).toContain('--write');
    const wrong = await dossier([...store, 'query', 'MATCH (n RETURN n']);
    expect(wrong.status).toBe(1);
    expect(wrong.stderr).toMatch(/\n +\^\n\(Neo\.ClientError\.Statement\.SyntaxError\)\n$/);
    const written = await dossier([...store, 'query', '--write', 'CREATE (:Note {text: "x"})']);
    expect(written).toMatchObject({
      status: 0,
      stdout: '1 node created, 1 property set, 1 label added.\n',
      stderr: '',
    });
    const count = await dossier([...store, 'query', '--format', 'jsonl', 'MATCH (n:Note) RETURN n.text AS text']);
    expect(count.stdout).toBe('{"text":"x"}\n');
  });

  test('LOAD CSV reads the files of the folder that is named, and none without', async () => {
    writeFileSync(join(folder, 'notes.csv'), 'text\n"a, b"\n');
    const cypher = 'LOAD CSV WITH HEADERS FROM "file:///notes.csv" AS row RETURN row.text AS text';
    const args = [...store, 'query', '--format', 'jsonl', cypher];
    expect((await dossier([...args, '--csv-folder', folder])).stdout).toBe('{"text":"a, b"}\n');
    expect(await dossier(args)).toMatchObject({ status: 1, stdout: '' });
    expect(await dossier([...args, '--csv-folder', join(folder, 'nowhere')])).toMatchObject({ status: 1, stdout: '' });
  });

  test('a forgotten article takes its facts with it, and reading it again brings them back', async () => {
    const { status, stdout } = await dossier([...store, 'forget', '--json', 'khyber-mirror.md']);
    expect(status).toBe(0);
    const { id, deleted } = JSON.parse(stdout);
    expect(deleted).toBeGreaterThan(0);
    const left = await exported('json');
    expect(left).not.toContain(id);
    expect(left.length).toBeLessThan(whole.length);
    await dossier([...store, 'ingest', stories]);
    expect(await exported('json')).toBe(whole);
  });
});

test('what is wrong is said in one line, without a stack, and with its status', async () => {
  const nowhere = join(folder, 'nowhere');
  const cases: [string[], number, RegExp][] = [
    [['--store', nowhere, 'status'], 1, /^There is no store in .*nowhere; make one with .*\n$/],
    [['--store', nowhere, 'forget', 'x'], 1, /^There is no store in .*\n$/],
    [['ingest', '--runtime', 'abacus', 'x.txt'], 1, /^--runtime: must be auto, native or wasm\.\n$/],
    [['export', '--format', 'doc'], 1, /^--format: must be facts, json, csv, gexf, graphml or cypher\.\n$/],
    [['divine'], 2, /^error: unknown command 'divine'\n/],
  ];
  for (const [args, expected, message] of cases) {
    const { status, stdout, stderr } = await dossier(args);
    expect({ args, status, stdout }).toEqual({ args, status: expected, stdout: '' });
    expect(stderr).toMatch(message);
  }
  expect(existsSync(nowhere)).toBe(false);
});
