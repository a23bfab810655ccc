/** The same words by the same speaker in several articles are one statement, also where one of them trims. */
import { fold, hashId } from '../model/id.ts';
import type { LocalStatement } from '../model/reading.ts';
import { addTo, compare, unique } from '../evidence/order.ts';
import type { Cast } from './cast.ts';
import type { Context } from './context.ts';
import { hashText } from './fingerprint.ts';
import { type Anchored, toItems } from './items.ts';
import { applyDecisions, type Decisions } from './judgements.ts';
import { Partition } from './partition.ts';
import type { Evidence, ResolvedItem } from './resolution.ts';

/** Words in a row that two statements must share to be compared at all. */
const SHINGLE = 3;
/** A trimmed statement has at least so many words: "never" alone is too little to be told from another "never". */
const TRIMMED_WORDS = 5;
/** Of the shorter statement's words, in order, the part that has to occur in the longer one. */
const SHARED = 0.85;
/** Articles that print the same words are at most this many days apart. */
const NEAR_DAYS = 60;

interface Said extends Anchored<LocalStatement> {
  readonly speakers: readonly string[];
  /** Runs of folded words; more than one where the text is split or ellipsized. */
  readonly runs: readonly (readonly string[])[];
}

export const statementAnchor = (article: string, { content }: LocalStatement): string =>
  hashId('statement', article, ...content.flatMap(({ start, end }) => [start, end]));

/** The words, the parts of a split sentence joined by a space. */
export const statementText = (article: string, { content }: LocalStatement): string =>
  content.map(({ start, end }) => article.slice(start, end).replace(/\s+/g, ' ').trim()).join(' ');

export function resolveStatements(
  evidence: readonly Evidence[],
  cast: Cast,
  context: Context,
  decisions: Decisions,
): ResolvedItem<LocalStatement>[] {
  const said = evidence.flatMap(({ article, reading }) =>
    reading.statements.map((item) => ({
      article: article.id,
      item,
      anchor: statementAnchor(article.id, item),
      speakers: cast.actorsOf(article.id, item.speaker),
      runs: item.content.flatMap(({ start, end }) => runsOf(article.text.slice(start, end))),
    })),
  );
  const partition = new Partition();
  for (const { anchor } of said) partition.add(anchor);
  applyDecisions(partition, decisions);
  for (const [a, b] of candidates(said))
    if (context.gap(a.article, b.article) <= NEAR_DAYS && sameWords(a, b)) partition.join(a.anchor, b.anchor);
  return toItems(partition, said);
}

const runsOf = (text: string): string[][] =>
  text
    .split(/…|\.\.\.|\[[^\]]*\]/)
    .map((run) => fold(run).split(' ').filter(Boolean))
    .filter((run) => run.length > 0);

/** Every two that share a speaker and some words in a row; of many such, each with its predecessor and with the first. */
function candidates(said: readonly Said[]): [Said, Said][] {
  const postings = new Map<string, Said[]>();
  for (const one of said.toSorted((a, b) => compare(a.anchor, b.anchor)))
    for (const speaker of one.speakers) for (const key of shingles(one)) addTo(postings, `${speaker} ${key}`, one);
  const pairs = new Map<string, [Said, Said]>();
  for (const list of postings.values())
    list.forEach((one, index) => {
      for (const other of unique([0, index - 2, index - 1].filter((at) => at >= 0 && at < index).map(String))) {
        const before = list[Number(other)];
        if (before) pairs.set(`${before.anchor} ${one.anchor}`, [before, one]);
      }
    });
  return [...pairs.values()].toSorted(([a, b], [x, y]) => compare(a.anchor, x.anchor) || compare(b.anchor, y.anchor));
}

function shingles({ runs }: Said): Set<number> {
  const keys = new Set<number>();
  for (const run of runs) {
    if (run.length < SHINGLE) keys.add(hashText(run.join(' ')));
    for (let at = 0; at + SHINGLE <= run.length; at++) keys.add(hashText(run.slice(at, at + SHINGLE).join(' ')));
  }
  return keys;
}

function sameWords(a: Said, b: Said): boolean {
  const [x, y] = [a.runs.flat(), b.runs.flat()];
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  if (short.join(' ') === long.join(' ')) return true;
  if (short.length < TRIMMED_WORDS) return false;
  return longestCommon(short, long) >= SHARED * short.length;
}

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
