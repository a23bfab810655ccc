/** Where sentences begin: at paragraphs, and where the model says so. */
import type { Range, Word } from '../document.ts';
import { scoreAt, type Encoding } from '../model/encoding.ts';

export function sentences(words: readonly Word[], { sentence }: Encoding): Range[] {
  const starts = words.flatMap((word, i) => (i === 0 || word.paragraph || scoreAt(sentence, i, 0) > 0 ? [i] : []));
  return starts.map((from, i) => ({ from, to: starts[i + 1] ?? words.length }));
}

export function sentenceIndex(ranges: readonly Range[], length: number): Int32Array {
  const index = new Int32Array(length);
  ranges.forEach(({ from, to }, i) => index.fill(i, from, to));
  return index;
}
