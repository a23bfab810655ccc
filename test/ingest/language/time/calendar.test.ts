import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  dayOf,
  daysBetween,
  month,
  season,
  week,
  weekday,
} from '../../../../ingest/language/time/calendar.ts';

const days = fc.integer({ min: -200_000, max: 200_000 }).map((offset) => addDays('2025-01-01', offset));

describe('the calendar', () => {
  test('knows weekdays, leap years and the ends of months', () => {
    expect(weekday('2025-04-11')).toBe(4);
    expect(weekday('1969-12-31')).toBe(2);
    expect(dayOf(2024, 2, 29)).toBe('2024-02-29');
    expect(dayOf(2025, 2, 29)).toBeNull();
    expect(month(2025, 2)).toEqual({ earliest: '2025-02-01', latest: '2025-02-28' });
    expect(month(2025, 0)).toEqual({ earliest: '2024-12-01', latest: '2024-12-31' });
    expect(season(2024, 3)).toEqual({ earliest: '2024-12-01', latest: '2025-02-28' });
  });

  test('counts days there and back', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (day, number) => {
        expect(daysBetween(day, addDays(day, number))).toBe(number);
        expect(addDays(addDays(day, number), -number)).toBe(day);
        expect(weekday(addDays(day, 7))).toBe(weekday(day));
      }),
    );
  });

  test('puts a day into the week that holds it', () => {
    fc.assert(
      fc.property(days, (day) => {
        const { earliest, latest } = week(day);
        expect(weekday(earliest)).toBe(0);
        expect(daysBetween(earliest, latest)).toBe(6);
        expect(earliest <= day && day <= latest).toBe(true);
      }),
    );
  });
});
