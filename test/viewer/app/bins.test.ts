import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bins, span, type Unit, unitFor } from '../../../viewer/app/model/bins.ts';

const at = (earliest: string, latest = earliest, count = 1) => ({ when: { earliest, latest }, count });
const day = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const dated = fc
  .tuple(day, day, fc.integer({ min: 1, max: 5 }))
  .map(([a, b, count]) => (a <= b ? at(a, b, count) : at(b, a, count)));

describe('bars', () => {
  test.each<Unit>(['day', 'week', 'month', 'year'])('of a %s follow each other and lose nothing', (unit) => {
    fc.assert(
      fc.property(fc.array(dated, { minLength: 1, maxLength: 8 }), (all) => {
        const axis = {
          earliest: all.map(({ when }) => when.earliest).toSorted()[0] ?? '',
          latest:
            all
              .map(({ when }) => when.latest)
              .toSorted()
              .at(-1) ?? '',
        };
        const made = bins(all, axis, unit);
        const total = made.reduce((sum, { sure, maybe }) => sum + sure + maybe, 0);
        expect(total).toBeCloseTo(all.reduce((sum, { count }) => sum + count, 0));
        made.slice(1).forEach((bin, index) => {
          const before = new Date(`${made[index]?.to}T00:00:00Z`).getTime() + 86_400_000;
          expect(new Date(before).toISOString().slice(0, 10)).toBe(bin.from);
        });
      }),
      { numRuns: 40 },
    );
  });

  test('a week starts on Monday', () => {
    const [bin] = bins([at('2030-05-15')], { earliest: '2030-05-15', latest: '2030-05-15' }, 'week');
    expect(bin).toEqual({ from: '2030-05-13', to: '2030-05-19', sure: 1, maybe: 0 });
  });

  test('what lies somewhere in a longer time is never sure', () => {
    const made = bins([at('2030-05-01', '2030-05-02', 2)], { earliest: '2030-05-01', latest: '2030-05-02' }, 'day');
    expect(made.map(({ sure, maybe }) => [sure, maybe])).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });
});

test('what is vaguer than a year does not stretch the axis', () => {
  expect(span([at('1923-01-01', '1947-12-31'), at('2030-05-01'), at('2030-07-02')])).toEqual({
    earliest: '2030-05-01',
    latest: '2030-07-02',
  });
  expect(span([])).toBeNull();
});

test('the finest unit that leaves bars to be told apart', () => {
  expect(unitFor({ earliest: '2030-01-01', latest: '2030-02-01' }, 100)).toBe('day');
  expect(unitFor({ earliest: '2030-01-01', latest: '2030-12-31' }, 100)).toBe('week');
  expect(unitFor({ earliest: '2024-01-01', latest: '2030-12-31' }, 100)).toBe('month');
  expect(unitFor({ earliest: '1924-01-01', latest: '2030-12-31' }, 100)).toBe('year');
});
