import { expect, test } from '@jest/globals';
import { candidatePairs } from '../../../graph/resolve/candidates.ts';

const lettersOf = (word: string): string[] => word.split('');
const pairs = (words: readonly string[], bounds: { last: number; first?: boolean }): string[] =>
  Array.from(candidatePairs(words, lettersOf, bounds), ([a, b]) => `${a} ${b}`);

test('what shares a key is a pair once, however many keys it shares', () => {
  expect(pairs(['ab', 'abc', 'cd', 'e'], { last: 9 })).toEqual(['ab abc', 'abc cd']);
});

test('a key that many have pairs each with the last ones before it', () => {
  expect(pairs(['a1', 'a2', 'a3', 'a4'], { last: 1 })).toEqual(['a1 a2', 'a2 a3', 'a3 a4']);
});

test('and with the first, where that is asked for', () => {
  expect(pairs(['a1', 'a2', 'a3', 'a4'], { last: 1, first: true })).toEqual([
    'a1 a2',
    'a1 a3',
    'a2 a3',
    'a1 a4',
    'a3 a4',
  ]);
});
