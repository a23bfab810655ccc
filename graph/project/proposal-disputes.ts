/** Where tellings of one proposal name it with other amounts: €40,000 or €45,000, 25 years or three decades. */
import { sameAmount } from '../evidence/quantities.ts';
import type { ProposalTelling } from '../resolve/proposal-telling.ts';
import { daysBetween, isDisputed, tellingsOf } from './disputes.ts';
import type { Told, World } from './world.ts';

/** Articles further apart than this may tell of an offer that was raised meanwhile. */
const SAME_NEWS_DAYS = 7;

/** An article that names two amounts in one unit, old and new or from one to the other, contradicts neither. */
export function numbersDiffer(world: World, told: readonly Told<ProposalTelling>[]): boolean {
  if (told.length < 2) return false;
  const tellings = tellingsOf(world, told, ({ article, telling }) =>
    telling.amounts.map((amounts) => ({ ...amounts, published: world.dayOf(article) })),
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
