/** Where tellings of one proposal name it with other amounts: €40,000 or €45,000, 25 years or three decades. */
import type { LocalProposal } from '../model/reading.ts';
import { groupBy } from '../evidence/order.ts';
import { type Quantity, quantitiesIn, sameAmount } from '../evidence/quantities.ts';
import { contentWords } from '../resolve/content-words.ts';
import type { Told } from '../resolve/resolution.ts';
import { daysBetween, isDisputed, tellingsOf } from './disputes.ts';
import type { Draft } from './draft.ts';

/** Articles further apart than this may tell of an offer that was raised meanwhile. */
const SAME_NEWS_DAYS = 7;

interface Amounts {
  readonly published: string | null;
  readonly unit: string;
  readonly amounts: readonly number[];
  /** What the amounts are of, where the words go on: `truce`, of “a 30-day truce”. */
  readonly of: readonly string[];
}

/** An article that names two amounts in one unit, old and new or from one to the other, contradicts neither. */
export function numbersDiffer(draft: Draft, told: readonly Told<LocalProposal>[]): boolean {
  if (told.length < 2) return false;
  const tellings = tellingsOf(draft, told, ({ article, item }) =>
    amountsOf(draft.textOf(article), draft.dayOf(article), item),
  );
  return isDisputed(
    tellings,
    (a, b) =>
      a.unit !== b.unit ||
      a.amounts.some((x) => b.amounts.some((y) => sameAmount(x, y))) ||
      (a.of.length > 0 && b.of.length > 0 && !a.of.some((word) => b.of.includes(word))) ||
      Math.abs(daysBetween(a.published, b.published) ?? 0) > SAME_NEWS_DAYS,
  );
}

function amountsOf(text: string, published: string | null, { mentions }: LocalProposal): Amounts[] {
  const found = mentions.flatMap(({ start, end }) => {
    const words = text.slice(start, end);
    return quantitiesIn(words).map((quantity) => ({ quantity, of: following(words, quantity) }));
  });
  return [...groupBy(found, ({ quantity }) => quantity.unit)].map(([unit, same]) => ({
    published,
    unit,
    amounts: [...new Set(same.map(({ quantity }) => quantity.amount))].toSorted((a, b) => a - b),
    of: [...new Set(same.flatMap(({ of }) => of))].toSorted(),
  }));
}

/** The word after an amount that stands before its noun: “30-day truce”, but not “30 days of talks”. */
function following(words: string, { start, end }: Quantity): string[] {
  if (!words.slice(start, end).includes('-')) return [];
  const next = /^\s+(\p{L}+)/u.exec(words.slice(end))?.[1];
  return next === undefined ? [] : contentWords(next);
}
