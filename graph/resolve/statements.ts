/**
 * The same words in several articles are one statement: of one speaker, also where an article trims them or quotes them
 * in part; of several speakers only where they are many, and then it is told in two ways who said it, or one speaks for
 * the other.
 */
import type { LocalStatement } from '../model/reading.ts';
import { compare } from '../evidence/order.ts';
import { gapOf } from './days.ts';
import { hashText } from './fingerprint.ts';
import { Partition } from './partition.ts';
import { sameWords } from './same-words.ts';
import type { Placed, Reach } from './state/blocks.ts';
import type { Rules } from './state/tellings.ts';
import type { StatementWords } from './statement-words.ts';

/** Articles that print the same words of one speaker are at most this many days apart. */
const NEAR_DAYS = 60;
/** So many words are nobody else's by chance, … */
const OWN_WORDS = 8;
/** … where articles so many days apart print them. */
const SAME_NEWS_DAYS = 3;
/** Of those that share words in a row, each is compared with so many on either side in time. */
export const COMPARED_STATEMENTS: Reach = { places: 3, days: NEAR_DAYS };

export interface Said extends StatementWords {
  readonly article: number;
  readonly kind: LocalStatement['kind'];
  readonly speakers: readonly string[];
  readonly shingles: readonly number[];
  readonly prints: readonly number[];
  readonly published: string;
  readonly day: number | null;
}

export const statementRules: Rules<Said, true> = {
  liken: (a, b) => (isOne(a, b) ? true : null),
  partition: (anchors) => {
    const partition = new Partition();
    for (const anchor of anchors) partition.add(anchor);
    return partition;
  },
  join: (partition, links) => {
    for (const { a, b } of links.toSorted((x, y) => compare(x.a, y.a) || compare(x.b, y.b))) partition.join(a, b);
  },
};

export const placeOfStatement = ({ published, ...said }: Said): Placed => ({ time: published, keys: keysOf(said) });

function isOne(a: Said, b: Said): boolean {
  const gap = gapOf(a.day, b.day);
  if (a.speakers.some((one) => b.speakers.includes(one))) return gap <= NEAR_DAYS && sameWords(a, b);
  return gap <= SAME_NEWS_DAYS && a.article !== b.article && sameWords(a, b, OWN_WORDS);
}

/** A few words in a row under each speaker, and more words under none. */
function keysOf({ speakers, shingles, prints }: Pick<Said, 'speakers' | 'shingles' | 'prints'>): number[] {
  const keys = new Set(prints);
  for (const speaker of speakers) {
    const own = hashText(speaker);
    for (const shingle of shingles) keys.add(Math.imul(shingle ^ own, 0x01000193));
  }
  return [...keys];
}
