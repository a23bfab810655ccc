import { describe, expect, test } from '@jest/globals';
import { findDurations } from '../../../../ingest/language/time/durations.ts';
import { splitWords } from '../../../../ingest/language/words.ts';

const durations = (text: string): [string, number, number | null][] => {
  const words = splitWords({ text, boilerplate: [] });
  return findDurations({ words }).map(({ from, to, minutesMin, minutesMax }) => [
    text.slice(words[from]!.start, words[to - 1]!.end),
    minutesMin,
    minutesMax,
  ]);
};

describe('durations', () => {
  test.each([
    ['They spoke for three hours.', 'three hours', 180, 180],
    ['The call lasted four and a half hours.', 'four and a half hours', 270, 270],
    ['The talks ran over four hours.', 'over four hours', 240, null],
    ['It took nearly 45 minutes.', 'nearly 45 minutes', 41, 45],
    ['A three-hour meeting.', 'three-hour', 180, 180],
    ['After 90 minutes they left.', '90 minutes', 90, 90],
    ['They met for an hour and a half.', 'an hour and a half', 90, 90],
    ['It was over in three quarters of an hour.', 'three quarters of an hour', 45, 45],
    ['half an hour of silence', 'half an hour', 30, 30],
    ['up to two hours of talks', 'up to two hours', 1, 120],
    ['about five hours', 'about five hours', 270, 330],
    ['two to three hours of talks', 'two to three hours', 120, 180],
    ['twenty-five minutes of it', 'twenty-five minutes', 25, 25],
    ['They talked for several hours.', 'several hours', 180, null],
    ['They argued for hours.', 'for hours', 120, null],
    ['The talks went on over two days.', 'over two days', 2880, 2880],
  ])('%s', (text, words, minutesMin, minutesMax) => {
    const [found] = durations(text);
    expect(found?.[0].toLowerCase()).toContain(words.replace(/^(?:a|an) /, ''));
    expect(found?.slice(1)).toEqual([minutesMin, minutesMax]);
  });

  test.each([
    'They left three days ago.',
    'An hour later he was gone.',
    'a 34-year-old envoy',
    'It costs $9 an hour.',
    'two tonnes a day',
    'He came two weeks before the vote.',
    'The 2014 accord and 30 people.',
  ])('%s gives none', (text) => {
    expect(durations(text)).toEqual([]);
  });
});
