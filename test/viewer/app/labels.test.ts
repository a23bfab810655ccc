import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type LabelWish, overlap, placeLabels } from '../../../viewer/app/model/labels.ts';

const size = { width: 800, height: 600 };
const wish = fc.record({
  x: fc.integer({ min: 0, max: 800 }),
  y: fc.integer({ min: 0, max: 600 }),
  radius: fc.integer({ min: 3, max: 14 }),
  width: fc.integer({ min: 20, max: 200 }),
  weight: fc.nat(50),
});
const toWish = (one: Omit<LabelWish, 'id' | 'height' | 'must'>, index: number): LabelWish => ({
  ...one,
  id: `n${index}`,
  height: 17,
  must: false,
});

test('no label lies on another, or leaves the map', () => {
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 60 }), (all) => {
      const placed = placeLabels(all.map(toWish), size);
      placed.forEach((label, index) => {
        expect(placed.slice(index + 1).some((other) => overlap(label, other))).toBe(false);
        expect(label.left >= 0 && label.right <= size.width && label.top >= 0 && label.bottom <= size.height).toBe(
          true,
        );
      });
    }),
  );
});

test('where there is room for one, the weightier is named; what must be is named in any case', () => {
  const narrow = { width: 120, height: 24 };
  const one = { x: 20, y: 12, radius: 4, width: 80, height: 17, must: false };
  const light = { ...one, id: 'light', weight: 1 };
  const heavy = { ...one, id: 'heavy', weight: 2 };
  expect(placeLabels([light, heavy], narrow).map(({ id }) => id)).toEqual(['heavy']);
  expect(placeLabels([{ ...light, must: true }, heavy], narrow).map(({ id }) => id)).toEqual(['light']);
});
