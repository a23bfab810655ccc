import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { windows } from '../../../../ingest/language/model/windows.ts';

const words = fc.array(fc.record({ size: fc.integer({ min: 1, max: 40 }), paragraph: fc.boolean() }), {
  maxLength: 300,
});

describe('windows', () => {
  test('hold every word, in order, and no more pieces than fit', () => {
    fc.assert(
      fc.property(words, (sized) => {
        const out = windows(sized, 64, 16);
        let covered = 0;
        for (const { from, to } of out) {
          expect(from).toBeLessThanOrEqual(covered);
          expect(to).toBeGreaterThan(covered);
          covered = to;
          const part = sized.slice(from, to);
          const pieces = part.reduce((sum, { size, paragraph }, i) => sum + size + (paragraph && i > 0 ? 1 : 0), 2);
          expect(pieces).toBeLessThanOrEqual(64);
        }
        expect(covered).toBe(sized.length);
      }),
    );
  });

  test('begin at a paragraph where one is near', () => {
    const sized = Array.from({ length: 100 }, (_, i) => ({ size: 1, paragraph: i % 20 === 0 }));
    expect(windows(sized, 50, 10)).toEqual([
      { from: 0, to: 40 },
      { from: 20, to: 60 },
      { from: 40, to: 80 },
      { from: 60, to: 100 },
    ]);
  });

  test('a word that fits no window has one of its own', () => {
    expect(
      windows(
        [
          { size: 90, paragraph: true },
          { size: 1, paragraph: false },
        ],
        64,
        16,
      ),
    ).toEqual([
      { from: 0, to: 1 },
      { from: 1, to: 2 },
    ]);
  });
});
