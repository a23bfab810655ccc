/** Who was at a meeting by some and was not by others: the two sides, and how they are put. */
import type { Claim } from '../model/claim.ts';
import { isAbsence } from '../evidence/absence.ts';
import { compare, groupBy } from '../evidence/order.ts';
import type { Side, SideClaim } from './sides.ts';

/** How an article has somebody at a meeting: was there, was not, is to be, is not to be. */
export interface Presence {
  readonly isThere: boolean;
  readonly modality: Claim['modality'];
}

/** What a claim on who took part says of it; null where it is of a meeting that the article denies altogether. */
export function presenceOf({
  value,
  polarity,
  modality,
}: Pick<Claim, 'value' | 'polarity' | 'modality'>): Presence | null {
  if (isAbsence(value)) return { isThere: false, modality };
  return polarity === 'asserted' ? { isThere: true, modality } : null;
}

/** “Ivo Lind was not there”. */
export function presenceText(name: string, { isThere, modality }: Presence): string {
  const not = isThere ? '' : ' not';
  if (modality === 'planned') return `${name} is${not} to be there`;
  return modality === 'conditional' ? `${name} may${not} be there` : `${name} was${not} there`;
}

/** Of each actor whom some have there and some have not, both sides; what is planned is compared with what is planned. */
export function presenceSides<T extends SideClaim>(claims: readonly T[]): Side<T>[] {
  const told = claims.flatMap((claim) => (claim.presence ? [{ claim, presence: claim.presence }] : []));
  const byActor = groupBy(told, ({ claim, presence }) => `${claim.value} ${presence.modality}`);
  return [...byActor.values()]
    .map((same) => [...groupBy(same, ({ presence }) => presence.isThere).values()])
    .filter(({ length }) => length > 1)
    .flat()
    .flatMap((side) => {
      const [first] = side;
      return first
        ? [{ value: first.claim.value, presence: first.presence, claims: side.map(({ claim }) => claim) }]
        : [];
    })
    .toSorted(
      (a, b) =>
        compare(a.value, b.value) ||
        compare(a.presence.modality, b.presence.modality) ||
        Number(b.presence.isThere) - Number(a.presence.isThere),
    );
}
