import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayOfWeek, fromEpochDay, isoWeek, toEpochDay, weeksInYear } from '../../../../graph/store/value/calendar.ts';
import { Duration } from '../../../../graph/store/value/duration.ts';
import { CypherDate, LocalTime, ZonedDateTime } from '../../../../graph/store/value/temporal.ts';

describe('the calendar', () => {
  test('agrees with Date wherever Date knows the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000_000, max: 100_000_000 }), (day) => {
        const date = new Date(day * 86_400_000);
        const civil = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        expect(fromEpochDay(day)).toEqual(civil);
        expect(toEpochDay(civil)).toBe(day);
        expect(dayOfWeek(day)).toBe(((date.getUTCDay() + 6) % 7) + 1);
      }),
    );
  });

  test('ISO weeks', () => {
    expect(isoWeek(toEpochDay({ year: 2021, month: 1, day: 3 }))).toEqual({ weekYear: 2020, week: 53 });
    expect(isoWeek(toEpochDay({ year: 2024, month: 12, day: 30 }))).toEqual({ weekYear: 2025, week: 1 });
    expect([weeksInYear(2020), weeksInYear(2021)]).toEqual([53, 52]);
  });

  test('texts', () => {
    expect(String(new CypherDate(toEpochDay({ year: -44, month: 3, day: 15 })))).toBe('-0044-03-15');
    expect(String(new CypherDate(toEpochDay({ year: 12_024, month: 3, day: 5 })))).toBe('+12024-03-05');
    expect(String(new LocalTime(3600e9))).toBe('01:00:00');
    expect(String(new LocalTime(1_500_000))).toBe('00:00:00.0015');
    expect(String(new ZonedDateTime(0, 0, -12_600, null))).toBe('1970-01-01T00:00:00-03:30');
    expect(String(new Duration(-14n, 0n, -1n, 500_000_000n))).toBe('P-1Y-2MT-0.5S');
    expect(String(new Duration(0n, 0n, 0n, 0n))).toBe('PT0S');
  });

  test('the driver’s property names', () => {
    const date = new ZonedDateTime(19_844, 45_296_000_000_123, 7200, 'Europe/Paris');
    const { year, month, day, hour, minute, second, nanosecond, timeZoneOffsetSeconds, timeZoneId } = date;
    expect([year, month, day, hour, minute, second, nanosecond]).toEqual([2024n, 5n, 1n, 12n, 34n, 56n, 123n]);
    expect([timeZoneOffsetSeconds, timeZoneId]).toEqual([7200n, 'Europe/Paris']);
  });
});
