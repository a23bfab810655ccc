import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { questions } from '../../../cypher/library/library.ts';

const cookbook = readFileSync(new URL('../../../docs/query-cookbook.md', import.meta.url), 'utf8');

test('the cookbook explains each question of the library, and no other', () => {
  const rows = [...cookbook.matchAll(/^\| `([a-z-]+)` \| (.+?) \|/gm)].map(([, name, asks]) => `${name}: ${asks}`);
  expect(rows.toSorted((a, b) => a.localeCompare(b, 'en'))).toEqual(
    questions()
      .map(({ name, explanation }) => `${name}: ${explanation}`)
      .toSorted((a, b) => a.localeCompare(b, 'en')),
  );
});
