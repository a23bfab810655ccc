/**
 * Which statement reports the same saying as another in other words: of the same speaker, in the same days, with most
 * of its content, its names and its amounts. Candidates by MinHash, in time linear in the number of statements.
 */
import type { LocalStatement } from '../model/reading.ts';
import { sameAmount } from '../evidence/quantities.ts';
import { gapOf } from './days.ts';
import { hashText } from './fingerprint.ts';
import type { Placed, Reach } from './state/blocks.ts';
import type { Saying } from './statement-telling.ts';

/** Articles that report one saying are at most this many days apart. */
const NEAR_DAYS = 4;
/**
 * So many content words in common, that part of the shorter one's and that part of both together: the fewer words there
 * are, the more of them. Less is the theme, not the saying.
 */
const enough = [
  { common: 3, contained: 0.75, together: 0.5 },
  { common: 4, contained: 0.6, together: 0.4 },
] as const;
/** Under one hash, each is compared with so many on either side in time. */
export const COMPARED_SAYINGS: Reach = { places: 4, days: NEAR_DAYS };

export interface Reported extends Saying {
  readonly article: number;
  readonly kind: LocalStatement['kind'];
  readonly speakers: readonly string[];
  readonly published: string;
  readonly day: number | null;
}

/** What says the same in other words stays a statement of its own. */
export const isEcho = (a: Reported, b: Reported): true | null =>
  a.article !== b.article && gapOf(a.day, b.day) <= NEAR_DAYS && saysTheSame(a, b) ? true : null;

export const placeOfSaying = ({ published, speakers, words, least }: Reported): Placed => ({
  time: published,
  keys:
    words.length < enough[0].common
      ? []
      : [...new Set(speakers.flatMap((speaker) => least.map((hash, at) => keyOf(speaker, at, hash))))],
});

const keyOf = (speaker: string, at: number, hash: number): number =>
  Math.imul(hashText(speaker) ^ Math.imul(at + 1, 0x9e3779b1) ^ hash, 0x01000193);

function saysTheSame(a: Reported, b: Reported): boolean {
  if (a.negated !== b.negated) return false;
  const theirs = new Set(b.words);
  const common = a.words.filter((word) => theirs.has(word)).length;
  const [shorter, together] = [Math.min(a.words.length, b.words.length), a.words.length + b.words.length - common];
  return (
    enough.some(
      (least) => common >= least.common && common >= least.contained * shorter && common >= least.together * together,
    ) && amountsAgree(a, b)
  );
}

/** No amount of one stands against those of the other in its unit. */
const amountsAgree = (a: Reported, b: Reported): boolean =>
  a.amounts.every(({ unit, amount }) => {
    const theirs = b.amounts.filter((other) => other.unit === unit);
    return theirs.length === 0 || theirs.some((other) => sameAmount(amount, other.amount));
  });
