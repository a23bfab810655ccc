import { expect, test } from '@jest/globals';
import { factsOf, lineOf, toLines } from '../../../viewer/app/model/lines.ts';
import { edge } from '../support/graph.ts';

const edges = [
  edge('a 1 b', { origins: 1, when: { earliest: '2030-06-01', latest: '2030-06-01' } }),
  edge('a 2 b', { origins: 3, when: { earliest: '2030-05-01', latest: '2030-05-01' }, disputed: ['place'] }),
  edge('b 3 a'),
  edge('b 4 a', { relation: 'MET_WITH' }),
  edge('a 5 b', { relation: 'MET_WITH', fact: 'b 4 a' }),
];

test('one line for each pair and relation; only a meeting has no direction', () => {
  expect(toLines(edges).map(({ key, edges: facts }) => [key, facts.map(({ id }) => id)])).toEqual([
    ['REJECTED a b', ['a 2 b', 'a 1 b']],
    ['REJECTED b a', ['b 3 a']],
    ['MET_WITH a b', ['a 5 b', 'b 4 a']],
  ]);
});

test('a line is as well told as its best-told fact, and disputed where one of them is', () => {
  const [first, second] = toLines(edges);
  expect([first?.origins, first?.disputed]).toEqual([3, true]);
  expect([second?.origins, second?.disputed]).toEqual([1, false]);
});

test('a line is found by its key or by any of its facts; a fact counts once', () => {
  const lines = toLines(edges);
  expect(lineOf(lines, 'MET_WITH a b')?.key).toBe('MET_WITH a b');
  expect(lineOf(lines, 'a 1 b')?.key).toBe('REJECTED a b');
  expect(lineOf(lines, 'nothing')).toBeNull();
  expect(factsOf({ edges: lines[2]?.edges ?? [] })).toEqual(['b 4 a']);
});
