import { describe, expect, test } from '@jest/globals';
import { dateText, durationText, listing, support, valueText } from '../../../cypher/report/wording.ts';

describe('a date is as wide as what is known', () => {
  test.each([
    ['2025-04-25', '2025-04-25', '25 April 2025'],
    ['2025-04-14', '2025-04-20', '14–20 April 2025'],
    ['2025-04-28', '2025-05-04', '28 April – 4 May 2025'],
    ['2024-12-30', '2025-01-05', '30 December 2024 – 5 January 2025'],
    ['2025-04-01', '2025-04-30', 'April 2025'],
    ['2024-02-01', '2024-02-29', 'February 2024'],
    ['2025-01-01', '2025-12-31', '2025'],
  ])('%s to %s', (earliest, latest, text) => {
    expect(dateText({ earliest, latest })).toBe(text);
  });
});

test.each([
  [45, 45, '45 minutes'],
  [60, 60, '1 hour'],
  [270, 270, '4 h 30 min'],
  [180, 240, '3 to 4 hours'],
  [27, 33, '27 to 33 minutes'],
  [45, 90, '45 minutes to 1 h 30 min'],
  [240, null, 'at least 4 hours'],
] as const)('%s to %s minutes', (min, max, text) => {
  expect(durationText(min, max)).toBe(text);
});

test('one origin is never called several, however many articles print it', () => {
  expect(support(1, 1)).toBe('told by one origin');
  expect(support(5, 1)).toBe('told by one origin in 5 articles');
  expect(support(5, 2)).toBe('told by 2 independent origins in 5 articles');
  expect(support(2, 2)).toBe('told by 2 independent origins');
});

test('a list reads as a sentence does', () => {
  expect(listing([])).toBe('');
  expect(listing(['a'])).toBe('a');
  expect(listing(['a', 'b'])).toBe('a and b');
  expect(listing(['a', 'b', 'c'])).toBe('a, b and c');
});

describe('values of claims are put in words', () => {
  const names = new Map([['place:geneva', 'Geneva']]);
  test.each([
    ['date', '2025-04-14/2025-04-20', '14–20 April 2025'],
    ['date', '2025-04-25 #2', '25 April 2025'],
    ['duration', '180', '3 hours'],
    ['duration', '180/240', '3 to 4 hours'],
    ['duration', '240/..', 'at least 4 hours'],
    ['place', 'place:geneva', 'Geneva'],
    ['place', 'place:unknown-to-the-graph', 'the words of the article'],
    ['outcome', 'held', 'held'],
  ] as const)('%s %s', (slot, value, text) => {
    expect(valueText({ slot, value, text: 'the words of the article' }, names)).toBe(text);
  });
});
