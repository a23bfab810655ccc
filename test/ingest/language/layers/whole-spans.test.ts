import { expect, test } from '@jest/globals';
import { wholeSpans } from '../../../../ingest/language/layers/whole-spans.ts';
import { splitWords } from '../../../../ingest/language/words.ts';

const words = splitWords({
  text: 'Mr. Lind met the envoy to bring the counters under, and they left',
  boilerplate: [],
});
const at = (...spans: [number, number, string?][]) => spans.map(([from, to, type = 'a']) => ({ from, to, type }));
const forms = (spans: readonly { from: number; to: number }[]): string[] =>
  wholeSpans(
    spans.map((span) => ({ type: 'a', ...span })),
    words,
  ).map(({ from, to }) =>
    words
      .slice(from, to)
      .map((word) => word.form)
      .join(' '),
  );

test('a lone article, "to" or "Mr." joins the span that follows it', () => {
  expect(forms(at([0, 1], [1, 2], [3, 4], [4, 5], [5, 6], [6, 9]))).toEqual([
    'Mr. Lind',
    'the envoy',
    'to bring the counters',
  ]);
});

test('not where the types differ, or where words lie between', () => {
  expect(forms(at([3, 4], [4, 5, 'b']))).toEqual(['envoy']);
  expect(forms(at([5, 6], [7, 9]))).toEqual(['the counters']);
});

test('a span does not end with a preposition or a comma', () => {
  expect(forms(at([5, 12]))).toEqual(['to bring the counters']);
});

test('a whole span stays as it is', () => {
  expect(forms(at([12, 13], [13, 14]))).toEqual(['they', 'left']);
});
