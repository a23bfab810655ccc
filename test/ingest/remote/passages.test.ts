import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { halves, passages } from '../../../ingest/remote/passages.ts';

const sentences = fc
  .array(fc.record({ size: fc.integer({ min: 1, max: 60 }), paragraph: fc.boolean() }), { maxLength: 60 })
  .map((all) => all.map(({ size, paragraph }, i) => ({ number: i + 1, text: 'x'.repeat(size), paragraph })));

test('passages hold every sentence once, in order, and only a single one may be longer than the limit', () => {
  fc.assert(
    fc.property(sentences, fc.integer({ min: 1, max: 200 }), (all, limit) => {
      const cut = passages(all, limit);
      expect(cut.flat()).toEqual(all);
      for (const passage of cut) {
        const size = passage.reduce((sum, { text }) => sum + text.length, 0);
        expect(passage.length > 0 && (passage.length === 1 || size <= limit)).toBe(true);
      }
    }),
  );
});

const one = (size: number, paragraph: boolean) => ({ number: 1, text: 'x'.repeat(size), paragraph });

test('a passage ends with its paragraph where that leaves it half full', () => {
  const all = [one(30, true), one(30, false), one(20, true), one(30, false)];
  expect(passages(all, 100).map((passage) => passage.length)).toEqual([2, 2]);
});

test('halves are both shorter, and a single sentence has none', () => {
  fc.assert(
    fc.property(
      sentences.filter((all) => all.length > 1),
      (all) => {
        const [first = [], second = []] = halves(all) ?? [];
        expect([...first, ...second]).toEqual(all);
        expect(Math.min(first.length, second.length)).toBeGreaterThan(0);
      },
    ),
  );
  expect(halves([{ number: 1, text: 'x', paragraph: true }])).toBeNull();
});
