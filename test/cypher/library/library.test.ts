import { describe, expect, test } from '@jest/globals';
import { question, questions } from '../../../cypher/library/library.ts';

test('the library has its questions, sorted by name', () => {
  const names = questions().map(({ name }) => name);
  expect(names.length).toBeGreaterThanOrEqual(24);
  expect(names).toEqual(names.toSorted());
});

describe.each(questions().map((one) => [one.name, one] as const))('%s', (_, one) => {
  test('uses exactly the parameters it declares', () => {
    const used = new Set([...one.cypher.matchAll(/\$(\w+)/g)].map((match) => match[1]));
    expect(used).toEqual(new Set(one.parameters.map(({ name }) => name)));
  });

  test('says in which order its rows come', () => {
    expect(one.cypher).toMatch(/\nORDER BY [^\n]+(\nLIMIT \$limit)?$/);
  });

  test('gives MET_WITH no direction, unless among others that have one', () => {
    expect(one.cypher).not.toMatch(/<-\[\w*:MET_WITH[^|\]]*\]|\[\w*:MET_WITH[^|\]]*\]->/);
  });
});

test('an unknown name gets the nearest one', () => {
  expect(() => question('who-met-who')).toThrow('Did you mean "who-met-whom"?');
  expect(() => question('meetings')).toThrow(/Did you mean "meetings-/);
  expect(() => question('xyz')).toThrow(/lists them all/);
});
