/** LOAD CSV reads the files of one folder and no other. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { csvFolder } from '../../cypher/csv-folder.ts';

let root = '';
const read = (path: string): string | null => {
  const pieces = csvFolder(join(root, 'allowed')).open(path);
  return pieces === null ? null : Buffer.concat(Array.from(pieces, (piece) => Uint8Array.from(piece))).toString();
};

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'dossier-csv-'));
  mkdirSync(join(root, 'allowed', 'sub'), { recursive: true });
  mkdirSync(join(root, 'allowed-too'));
  writeFileSync(join(root, 'secret.csv'), 'secret');
  writeFileSync(join(root, 'allowed-too', 'a.csv'), 'secret');
  writeFileSync(join(root, 'allowed', '..a.csv'), 'dots');
  writeFileSync(join(root, 'allowed', 'a.csv'), 'a'.repeat(600_000));
  writeFileSync(join(root, 'allowed', 'sub', 'b.csv'), 'b');
  symlinkSync(join(root, 'secret.csv'), join(root, 'allowed', 'link.csv'));
  symlinkSync(root, join(root, 'allowed', 'up'));
  symlinkSync('a.csv', join(root, 'allowed', 'within.csv'));
  execFileSync('mkfifo', [join(root, 'allowed', 'pipe.csv')]);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test.each([
  ['a.csv', 600_000],
  ['sub/b.csv', 1],
  ['within.csv', 600_000],
  ['..a.csv', 4],
])('%s is read', (path, length) => {
  expect(read(path)).toHaveLength(length);
});

test.each([
  '',
  'sub',
  'nowhere.csv',
  '../secret.csv',
  '../allowed-too/a.csv',
  'link.csv',
  'up/secret.csv',
  'pipe.csv',
  'a.csv/b',
  'a\0.csv',
])('%j is not', (path) => {
  expect(read(path)).toBeNull();
});

test('a folder that is not there is said', () => {
  expect(() => csvFolder(join(root, 'nowhere'))).toThrow(expect.objectContaining({ code: 'OPTION_INVALID' }));
});
