/** A document's words as one text for patterns: parted by single spaces, paragraphs by line breaks. */
import type { Range, Word } from '../document.ts';

export interface WordText {
  readonly text: string;
  /** The words that a stretch of the text touches. */
  readonly words: (start: number, end: number) => Range;
}

export function wordText(words: readonly Word[]): WordText {
  let text = '';
  const owner: number[] = [];
  words.forEach((word, i) => {
    if (i > 0) text += word.paragraph ? '\n' : ' ';
    text += word.form;
    while (owner.length < text.length) owner.push(i);
  });
  return { text, words: (start, end) => ({ from: owner[start] ?? 0, to: (owner[end - 1] ?? -1) + 1 }) };
}
