/** A stretch that breaks off inside a phrase ("during talks hosted by the") goes on to the phrase's head. */
import type { Document, Range } from '../language/document.ts';

/** Relations of a word to a head that stands after it and without which it says nothing. */
const incomplete = /^(?:det|case|amod|nummod|compound|aux|cop|mark|nmod:poss)(?::|$)/u;

/** Words that may lie between the last word and its head; more is taken for a mistaken tree. */
const FARTHEST = 5;

export function completed({ layers: { heads, relations } }: Document, { from, to }: Range): Range {
  let end = to;
  for (;;) {
    const head = heads[end - 1] ?? -1;
    if (head < end || head - end > FARTHEST || !incomplete.test(relations[end - 1] ?? '')) return { from, to: end };
    end = head + 1;
  }
}
