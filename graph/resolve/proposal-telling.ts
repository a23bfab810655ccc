/** A proposal as one article tells it, ready to be compared. JSON. */
import { hashId } from '../model/id.ts';
import type { LocalProposal } from '../model/reading.ts';
import { groupBy, unique } from '../evidence/order.ts';
import { type Quantity, quantitiesIn } from '../evidence/quantities.ts';
import { contentWords } from './content-words.ts';
import { hashText } from './fingerprint.ts';
import type { Evidence } from './resolution.ts';

export interface ProposalTelling {
  readonly anchor: string;
  readonly item: LocalProposal;
  /** Hashes of the content words of its title and of all that names it, ascending. */
  readonly words: readonly number[];
  /** Hashes of the words of the sentences around it, ascending. */
  readonly around: readonly number[];
  readonly amounts: readonly Amounts[];
}

/** The amounts in one unit that a telling names a proposal with. */
export interface Amounts {
  readonly unit: string;
  /** Ascending. */
  readonly amounts: readonly number[];
  /** What they are of, where the words go on: `truce`, of “a 30-day truce”. */
  readonly of: readonly string[];
}

/** Identifies the telling, whatever else is read. */
export const proposalAnchor = (article: string, { mentions }: LocalProposal): string =>
  hashId(
    'proposal',
    article,
    ...[...mentions]
      .toSorted((a, b) => a.start - b.start || b.end - a.end)
      .slice(0, 1)
      .flatMap(({ start, end }) => [start, end]),
  );

export const proposalTellings = ({ article, reading }: Evidence): ProposalTelling[] =>
  reading.proposals.map((item) => {
    const said = item.mentions.map(({ start, end }) => article.text.slice(start, end));
    return {
      anchor: proposalAnchor(article.id, item),
      item,
      words: hashesOf([item.title, ...said]),
      around: hashesOf(item.mentions.map((mention) => sentenceAround(article.text, mention))),
      amounts: amountsOf(said),
    };
  });

const hashesOf = (texts: readonly string[]): number[] =>
  [...new Set(texts.flatMap(contentWords).map(hashText))].toSorted((a, b) => a - b);

/** From the full stop before to the one after, at most so many characters either way. */
const AROUND_LENGTH = 200;

function sentenceAround(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  const before = text.slice(Math.max(0, start - AROUND_LENGTH), start);
  const after = text.slice(end, end + AROUND_LENGTH);
  const stop = Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n'));
  const next = /[.?!][”"’]?\s|\n/.exec(after)?.index ?? after.length;
  return before.slice(stop + 1) + text.slice(start, end) + after.slice(0, next);
}

function amountsOf(said: readonly string[]): Amounts[] {
  const found = said.flatMap((words) =>
    quantitiesIn(words).map((quantity) => ({ quantity, of: following(words, quantity) })),
  );
  return [...groupBy(found, ({ quantity }) => quantity.unit)].map(([unit, same]) => ({
    unit,
    amounts: [...new Set(same.map(({ quantity }) => quantity.amount))].toSorted((a, b) => a - b),
    of: unique(same.flatMap(({ of }) => of)),
  }));
}

/** The word after an amount that stands before its noun: “30-day truce”, but not “30 days of talks”. */
function following(words: string, { start, end }: Quantity): string[] {
  if (!words.slice(start, end).includes('-')) return [];
  const next = /^\s+(\p{L}+)/u.exec(words.slice(end))?.[1];
  return next === undefined ? [] : contentWords(next);
}
