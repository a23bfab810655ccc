/** Cuts an article's sentences into the passages that a remote model is asked about, one after the other. */
import type { Sentence } from './visible-sentences.ts';

/** Characters in a passage: with the instructions and the answer it stays within 4,096 tokens, what small servers hold. */
export const PASSAGE = 4000;

/** Whole sentences, and whole paragraphs where the passage is half full without the next one. */
export function passages(sentences: readonly Sentence[], limit = PASSAGE): Sentence[][] {
  const out: Sentence[][] = [];
  let rest = sentences;
  while (rest.length > 0) {
    const end = passageEnd(rest, limit);
    out.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return out;
}

/** Two halves, parted at the paragraph nearest to the middle; null for a single sentence. */
export function halves(passage: readonly Sentence[]): [Sentence[], Sentence[]] | null {
  if (passage.length < 2) return null;
  const middle = passage.length / 2;
  const starts = passage.flatMap(({ paragraph }, i) => (paragraph && i > 0 ? [i] : []));
  const nearest = starts.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  const at = nearest ?? Math.floor(middle);
  return [passage.slice(0, at), passage.slice(at)];
}

function passageEnd(sentences: readonly Sentence[], limit: number): number {
  let size = 0;
  let end = 0;
  let paragraph = 0;
  for (const sentence of sentences) {
    if (end > 0 && size + sentence.text.length > limit) return paragraph > 0 ? paragraph : end;
    if (sentence.paragraph && size * 2 > limit) paragraph = end;
    size += sentence.text.length;
    end++;
  }
  return end;
}
