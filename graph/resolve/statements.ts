/**
 * The same words in several articles are one statement: of one speaker, also where an article trims them or quotes them
 * in part; of several speakers only where they are many, and then it is told in two ways who said it, or one speaks for
 * the other.
 */
import { hashId } from '../model/id.ts';
import type { LocalStatement } from '../model/reading.ts';
import { compare } from '../evidence/order.ts';
import { candidatePairs } from './candidates.ts';
import type { Cast } from './cast.ts';
import type { Context } from './context.ts';
import { fingerprints, hashWords } from './fingerprint.ts';
import { type Anchored, toItems } from './items.ts';
import { applyDecisions, type Decisions } from './judgements.ts';
import { Partition } from './partition.ts';
import type { Evidence, ResolvedItem } from './resolution.ts';
import { sameWords } from './same-words.ts';
import { type StatementWords, statementWords } from './statement-words.ts';

/** Words in a row that two statements of one speaker must share to be compared at all. */
const SHINGLE = 3;
/** Articles that print the same words of one speaker are at most this many days apart. */
const NEAR_DAYS = 60;
/** So many words are nobody else's by chance, … */
const OWN_WORDS = 8;
/** … where articles so many days apart print them. */
const SAME_NEWS_DAYS = 3;

/** Of those that share words in a row. */
const COMPARED = { last: 2, first: true };

interface Said extends Anchored<LocalStatement>, StatementWords {
  readonly speakers: readonly string[];
}

export const statementAnchor = (article: string, { content }: LocalStatement): string =>
  hashId('statement', article, ...content.flatMap(({ start, end }) => [start, end]));

export function resolveStatements(
  evidence: readonly Evidence[],
  cast: Cast,
  context: Context,
  decisions: Decisions,
): ResolvedItem<LocalStatement>[] {
  const said = evidence.flatMap(({ article, reading }) =>
    reading.statements.map((item): Said => ({
      article: article.id,
      item,
      anchor: statementAnchor(article.id, item),
      speakers: cast.actorsOf(article.id, item.speaker),
      ...statementWords(article, item),
    })),
  );
  const partition = new Partition();
  for (const { anchor } of said) partition.add(anchor);
  applyDecisions(partition, decisions);
  for (const [a, b] of same(said, context)) partition.join(a.anchor, b.anchor);
  return toItems(partition, said);
}

function isOne(a: Said, b: Said, context: Context): boolean {
  const gap = context.gap(a.article, b.article);
  if (a.speakers.some((one) => b.speakers.includes(one))) return gap <= NEAR_DAYS && sameWords(a, b);
  return gap <= SAME_NEWS_DAYS && a.article !== b.article && sameWords(a, b, OWN_WORDS);
}

/** Of those that share words in a row, every two of the same words; in order. */
function same(said: readonly Said[], context: Context): [Said, Said][] {
  const sorted = said.toSorted((a, b) => compare(a.anchor, b.anchor));
  return [...candidatePairs(sorted, keysOf, COMPARED)]
    .filter(([a, b]) => isOne(a, b, context))
    .toSorted(([a, b], [x, y]) => compare(a.anchor, x.anchor) || compare(b.anchor, y.anchor));
}

/** A few words in a row under each speaker, and more words under none. */
function keysOf({ runs, speakers, item }: Said): Set<string> {
  const keys = new Set<string>();
  for (const run of runs) {
    for (const key of shingles(run)) for (const speaker of speakers) keys.add(`${speaker} ${key}`);
    if (item.kind !== 'indirect') for (const key of fingerprints(run)) keys.add(`~ ${key}`);
  }
  return keys;
}

function shingles(run: readonly string[]): number[] {
  if (run.length < SHINGLE) return [hashWords(run, 0, run.length)];
  return run.slice(SHINGLE - 1).map((_, at) => hashWords(run, at, at + SHINGLE));
}
