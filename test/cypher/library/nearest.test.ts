import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { distance, nearest, suggestion } from '../../../cypher/library/nearest.ts';

describe('distance', () => {
  test.each([
    ['', '', 0],
    ['lind', 'lind', 0],
    ['lind', 'line', 1],
    ['lind', 'linnd', 1],
    ['lind', 'lidn', 1],
    ['', 'lind', 4],
  ])('%j to %j is %i', (a, b, edits) => {
    expect(distance(a, b)).toBe(edits);
  });

  test('is symmetric, and at most the longer length', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(distance(a, b)).toBe(distance(b, a));
        expect(distance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(distance(a, b) === 0).toBe(a === b);
      }),
    );
  });
});

test('the nearest come first, and the far ones not at all', () => {
  expect(nearest('disputs', ['sources', 'disputes', 'dispute-over'])).toEqual(['disputes']);
});

test('a suggestion reads as a question', () => {
  expect(suggestion([])).toBe('');
  expect(suggestion(['a'])).toBe(' Did you mean "a"?');
  expect(suggestion(['a', 'b', 'c'])).toBe(' Did you mean "a", "b" or "c"?');
});
