import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { quotationKind, singleQuotations, trimQuotes } from '../../../ingest/extract/quotation.ts';

const trimmed = (text: string): string | null => {
  const span = trimQuotes(text, { start: 0, end: text.length });
  return span === null ? null : text.slice(span.start, span.end);
};

describe('trimming', () => {
  test.each([
    ['“We will not sign,”', 'We will not sign'],
    ['the talks were “frank”', 'the talks were “frank”'],
    ['the talks were "frank," ', 'the talks were "frank,"'],
    ['“Frank” was the word', '“Frank” was the word'],
    ['that the talks were “frank', 'the talks were “frank'],
    ['as “frank and useful”', 'frank and useful'],
    ['as a start', 'as a start'],
    ['‘If they call me, I will come,’', 'If they call me, I will come'],
    ['the farmers’', 'the farmers’'],
    ['“”', null],
  ])('%s', (text, expected) => {
    expect(trimmed(text)).toBe(expected);
  });

  test('what is left lies inside and is not empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '“', '”', '‘', '’', ',') }), (text) => {
        const span = trimQuotes(text, { start: 0, end: text.length });
        return span === null || (span.start >= 0 && span.end <= text.length && span.end > span.start);
      }),
    );
  });
});

test('single quotations are found, apostrophes are not', () => {
  const text = 'The farmers’ leader said ‘it’s over’ and left.';
  expect(singleQuotations(text).map(({ start, end }) => text.slice(start, end))).toEqual(['‘it’s over’']);
});

test('kinds', () => {
  expect(quotationKind([true, true])).toBe('direct');
  expect(quotationKind([true, false])).toBe('mixed');
  expect(quotationKind([false, false])).toBe('indirect');
});
