/** Whether two quotations are of the same words, also where one is trimmed, ellipsized or quoted only in part. */
import type { StatementWords } from './statement-words.ts';

/** A trimmed statement has at least so many words: "never" alone is too little to be told from another "never". */
const TRIMMED_WORDS = 5;
/** Quoted in part, so many words are the whole of another statement by no chance. */
const MARKED_WORDS = 3;
/** Of the shorter statement's words, in order, the part that has to occur in the longer one. */
const SHARED = 0.85;

/** `least`: fewer words than this are too few to tell by. */
export function sameWords(a: StatementWords, b: StatementWords, least = 1): boolean {
  const [x, y] = [a.words, b.words];
  return areSame(x, y, least) || isMarkedOf(a.marked, y, least) || isMarkedOf(b.marked, x, least);
}

/** What one quotes in part is all that the other has, or enough of it. */
const isMarkedOf = (marked: readonly string[], all: readonly string[], least: number): boolean =>
  (marked.length >= Math.max(MARKED_WORDS, least) && marked.join(' ') === all.join(' ')) ||
  isPartOf(marked, all, least);

function areSame(x: readonly string[], y: readonly string[], least: number): boolean {
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  return (short.length >= least && short.join(' ') === long.join(' ')) || isPartOf(short, long, least);
}

const isPartOf = (short: readonly string[], long: readonly string[], least: number): boolean =>
  short.length >= Math.max(TRIMMED_WORDS, least) && longestCommon(short, long) >= SHARED * short.length;

/** Length of the longest common subsequence of words (Hirschberg's two rows). */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  let row = new Uint32Array(b.length + 1);
  for (const word of a) {
    const next = new Uint32Array(b.length + 1);
    for (let at = 1; at <= b.length; at++)
      next[at] = b[at - 1] === word ? (row[at - 1] ?? 0) + 1 : Math.max(row[at] ?? 0, next[at - 1] ?? 0);
    row = next;
  }
  return row[b.length] ?? 0;
}
