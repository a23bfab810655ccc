import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parametersOf } from '../../cli/parameters.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dossier-parameters-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a value is JSON where it is JSON, else text; whole numbers are integers', () => {
  const given = ['a=5', 'b=Ivo Lind', 'c=["x",1,{"n":2}]', 'd=1.5', 'e="5"', 'f=null', 'g=', 'h=a=b', 'i={not json'];
  expect(parametersOf(given, undefined)).toEqual({
    a: 5n,
    b: 'Ivo Lind',
    c: ['x', 1n, { n: 2n }],
    d: 1.5,
    e: '5',
    f: null,
    g: '',
    h: 'a=b',
    i: '{not json',
  });
  expect(parametersOf(['a=9223372036854775807'], undefined)).toEqual({ a: 2n ** 63n - 1n });
});

test('what is on the command line wins over the file', () => {
  const file = join(folder, 'parameters.json');
  writeFileSync(file, '{"actor":"Ivo Lind","limit":5}');
  expect(parametersOf(['limit=7'], file)).toEqual({ actor: 'Ivo Lind', limit: 7n });
});

test('what is no parameter, no file or no JSON object is refused', () => {
  const list = join(folder, 'list.json');
  writeFileSync(list, '[1]');
  for (const wrong of ['a', '=5', '']) {
    expect(() => parametersOf([wrong], undefined)).toThrow(expect.objectContaining({ code: 'OPTION_INVALID' }));
  }
  expect(() => parametersOf([], list)).toThrow(expect.objectContaining({ code: 'OPTION_INVALID' }));
  const missing = join(folder, 'none.json');
  expect(() => parametersOf([], missing)).toThrow(expect.objectContaining({ code: 'INPUT_UNREADABLE' }));
});
