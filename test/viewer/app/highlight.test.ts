import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pieces } from '../../../viewer/app/model/highlight.ts';
import { paragraphs } from '../../../viewer/app/model/paragraphs.ts';

const words = (value: string) => value.replace(/\s+/g, '');

test('marks the words and nothing else', () => {
  expect(pieces('Kabul says no.', [[6, 10]])).toEqual([
    { text: 'Kabul ', marked: false },
    { text: 'says', marked: true },
    { text: ' no.', marked: false },
  ]);
  expect(
    pieces('abcdef', [
      [0, 2],
      [1, 4],
      [9, 12],
    ]),
  ).toEqual([
    { text: 'abcd', marked: true },
    { text: 'ef', marked: false },
  ]);
});

test('the pieces are the text, whatever is marked', () => {
  const range = fc.tuple(fc.nat(40), fc.nat(40));
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(range), (text, ranges) => {
      const found = pieces(text, ranges);
      expect(found.map((one) => one.text).join('')).toBe(text);
      expect(found.every((one) => one.text !== '')).toBe(true);
    }),
  );
});

test('an article is cut into paragraphs, at claims and at the sentence that is open', () => {
  const text = 'Headline\n\nFirst line\nof a paragraph. Second sentence.';
  const here = { start: text.indexOf('Second'), end: text.length };
  expect(paragraphs(text, [{ start: 10, end: 15 }], here)).toEqual([
    [{ text: 'Headline', role: 'plain' }],
    [
      { text: 'First', role: 'told' },
      { text: ' line\nof a paragraph. ', role: 'plain' },
      { text: 'Second sentence.', role: 'here' },
    ],
  ]);
});

test('no word of an article is lost', () => {
  const line = fc.stringMatching(/^[a-z .]{0,12}$/);
  fc.assert(
    fc.property(fc.array(line), fc.nat(40), fc.nat(40), (lines, start, length) => {
      const text = lines.join('\n');
      const shown = paragraphs(text, [{ start, end: start + length }], { start: length, end: length + start });
      expect(
        words(
          shown
            .flat()
            .map((one) => one.text)
            .join(''),
        ),
      ).toBe(words(text));
    }),
  );
});
