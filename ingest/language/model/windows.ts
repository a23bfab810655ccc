/**
 * Cuts a document into the windows that the encoder reads: whole paragraphs where possible, overlapping, so that every
 * word is deep inside one of them.
 */
import type { Range } from '../document.ts';

export interface Sized {
  /** How many pieces the word has. */
  readonly size: number;
  readonly paragraph: boolean;
}

/** Pieces in a window. The model was trained with 250; longer windows read worse, not better. */
const LIMIT = 256;
/** Pieces that two windows share, at least. */
const OVERLAP = 32;
/** `[CLS]` and `[SEP]`. */
const FRAME = 2;

export function windows(words: readonly Sized[], limit = LIMIT, overlap = OVERLAP): Range[] {
  const out: Range[] = [];
  let from = 0;
  while (from < words.length) {
    const to = end(words, from, limit);
    out.push({ from, to });
    if (to >= words.length) break;
    from = next(words, from, to, overlap);
    if (end(words, from, limit) <= to) from = to; // the overlap leaves no room for the next, very long word
  }
  return out;
}

/** As many words as fit, or fewer where a paragraph starts in the second half. */
function end(words: readonly Sized[], from: number, limit: number): number {
  let to = from;
  let pieces = FRAME;
  for (; to < words.length; to++) {
    pieces += words[to]!.size + (words[to]!.paragraph && to > from ? 1 : 0);
    if (pieces > limit) break;
  }
  if (to === words.length) return to;
  const paragraph = paragraphStart(words, from, to);
  if (paragraph !== null && (paragraph - from) * 2 > to - from) return paragraph;
  return Math.max(to, from + 1);
}

/** Back by the overlap, and on to the start of that paragraph unless it is far. */
function next(words: readonly Sized[], from: number, to: number, overlap: number): number {
  let start = to;
  for (let pieces = 0; start > from + 1 && pieces < overlap; pieces += words[start]!.size) start--;
  const paragraph = paragraphStart(words, from, start);
  return paragraph !== null && to - paragraph < 2.2 * (to - start) ? paragraph : start;
}

/** The last word after `from`, up to and including `to`, that starts a paragraph. */
function paragraphStart(words: readonly Sized[], from: number, to: number): number | null {
  for (let i = to; i > from; i--) if (words[i]?.paragraph) return i;
  return null;
}
