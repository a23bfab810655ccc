import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { agreed } from '../../../graph/resolve/ranges.ts';

test('a coarser range gives way to a finer one inside it', () => {
  expect(
    agreed([
      { from: 1, to: 7 },
      { from: 4, to: 4 },
    ]),
  ).toEqual({ from: 4, to: 4 });
  expect(
    agreed([
      { from: 240, to: Infinity },
      { from: 270, to: 270 },
    ]),
  ).toEqual({ from: 270, to: 270 });
});

test('ranges that exclude each other span both', () => {
  expect(
    agreed([
      { from: 4, to: 4 },
      { from: 5, to: 5 },
      { from: 1, to: 7 },
    ]),
  ).toEqual({ from: 4, to: 5 });
});

test('nothing agrees on nothing', () => {
  expect(agreed([])).toBeNull();
});

test('order and repeats do not matter, and the result lies in the hull of all', () => {
  const range = fc.tuple(fc.nat(9), fc.nat(9)).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
  fc.assert(
    fc.property(fc.array(range, { minLength: 1, maxLength: 6 }), (ranges) => {
      const found = agreed(ranges);
      expect(agreed([...ranges, ...ranges].toReversed())).toEqual(found);
      expect(found?.from).toBeGreaterThanOrEqual(Math.min(...ranges.map(({ from }) => from)));
      expect(found?.to).toBeLessThanOrEqual(Math.max(...ranges.map(({ to }) => to)));
    }),
  );
});
