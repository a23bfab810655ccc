/**
 * One proposal told by many articles under many names. Careful by design: merging two proposals into one is worse than
 * leaving one in two, so two are joined only where related articles share its words, and never against what they say of
 * who made it.
 */
import type { LocalProposal } from '../model/reading.ts';
import { sharedCount } from './fingerprint.ts';

/** Least score at which two tellings are one proposal. */
const ALIKE = 0.5;
/** The most that the sentences around two tellings count: of themselves never enough, even with the same maker. */
const AROUND_SHARE = 0.2;

export interface Told {
  readonly article: number;
  readonly kind: LocalProposal['kind'];
  /** Hashes of its words, ascending. */
  readonly words: readonly number[];
  /** A bit for each word, of 31: two that share a word share a bit. */
  readonly bits: number;
  /** Hashes of the words around it, ascending. */
  readonly around: readonly number[];
  /** Who put it forward, and for whom they speak. */
  readonly makers: readonly string[];
  readonly takers: readonly string[];
}

/** How much alike two tellings are; null where that is not enough. */
export function likenProposals(a: Told, b: Told): number | null {
  if ((a.bits & b.bits) === 0 || a.article === b.article) return null;
  const score = likeness(a, b);
  return score >= ALIKE ? score : null;
}

export const bitsOf = (words: readonly number[]): number =>
  words.reduce((bits, word) => bits | (1 << ((word >>> 0) % 31)), 0);

/** How much alike two tellings are: their words, who takes which side, and their surroundings, where these can decide. */
function likeness(a: Told, b: Told): number {
  const own = overlap(a.words, b.words);
  const makers = agreement(a.makers, b.makers);
  const takers = Math.max(0, agreement(a.takers, b.takers));
  const kind = a.kind === b.kind ? 1 : 0;
  const score = 0.6 * own.contained + 0.6 * own.jaccard + 0.25 * makers + 0.1 * takers + 0.1 * kind - 0.1;
  return score < ALIKE - AROUND_SHARE
    ? score
    : score + Math.min(AROUND_SHARE, 0.6 * overlap(a.around, b.around).jaccard);
}

/** Of all words that two tellings have, the part that both have, and that of the shorter that the longer has. */
function overlap(a: readonly number[], b: readonly number[]): { contained: number; jaccard: number } {
  const shared = sharedCount(a, b);
  if (shared === 0) return { contained: 0, jaccard: 0 };
  return { contained: shared / Math.min(a.length, b.length), jaccard: shared / (a.length + b.length - shared) };
}

/** 1 where two sides share an actor; -1 where they do not; 0 where one is unknown. */
function agreement(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  return a.some((actor) => b.includes(actor)) ? 1 : -1;
}
