import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { identify } from '../../../graph/model/article.ts';
import { splitWords } from '../../../ingest/language/words.ts';
import { VisibleSentences } from '../../../ingest/remote/visible-sentences.ts';

/** A sentence a line, as if the model had said so. */
function visible(text: string, boilerplate: { start: number; end: number }[] = []): VisibleSentences {
  const article = identify({
    text,
    headline: null,
    publisher: null,
    published: null,
    url: null,
    path: 'a',
    boilerplate,
  });
  const words = splitWords(article);
  const starts = words.flatMap((word, i) => (word.paragraph ? [i] : []));
  const sentences = starts.map((from, i) => ({ from, to: starts[i + 1] ?? words.length }));
  return new VisibleSentences({ article, words, layers: { sentences } });
}

const found = (text: string, sentence: number, words: string): string | null => {
  const span = visible(text).find({ sentence, words });
  return span && `${text.slice(span.start, span.end)}@${span.start}`;
};

const TEXT = 'He met “Mara” – twice.\n\nThen he left.\n\nThe theatre was shut, he said.';

test('shows numbered sentences in plain characters', () => {
  expect(visible(TEXT).sentences).toEqual([
    { number: 1, text: 'He met "Mara" - twice.', paragraph: true },
    { number: 2, text: 'Then he left.', paragraph: true },
    { number: 3, text: 'The theatre was shut, he said.', paragraph: true },
  ]);
});

test('finds words in the sentence named, or in one beside it', () => {
  expect(found(TEXT, 2, 'he')).toBe('he@29');
  expect(found(TEXT, 3, 'he')).toBe('he@61');
  expect(found(TEXT, 1, 'left')).toBe('left@32');
});

test('elsewhere only what stands once', () => {
  expect(found(TEXT, 99, 'theatre')).toBe('theatre@43');
  expect(found(TEXT, 99, 'he')).toBeNull();
});

test('marks and white space do not count, parts of words do', () => {
  expect(found(TEXT, 1, 'met "Mara"  -\ntwice')).toBe('met “Mara” – twice@3');
  expect(found(TEXT, 3, 'heat')).toBeNull();
  expect(found(TEXT, 1, 'met Mara')).toBeNull();
  expect(found(TEXT, 1, ' ')).toBeNull();
});

test('what is not the story is neither shown nor found', () => {
  const text = 'Lind spoke.\n\nSubscribe now!\n\nHaddad left.';
  const shown = visible(text, [{ start: 13, end: 27 }]);
  expect(shown.sentences.map((one) => one.text)).toEqual(['Lind spoke.', 'Haddad left.']);
  expect(shown.find({ sentence: 1, words: 'Subscribe' })).toBeNull();
});

/** Markdown syntax stands in the text and not in what is shown. */
const shownOf = (text: string): string => text.replace(/[[\]()*y]|\s/g, '');

test('whatever is found reads as it was quoted', () => {
  const piece = fc.constantFrom(
    'Lind',
    'met',
    '“no”',
    '’s',
    '😀',
    '\n',
    '\n\n',
    ' ',
    '–',
    'a',
    '[x](y)',
    '**b**',
    '٣',
    '.',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(), fc.nat(), (pieces, from, length) => {
      const text = pieces.join('');
      const shown = visible(text);
      for (const { number, text: sentence } of shown.sentences) {
        const quote = sentence.slice(from % sentence.length, (from % sentence.length) + 1 + (length % 9));
        const span = shown.find({ sentence: number, words: quote });
        if (span === null) continue;
        const held = text.slice(span.start, span.end).replace(/[“”]/g, '"').replace(/’/g, "'").replace(/–/g, '-');
        expect(shownOf(held)).toBe(shownOf(quote));
        expect(span.end).toBeGreaterThan(span.start);
      }
    }),
  );
});
