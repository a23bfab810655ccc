/** The words of a quotation, made ready to be compared: what trimming, ellipsis and spelling of names leave alike. */
import type { Article } from '../model/article.ts';
import { fold } from '../model/id.ts';
import type { LocalStatement } from '../model/reading.ts';
import { transliterated } from './person-name.ts';

export interface StatementWords {
  /** The words of all runs. */
  readonly words: readonly string[];
  /** Of a quotation in part, the words that stand in quotation marks; empty for all others. */
  readonly marked: readonly string[];
}

/** The words, the parts of a split sentence joined by a space. */
export const statementText = (article: string, { content }: LocalStatement): string =>
  content.map(({ start, end }) => article.slice(start, end).replace(/\s+/g, ' ').trim()).join(' ');

/** `runs` are folded words in a row; more than one run where the text is split or ellipsized. */
export function statementWords(
  { text }: Article,
  { kind, content }: LocalStatement,
): StatementWords & { readonly runs: readonly (readonly string[])[] } {
  const parts = content.map(({ start, end }) => text.slice(start, end));
  const runs = parts.flatMap(runsOf);
  return {
    runs,
    words: runs.flat(),
    marked:
      kind === 'mixed'
        ? parts.flatMap((part) => [...part.matchAll(inQuotes)]).flatMap(([words]) => wordsOf(words))
        : [],
  };
}

const inQuotes = /[“"‘«][^“”"«»]+[”"’»]/g;

const runsOf = (text: string): string[][] =>
  text
    .split(/…|\.\.\.|\[[^\]]*\]/)
    .map(wordsOf)
    .filter((run) => run.length > 0);

const wordsOf = (text: string): string[] =>
  fold(text.replace(name, (word) => transliterated(word.toLowerCase())))
    .split(' ')
    .filter(Boolean);

/** A capitalised word within a sentence. */
const name = /(?<=[\p{L},] )\p{Lu}\p{L}{3,}/gu;
