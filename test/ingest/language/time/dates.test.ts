import { describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import type { Interval } from '../../../../graph/model/interval.ts';
import type { Document, Layers } from '../../../../ingest/language/document.ts';
import { month } from '../../../../ingest/language/time/calendar.ts';
import { findDates } from '../../../../ingest/language/time/dates.ts';
import { splitWords } from '../../../../ingest/language/words.ts';
import { articleOf } from '../article.ts';

const calendar = new URL('../../../../ingest/language/time/calendar.ts', import.meta.url);

/** A document with words and sentences only: what the words around a date say is all there is. */
function documentOf(text: string, published: Interval | null, names: Layers['names'] = []): Document {
  const words = splitWords({ text, boilerplate: [] });
  const whole = words.length > 0 ? [{ from: 0, to: words.length }] : [];
  return {
    article: articleOf(text, { published }),
    words,
    layers: {
      pos: words.map(() => 'X'),
      heads: new Int32Array(words.length).fill(-1),
      relations: words.map(() => 'dep'),
      sentences: whole,
      sentenceOf: new Int32Array(words.length),
      names,
      mentions: [],
      antecedents: new Int32Array(0),
      titles: [],
      proposals: [],
      attributions: [],
      triggers: [],
    },
  };
}

const show = (interval: Interval | null): string => {
  if (interval === null) return 'unresolved';
  return interval.earliest === interval.latest ? interval.earliest : `${interval.earliest}/${interval.latest}`;
};
const dates = (text: string, published: Interval | null): string[] =>
  findDates(documentOf(text, published)).map(({ interval }) => show(interval));

/** A Saturday. */
const SATURDAY = { earliest: '2025-04-12', latest: '2025-04-12' };

describe('dates of an article published on Saturday 12 April 2025', () => {
  test.each([
    // counted from publication
    ['They met on Friday.', '2025-04-11'],
    ['They met on Saturday.', '2025-04-12'],
    ['They will meet on Friday.', '2025-04-18'],
    ['They met late on Thursday evening.', '2025-04-10'],
    ['They met last Friday.', '2025-04-11'],
    ['They meet next Tuesday.', '2025-04-15'],
    ['They met on Tuesday last week.', '2025-04-01'],
    ['They met yesterday.', '2025-04-11'],
    ['They met last night.', '2025-04-11'],
    ['They will meet tomorrow morning.', '2025-04-13'],
    ['They met last week.', '2025-03-31/2025-04-06'],
    ['They met this week.', '2025-04-07/2025-04-13'],
    ['They will meet next week.', '2025-04-14/2025-04-20'],
    ['They met earlier this month.', '2025-04-01/2025-04-12'],
    ['They will meet later this year.', '2025-04-12/2025-12-31'],
    ['They met three days ago.', '2025-04-09'],
    ['They met two weeks ago.', '2025-03-26/2025-04-01'],
    ['They met five months ago.', '2024-11-01/2024-11-30'],
    ['They met six years ago.', '2019-01-01/2019-12-31'],
    ['They met twice in the past two months.', '2025-02-01/2025-04-12'],
    ['They met last month.', '2025-03-01/2025-03-31'],
    ['They met last year.', '2024-01-01/2024-12-31'],
    ['They met over the weekend.', '2025-04-12/2025-04-13'],
    ['They met last summer.', '2024-06-01/2024-08-31'],
    ['They met last July.', '2024-07-01/2024-07-31'],
    // by the calendar, without a year
    ['They met on April 11.', '2025-04-11'],
    ['They met on Friday (April 11).', '2025-04-11'],
    ['They met on Friday, April 11.', '2025-04-11'],
    ['They met on 11 April.', '2025-04-11'],
    ['They met on the 11th of April.', '2025-04-11'],
    ['They met on Dec. 20.', '2024-12-20'],
    ['They met on April 9-10.', '2025-04-09/2025-04-10'],
    ['They met in February.', '2025-02-01/2025-02-28'],
    ['They met in early March.', '2025-03-01/2025-03-10'],
    ['They will meet in January.', '2026-01-01/2026-01-31'],
    ['They have until the end of June.', '2025-06-30'],
    // with a year
    ['They met on April 11, 2023.', '2023-04-11'],
    ['They met on 2023-04-11.', '2023-04-11'],
    ['They met on 11.4.2023.', '2023-04-11'],
    ['They met in February 2022.', '2022-02-01/2022-02-28'],
    ['They met in March last year.', '2024-03-01/2024-03-31'],
    ['They met in 2014.', '2014-01-01/2014-12-31'],
    ['They met in late 2014.', '2014-09-01/2014-12-31'],
    ['They met in the summer of 2014.', '2014-06-01/2014-08-31'],
    ['They met in the third quarter of 2014.', '2014-07-01/2014-09-30'],
    ['They met in the 1990s.', '1990-01-01/1999-12-31'],
  ])('%s', (text, expected) => {
    expect(dates(text, SATURDAY)).toEqual([expected]);
  });

  test.each([
    ['They met on Tuesday and spoke again the next day.', ['2025-04-08', '2025-04-09']],
    ['They met on March 5. The same day she left.', ['2025-03-05', '2025-03-05']],
    ['She spoke on Thursday, a day after he left.', ['2025-04-10', '2025-04-09']],
    ['He died in March 2011. That year she left.', ['2011-03-01/2011-03-31', '2011-01-01/2011-12-31']],
    ['He left on 29 February 2023.', ['unresolved']],
  ])('%s', (text, expected) => {
    expect(dates(text, SATURDAY)).toEqual(expected);
  });

  test.each(['He paid 2014 people.', 'They may meet; they march on.', 'on Sundays', 'a 2025-year lease', 'the same'])(
    '%s gives none',
    (text) => {
      expect(dates(text, SATURDAY)).toEqual([]);
    },
  );

  test('a name is no date', () => {
    const named = documentOf('They met in April and in August.', SATURDAY, [{ type: 'PERSON', from: 3, to: 4 }]);
    expect(findDates(named).map(({ interval }) => show(interval))).toEqual(['2024-08-01/2024-08-31']);
  });
});

describe('where publication is not one day', () => {
  test('unknown leaves relative dates unresolved, not absolute ones', () => {
    expect(dates('They met on Friday, last week, and on April 11.', null)).toEqual(Array(3).fill('unresolved'));
    expect(dates('They met on April 11, 2023.', null)).toEqual(['2023-04-11']);
    expect(dates('They met on April 11, 2023, and again the next day.', null)).toEqual(['2023-04-11', '2023-04-12']);
  });

  test('a month makes relative dates as wide as it leaves them', () => {
    expect(dates('They met yesterday.', { earliest: '2025-04-01', latest: '2025-04-30' })).toEqual([
      '2025-03-31/2025-04-29',
    ]);
  });
});

test('no clock has a say: days are the same in every time zone', () => {
  const script = `
    const { addDays, week, month, weekday } = await import(${JSON.stringify(calendar.href)});
    const out = {};
    for (const zone of ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles']) {
      process.env.TZ = zone;
      out[Intl.DateTimeFormat().resolvedOptions().timeZone] =
        [addDays('2025-03-30', 1), week('2025-03-30'), month(2025, 3), weekday('2025-03-30')];
    }
    console.log(JSON.stringify(out));`;
  // In a process of its own: jest's sandbox cannot change the time zone.
  const output = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script]);
  const days = ['2025-03-31', { earliest: '2025-03-24', latest: '2025-03-30' }, month(2025, 3), 6];
  expect(JSON.parse(output.toString())).toEqual({
    UTC: days,
    'Pacific/Kiritimati': days,
    'America/Los_Angeles': days,
  });
});
