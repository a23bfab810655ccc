import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { spans } from '../../../../ingest/language/layers/spans.ts';

/** Scores of O, B-a, I-a, B-b, I-b for each word. */
const scores = (rows: readonly (readonly number[])[]): { width: number; values: Float32Array } => ({
  width: 5,
  values: Float32Array.from(rows.flat()),
});
const [O, BA, IA, BB, IB] = [0, 1, 2, 3, 4].map((column) => [0, 0, 0, 0, 0].map((_, i) => (i === column ? 9 : 0)));
const read = (...rows: (number[] | undefined)[]) =>
  spans(scores(rows.map((row) => row ?? [])), ['a', 'b']).map(({ type, from, to }) => [type, from, to]);

describe('spans', () => {
  test('begin, go on and end', () => {
    expect(read(O, BA, IA, O, BB, BB, IB)).toEqual([
      ['a', 1, 3],
      ['b', 4, 5],
      ['b', 5, 7],
    ]);
  });

  test('never go on without a beginning', () => {
    expect(read(IA, IA)).toEqual([['a', 0, 2]]);
    expect(read(BA, IB)).toHaveLength(1);
  });

  test('are fewer where no span is given an advantage', () => {
    const weak = scores([[0, 1, 0, 0, 0]]);
    expect(spans(weak, ['a', 'b'])).toHaveLength(1);
    expect(spans(weak, ['a', 'b'], { outside: 2 })).toHaveLength(0);
  });

  test('are more where a type is given an advantage at a word', () => {
    const none = scores([
      [1, 0, 0, 0, 0],
      [1, 0, 0, 0, 0],
    ]);
    const found = spans(none, ['a', 'b'], { towards: (word, type) => (word === 1 && type === 'b' ? 2 : 0) });
    expect(found).toMatchObject([{ type: 'b', from: 1, to: 2 }]);
  });

  test('are disjoint, in order, with a probability', () => {
    const row = fc.array(fc.float({ min: -20, max: 20, noNaN: true }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        let last = 0;
        for (const { from, to, confidence } of spans(scores(rows), ['a', 'b'])) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(rows.length);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          last = to;
        }
      }),
    );
  });

  test('are the best valid sequence of tags', () => {
    const row = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const found = spans({ width: 3, values: Float32Array.from(rows.flat()) }, ['a']);
        const tags = rows.map((_, i) =>
          found.some(({ from }) => from === i) ? 1 : found.some(({ from, to }) => i > from && i < to) ? 2 : 0,
        );
        const total = (sequence: readonly number[]): number =>
          sequence.reduce((sum, tag, i) => sum + rows[i]![tag]!, 0);
        expect(total(tags)).toBe(Math.max(...sequences(rows.length).map(total)));
      }),
    );
  });
});

/** All valid sequences of O (0), B (1) and I (2). */
function sequences(length: number): number[][] {
  if (length === 0) return [[]];
  return sequences(length - 1).flatMap((start) =>
    (start.length > 0 && start.at(-1) !== 0 ? [0, 1, 2] : [0, 1]).map((tag) => [...start, tag]),
  );
}
