import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dateOnly, fieldDate, findDate } from '../../../../ingest/read/metadata/written-date.ts';

describe('findDate', () => {
  test.each([
    ['Published on April 25, 2025', '2025-04-25', '2025-04-25'],
    ['Fri, 25 Apr 2025 23:30:00 +0300', '2025-04-25', '2025-04-25'],
    ['the 3rd of March 2031', '2031-03-03', '2031-03-03'],
    ['Sept. 9, 2030', '2030-09-09', '2030-09-09'],
    ['2025-04-25T23:59:59-07:00', '2025-04-25', '2025-04-25'],
    ['25.04.2025', '2025-04-25', '2025-04-25'],
    ['25/04/2025', '2025-04-25', '2025-04-25'],
    ['04/25/2025', '2025-04-25', '2025-04-25'],
    ['since February 2022', '2022-02-01', '2022-02-28'],
    ['February 29, 2028', '2028-02-29', '2028-02-29'],
  ])('%s', (text, earliest, latest) => {
    expect(findDate(text)?.interval).toEqual({ earliest, latest });
  });

  test.each(['04/05/2025', 'February 30, 2025', 'April 25', 'Friday', '31.13.2025', 'chapter 2025', 'March 5, 20255'])(
    'no date in %s',
    (text) => {
      expect(findDate(text)).toBeNull();
    },
  );

  test('finds every day as people write it', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const written = date.toLocaleDateString('en-US', { dateStyle: 'full', timeZone: 'UTC' });
        const iso = date.toISOString().slice(0, 10);
        return findDate(written)?.interval.earliest === iso && findDate(`on ${iso}.`)?.interval.latest === iso;
      }),
      { numRuns: 300 },
    );
  });
});

describe('fieldDate', () => {
  test.each([
    ['2025', '2025-01-01', '2025-12-31'],
    ['2025-04', '2025-04-01', '2025-04-30'],
    [' 2025-04-25 ', '2025-04-25', '2025-04-25'],
  ])('keeps the precision of %s', (text, earliest, latest) => {
    expect(fieldDate(text)).toEqual({ earliest, latest });
  });

  test('gives nothing for what is no date', () => {
    expect([null, undefined, '', 'yesterday', '1745539200'].map(fieldDate)).toEqual([null, null, null, null, null]);
  });
});

describe('dateOnly', () => {
  test.each(['Friday, April 25, 2025', 'April 25, 2025 at 10:30 am ET', '25 April 2025 | 4 min read', '(2025-04-25)'])(
    '%s says nothing but a date',
    (text) => {
      expect(dateOnly(text)?.interval.earliest).toBe('2025-04-25');
    },
  );

  test('a sentence with a date is more than a date', () => {
    expect(dateOnly('They met on April 25, 2025.')).toBeNull();
  });
});
