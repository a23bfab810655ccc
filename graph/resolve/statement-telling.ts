/** Something quoted in one article, ready to be compared with what others quote. JSON. */
import { hashId } from '../model/id.ts';
import type { LocalStatement } from '../model/reading.ts';
import { unique } from '../evidence/order.ts';
import { type Quantity, quantitiesIn } from '../evidence/quantities.ts';
import { contentWords } from './content-words.ts';
import { fingerprints, hashText, hashWords } from './fingerprint.ts';
import type { Evidence } from './resolution.ts';
import { type StatementWords, statementText, statementWords } from './statement-words.ts';

/** Words in a row that two statements of one speaker must share to be compared at all. */
const SHINGLE = 3;
/** Of so many of these in a row one is kept: five words in a row always lead to one another. */
const SHINGLES_LEFT = 3;
/** Hashes of a saying's words: two that are just alike enough share one of them in 98 of 100 cases. */
const HASHES = 8;

export interface StatementTelling extends StatementWords {
  readonly anchor: string;
  readonly item: LocalStatement;
  readonly text: string;
  /** Hashes of a few words in a row, under which one speaker's statements are found. */
  readonly shingles: readonly number[];
  /** Hashes of more words in a row, under which anybody's are; empty for reported speech. */
  readonly prints: readonly number[];
  readonly saying: Saying;
}

/** What it says, as far as other words can say the same. */
export interface Saying {
  /** Content words; sorted. */
  readonly words: readonly string[];
  /** MinHash of them (Broder, "On the Resemblance and Containment of Documents", 1997). */
  readonly least: readonly number[];
  readonly negated: boolean;
  readonly amounts: readonly Pick<Quantity, 'unit' | 'amount'>[];
}

/** Identifies the telling, whatever else is read. */
export const statementAnchor = (article: string, { content }: LocalStatement): string =>
  hashId('statement', article, ...content.flatMap(({ start, end }) => [start, end]));

export const statementTellings = ({ article, reading }: Evidence): StatementTelling[] =>
  reading.statements.map((item) => {
    const { runs, words, marked } = statementWords(article, item);
    const text = statementText(article.text, item);
    return {
      anchor: statementAnchor(article.id, item),
      item,
      text,
      words,
      marked,
      shingles: [...new Set(runs.flatMap(shingles))],
      prints: item.kind === 'indirect' ? [] : [...new Set(runs.flatMap((run) => fingerprints(run)))],
      saying: sayingOf(text),
    };
  });

const shingles = (run: readonly string[]): number[] =>
  run.length < SHINGLE ? [hashWords(run, 0, run.length)] : fingerprints(run, SHINGLES_LEFT, SHINGLE);

const negation = /\b(?:not|never|no|none|nothing|nobody|neither|nor|without|cannot|refus\w+|reject\w+)\b|n[’']t\b/i;

function sayingOf(text: string): Saying {
  const words = unique(contentWords(text));
  return {
    words,
    least: minima(words),
    negated: negation.test(text),
    amounts: quantitiesIn(text).map(({ unit, amount }) => ({ unit, amount })),
  };
}

function minima(words: readonly string[]): number[] {
  const least = Array<number>(HASHES).fill(Infinity);
  for (const word of words) {
    const hash = hashText(word);
    const mixed = hash ^ (hash >>> 15);
    for (let index = 0; index < HASHES; index++)
      least[index] = Math.min(least[index] ?? Infinity, Math.imul(mixed, 2 * index * 0x9e3779b1 + 1));
  }
  return words.length === 0 ? [] : least;
}
