import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { rows } from './rows.ts';

const VALUES: readonly (readonly [string, string])[] = [
  ["date('2024-05-01')", '2024-05-01'],
  ["date('2024-W10-3')", '2024-03-06'],
  ["date('2024366')", '2024-12-31'],
  ['date({year: 2024, quarter: 3, dayOfQuarter: 2})', '2024-07-02'],
  ["date('2024-01-31') + duration('P1M')", '2024-02-29'],
  ["date('2024-03-31') - duration({months: 1, days: 1})", '2024-02-28'],
  ["date('2021-01-01').week, date('2021-01-01').weekYear, date('2021-01-01').dayOfWeek", '53,2020,5'],
  ["localtime('12:31:14.645')", '12:31:14.645'],
  ["time('12:00+01:00') = time('11:00Z')", 'false'],
  ["datetime('2024-06-01T12:00[Europe/Kyiv]')", '2024-06-01T12:00:00+03:00[Europe/Kyiv]'],
  ["datetime('2024-12-01T12:00[Europe/Kyiv]').offset", '+02:00'],
  [
    "datetime({datetime: datetime('2024-06-01T12:00Z'), timezone: 'America/New_York'})",
    '2024-06-01T08:00:00-04:00[America/New_York]',
  ],
  // The clock leaps from 02:00 to 03:00: the hour does not exist and moves on.
  ["datetime('2024-03-31T02:30[Europe/Paris]')", '2024-03-31T03:30:00+02:00[Europe/Paris]'],
  // And is shown twice in autumn: the earlier offset.
  ["datetime('2024-10-27T02:30[Europe/Paris]')", '2024-10-27T02:30:00+02:00[Europe/Paris]'],
  ["date.truncate('month', date('2024-05-17'))", '2024-05-01'],
  ["date.truncate('week', date('2024-05-17'), {dayOfWeek: 2})", '2024-05-14'],
  ["datetime.truncate('hour', datetime('2024-05-17T12:34:56Z'))", '2024-05-17T12:00:00Z'],
  ["duration('P1Y2M3DT4H5M6.789S')", 'P1Y2M3DT4H5M6.789S'],
  ["duration('PT0.1S')", 'PT0.1S'],
  ['duration({months: 0.75})', 'P22DT19H51M49.5S'],
  ["duration('P1D') * 1.5", 'P1DT12H'],
  ["duration.between(date('2024-01-31'), date('2024-03-01'))", 'P1M1D'],
  ["duration.inDays(date('2024-05-01'), date('2024-05-11')).days", '10'],
  [
    "duration.inSeconds(datetime('2024-03-31T00:00[Europe/Paris]'), datetime('2024-04-01T00:00[Europe/Paris]'))",
    'PT23H',
  ],
  ["date('2024-05-01') < date('2024-06-01')", 'true'],
  ["duration('P1M') < duration('P31D')", 'null'],
  ["date('-0044-03-15').year", '-44'],
  ['datetime.fromepoch(0, 0)', '1970-01-01T00:00:00Z'],
  ["toString(date('2024-05-01')) + '!'", '2024-05-01!'],
];

describe('temporal values', () => {
  test.each(VALUES)('%s is %s', async (expression, value) => {
    expect(await rows([], `RETURN ${expression}`)).toEqual([value]);
  });

  test('a date and the duration to another give the other', async () => {
    const day = fc.integer({ min: -100_000, max: 100_000 });
    await fc.assert(
      fc.asyncProperty(day, day, async (from, to) => {
        const query = `WITH date('1970-01-01') + duration({days: $from}) AS a, date('1970-01-01') + duration({days: $to}) AS b
          RETURN a + duration.inDays(a, b) = b, date(toString(a)) = a`;
        expect(await rows([], query, { from: BigInt(from), to: BigInt(to) })).toEqual(['true,true']);
      }),
      { numRuns: 50 },
    );
  });
});
