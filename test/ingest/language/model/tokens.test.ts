import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { MODEL_FOLDER } from '../../../../ingest/language/model/files.ts';
import { feature, shape } from '../../../../ingest/language/model/shape.ts';
import { PIECE, WordPiece } from '../../../../ingest/language/model/wordpiece.ts';
import { splitWords } from '../../../../ingest/language/words.ts';

const wordPiece = new WordPiece(readFileSync(new URL('vocab.txt', MODEL_FOLDER), 'utf8'));

/** Recorded from the tokenizer that the model was trained with: start, end, feature, paragraph, ids of each word. */
const recorded = z
  .array(z.object({ text: z.string(), words: z.array(z.array(z.number())) }))
  .parse(JSON.parse(readFileSync(new URL('tokens.json', import.meta.url), 'utf8')));

describe('words, features and ids are those of training', () => {
  test.each(recorded)('$text', ({ text, words }) => {
    const seen = splitWords({ text, boilerplate: [] }).map((word, i) => [
      word.start,
      word.end,
      feature(word),
      i > 0 && word.paragraph ? 1 : 0,
      ...wordPiece.ids(word.form),
    ]);
    expect(seen).toEqual(words);
  });
});

test('shapes', () => {
  expect(['met', 'Lind', 'NATO', 'McKay', '25th', '—', 'U.S.', 'J'].map(shape)).toEqual([0, 1, 2, 3, 4, 5, 6, 6]);
});

test('a word has at least one piece, and an endless one does not fill a window', () => {
  expect(wordPiece.ids('\u00ad')).toEqual([PIECE.unknown]);
  expect(wordPiece.ids('x'.repeat(101))).toEqual([PIECE.unknown]);
  expect(wordPiece.ids(`https://example.org/${'a/'.repeat(2000)}`).length).toBeLessThanOrEqual(250);
});
