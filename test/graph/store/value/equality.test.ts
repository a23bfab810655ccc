import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Duration } from '../../../../graph/store/value/duration.ts';
import { compare, equals } from '../../../../graph/store/value/equality.ts';
import { valueKey } from '../../../../graph/store/value/key.ts';
import { orderValues } from '../../../../graph/store/value/order.ts';
import { CypherDate, LocalTime, ZonedDateTime } from '../../../../graph/store/value/temporal.ts';
import { mapOf, type Value } from '../../../../graph/store/value/value.ts';

const scalar: fc.Arbitrary<Value> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.integer({ min: -3, max: 3 }).map(BigInt),
  fc.double(),
  fc.integer({ min: -3, max: 3 }),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
  fc.integer({ min: -10, max: 10 }).map((day) => new CypherDate(day)),
  fc.integer({ min: 0, max: 86_399 }).map((second) => new LocalTime(second * 1e9)),
  fc.integer({ min: -3, max: 3 }).map((hours) => new ZonedDateTime(0, 12 * 3600e9, hours * 3600, null)),
  fc.integer({ min: -3, max: 3 }).map((months) => new Duration(BigInt(months), 0n, 0n, 0n)),
);
const value: fc.Arbitrary<Value> = fc.oneof(
  scalar,
  fc.array(scalar, { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('a', 'b', '__proto__'), scalar).map((entries) => mapOf(Object.entries(entries))),
);

describe('equality, comparison and order', () => {
  test('orderValues is a total order', () => {
    fc.assert(
      fc.property(value, value, value, (a, b, c) => {
        expect(Math.sign(orderValues(a, b))).toBe(-Math.sign(orderValues(b, a)) || 0);
        expect(orderValues(a, b) <= 0 && orderValues(b, c) <= 0 && orderValues(a, c) > 0).toBe(false);
        expect(orderValues(a, a)).toBe(0);
      }),
    );
  });

  test('equal values have one key, and no others have', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        const sameKey = valueKey(a) === valueKey(b);
        expect(equals(a, b) === true && !sameKey).toBe(false);
        // Equivalence goes further than equality only for NaN and null.
        expect(equals(a, b) === false && sameKey && !/n?NaN/.test(valueKey(a))).toBe(false);
      }),
    );
  });

  test('what compares agrees with the order', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        const order = compare(a, b);
        expect(order === null || Number.isNaN(order) || Math.sign(order) === Math.sign(orderValues(a, b))).toBe(true);
      }),
    );
  });

  test('an integer beside a float is compared as a float, but sorted exactly', () => {
    expect(equals(9_007_199_254_740_993n, 9_007_199_254_740_992)).toBe(true);
    expect(compare(9_007_199_254_740_993n, 9_007_199_254_740_992)).toBe(0);
    expect(orderValues(9_007_199_254_740_993n, 9_007_199_254_740_992)).toBeGreaterThan(0);
    expect(equals(1n, 1)).toBe(true);
    expect(valueKey(2n ** 62n)).toBe(valueKey(2 ** 62));
  });

  test('null and NaN', () => {
    expect(equals(null, null)).toBeNull();
    expect(equals([1n, null], [1n, 2n])).toBeNull();
    expect(equals([1n, null], [2n, 2n])).toBe(false);
    expect(equals(Number.NaN, Number.NaN)).toBe(false);
    expect(compare(Number.NaN, 1)).toBeNaN();
    expect(orderValues(Number.NaN, Number.POSITIVE_INFINITY)).toBeGreaterThan(0);
  });

  test('text is ordered by code points', () => {
    expect(orderValues('\u{1f600}', '\uffff')).toBeGreaterThan(0);
  });
});
