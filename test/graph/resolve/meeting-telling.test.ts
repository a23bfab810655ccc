import { describe, expect, test } from '@jest/globals';
import type { LocalMeeting } from '../../../graph/model/reading.ts';
import { likelyDates, meetingTellings } from '../../../graph/resolve/meeting-telling.ts';
import { story, when } from '../support/story.ts';

type Said = readonly [date: string | null, confidence: number];

/** The days that stay of a meeting that an article of 14 May dates so. */
function datesOf(status: LocalMeeting['status'], ...said: readonly Said[]): (string | undefined)[] {
  const [told] = story('They met.').meeting('met', [], { status }).evidence().reading.meetings;
  if (!told) return [];
  const dates = said.map(([date, confidence]) => ({
    interval: date === null ? null : when(date),
    anchor: { start: 0, end: 4, confidence },
  }));
  return likelyDates({ ...told, dates }, when('2031-05-14')).map(({ interval }) => interval?.earliest);
}

describe('the day of a meeting', () => {
  test('that was held is none after the article appeared', () => {
    expect(datesOf('held', ['2031-05-21', 0.9])).toEqual([]);
    expect(datesOf('held', ['2031-05-19/2031-05-25', 0.9], ['2031-05-13', 0.5])).toEqual(['2031-05-13']);
  });

  test('may be the next one, as clocks differ', () => {
    expect(datesOf('held', ['2031-05-15', 0.9])).toEqual(['2031-05-15']);
  });

  test('that is planned is ahead', () => {
    expect(datesOf('planned', ['2031-05-21', 0.9])).toEqual(['2031-05-21']);
  });

  test('is the surest of those that one article gives', () => {
    expect(datesOf('held', ['2031-05-13', 0.9], ['2031-05-06', 0.6])).toEqual(['2031-05-13']);
    expect(datesOf('held', ['2031-05-06', 0.6], ['2031-05-13', 0.9], ['2031-05-12/2031-05-14', 0.5])).toEqual([
      '2031-05-13',
      '2031-05-12',
    ]);
  });

  test('is not chosen among equally sure ones, nor between a night’s two', () => {
    expect(datesOf('held', ['2031-05-13', 0.9], ['2031-05-06', 0.9])).toEqual(['2031-05-13', '2031-05-06']);
    expect(datesOf('held', ['2031-05-13', 0.9], ['2031-05-12', 0.6])).toEqual(['2031-05-13', '2031-05-12']);
  });

  test('that was hardly read is none', () => {
    expect(datesOf('held', ['2031-05-13', 0.4], ['2031-05-12', 0.6])).toEqual(['2031-05-12']);
  });

  test('that is not resolved stays', () => {
    expect(datesOf('held', [null, 0.6], ['2031-05-13', 0.9])).toEqual([undefined, '2031-05-13']);
  });
});

test('a telling has the words of the days that can be its own', () => {
  const told = story('They met on Tuesday.', { published: '2031-05-14' })
    .meeting('met', [], { dates: [{ interval: when('2031-05-20'), anchor: { start: 12, end: 19, confidence: 1 } }] })
    .evidence();
  expect(meetingTellings(told)).toMatchObject([{ interval: null, dateWords: '' }]);
});
