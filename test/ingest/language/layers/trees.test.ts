import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { trees } from '../../../../ingest/language/layers/trees.ts';

/** Rows of one window over all words: the score as a root, then as a dependent of each word. */
const heads = (rows: readonly (readonly number[])[], sentences: readonly { from: number; to: number }[]): number[] =>
  Array.from(
    trees(
      {
        length: rows.length,
        heads: rows.map((scores) => ({ window: { from: 0, to: rows.length }, scores: Float32Array.from(scores) })),
      },
      sentences,
    ),
  );

test('each word takes its best head', () => {
  const rows = [
    [0, 0, 9, 0],
    [9, 0, 0, 0],
    [0, 0, 9, 0],
  ];
  expect(heads(rows, [{ from: 0, to: 3 }])).toEqual([1, -1, 1]);
});

test('a cycle is opened where that costs least', () => {
  const rows = [
    [1, 0, 9, 0],
    [8, 9, 0, 0],
    [0, 0, 9, 0],
  ];
  expect(heads(rows, [{ from: 0, to: 3 }])).toEqual([1, -1, 1]);
});

test('heads stay in their sentence and never lead back', () => {
  const size = fc.integer({ min: 1, max: 8 });
  const input = size.chain((n) =>
    fc.record({
      rows: fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: n + 1, maxLength: n + 1 }), {
        minLength: n,
        maxLength: n,
      }),
      cut: fc.integer({ min: 0, max: n }),
    }),
  );
  fc.assert(
    fc.property(input, ({ rows, cut }) => {
      const sentences = [
        { from: 0, to: cut },
        { from: cut, to: rows.length },
      ].filter(({ from, to }) => to > from);
      const out = heads(rows, sentences);
      for (const { from, to } of sentences)
        for (let word = from; word < to; word++) {
          let steps = 0;
          for (let at = out[word]!; at >= 0; at = out[at]!) {
            expect(at).toBeGreaterThanOrEqual(from);
            expect(at).toBeLessThan(to);
            expect(++steps).toBeLessThanOrEqual(rows.length);
          }
        }
    }),
  );
});
