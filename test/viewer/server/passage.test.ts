import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { around, merged, sentencesOf } from '../../../viewer/server/passage.ts';

const text =
  'Talks fail\n\nMr. Lind met Dr. Haddad on Monday. “We agreed on nothing,” he said. The U.S. envoy\nleft at once.';
const words = (start: string) => ({ start: text.indexOf(start), end: text.indexOf(start) + start.length });

describe('the sentence around a stretch', () => {
  const list = sentencesOf(text);

  test('is whole: titles and initials do not end it, nor does a line break', () => {
    expect(list.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Talks fail',
      'Mr. Lind met Dr. Haddad on Monday.',
      '“We agreed on nothing,” he said.',
      'The U.S. envoy\nleft at once.',
    ]);
  });

  test('has a line of context on either side', () => {
    const found = around(text, list, words('he said'));
    expect(found.sentence).toBe('“We agreed on nothing,” he said.');
    expect(found.before).toBe('Mr. Lind met Dr. Haddad on Monday.');
    expect(found.after).toBe('The U.S. envoy left at once.');
  });

  test('spans several where the stretch does', () => {
    const { start } = words('Monday');
    const { end } = words('nothing');
    expect(around(text, list, { start, end }).sentence).toBe(
      'Mr. Lind met Dr. Haddad on Monday. “We agreed on nothing,” he said.',
    );
  });

  test('always holds the stretch', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 2, maxLength: 80 }), fc.nat(79), fc.nat(79), (any, a, b) => {
        const start = Math.min(a, b, any.length - 1);
        const end = Math.max(start + 1, Math.min(Math.max(a, b), any.length));
        const found = around(any, sentencesOf(any), { start, end });
        expect(found.start <= start && found.end >= end).toBe(true);
        expect(found.sentence).toBe(any.slice(found.start, found.end));
      }),
    );
  });
});

test('stretches that touch are one', () => {
  expect(
    merged([
      { start: 4, end: 6 },
      { start: 0, end: 2 },
      { start: 2, end: 3 },
    ]),
  ).toEqual([
    { start: 0, end: 3 },
    { start: 4, end: 6 },
  ]);
});
