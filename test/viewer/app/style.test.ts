import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

const folder = new URL('../../../viewer/app/style/', import.meta.url);
const sheets = readdirSync(folder).map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));

/** Classes that a sheet styles by themselves, outside of media queries. */
const classesOf = (text: string): string[] =>
  Array.from(text.matchAll(/^\.([\w-]+)(?:,| \{)/gm), ([, name = '']) => name);

test('what a class looks like is said in one sheet: two parts of the page do not share a name by accident', () => {
  const sheetsOf = new Map<string, Set<string>>();
  for (const { name, text } of sheets)
    for (const one of classesOf(text)) sheetsOf.set(one, (sheetsOf.get(one) ?? new Set()).add(name));
  expect(sheetsOf.size).toBeGreaterThan(50);
  expect([...sheetsOf].filter(([, names]) => names.size > 1).map(([one, names]) => [one, ...names])).toEqual([]);
});
