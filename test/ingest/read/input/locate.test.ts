import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { locate } from '../../../../ingest/read/input/locate.ts';
import type { Source } from '../../../../ingest/read/input/source.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dossier-locate-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (...path: string[]) => {
  mkdirSync(join(folder, ...path.slice(0, -1)), { recursive: true });
  writeFileSync(join(folder, ...path), 'text');
};

async function located(...inputs: string[]): Promise<Source[]> {
  const found: Source[] = [];
  for await (const source of locate(inputs)) found.push(source);
  return found;
}

const shown = (sources: readonly Source[]) =>
  sources.map((source) => `${source.kind} ${source.kind === 'url' ? source.path : relative(folder, source.path)}`);

describe('locate', () => {
  test('goes through folders by name, hidden files and read-me files left out', async () => {
    write('b', '2.txt');
    write('b', '10.txt');
    write('a.md');
    write('c.txt');
    write('.hidden');
    write('.git', 'config');
    write('README.md');
    write('b', 'LICENSE');
    expect(shown(await located(folder))).toEqual(['file a.md', 'file b/10.txt', 'file b/2.txt', 'file c.txt']);
  });

  test('keeps the order of the inputs, URLs among them', async () => {
    write('a.txt');
    write('b.txt');
    const inputs = [join(folder, 'b.txt'), 'https://example.org/x', join(folder, 'a.txt')];
    expect(shown(await located(...inputs))).toEqual(['file b.txt', 'url https://example.org/x', 'file a.txt']);
  });

  test('a link back to a folder above is reported, and the rest goes on', async () => {
    write('a', 'one.txt');
    symlinkSync(folder, join(folder, 'a', 'loop'));
    write('z.txt');
    const found = await located(folder);
    expect(shown(found)).toEqual(['problem a/loop', 'file a/one.txt', 'file z.txt']);
    expect(found[0]).toMatchObject({ error: { code: 'INPUT_UNREADABLE' } });
  });

  test('a folder that two links lead to is read once', async () => {
    write('real', 'one.txt');
    symlinkSync(join(folder, 'real'), join(folder, 'zlink'));
    expect(shown(await located(folder))).toEqual(['file real/one.txt']);
  });

  test('a link to itself, a link to nothing and a missing file say what is wrong', async () => {
    symlinkSync('self', join(folder, 'self'));
    symlinkSync('nowhere', join(folder, 'broken'));
    const found = await located(folder, join(folder, 'missing.txt'));
    const messages = found.map((source) => (source.kind === 'problem' ? source.error.message : ''));
    expect(messages).toEqual([
      expect.stringMatching(/broken is a link to a file that does not exist/),
      expect.stringMatching(/self is a link that leads back to itself/),
      expect.stringMatching(/missing\.txt does not exist/),
    ]);
  });

  test('a device is no source', async () => {
    expect(await located('/dev/null')).toMatchObject([{ kind: 'problem', error: { code: 'INPUT_UNREADABLE' } }]);
  });
});
