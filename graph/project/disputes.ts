/**
 * Disagreement: values of one slot of one fact, told by different origins, that cannot all be true. Nothing is resolved
 * here, by newest or by majority; a fact only learns that its tellers differ.
 */
import { dayNumber } from '../resolve/days.ts';
import type { World } from './world.ts';

/** One article's value for a slot. */
export interface Telling<T> {
  readonly value: T;
  /** Equal values have equal keys. */
  readonly key: string;
  readonly origin: number;
}

/** True where two tellings from different origins are not compatible. Looks at each distinct value once. */
export function isDisputed<T>(tellings: readonly Telling<T>[], compatible: (a: T, b: T) => boolean): boolean {
  const distinct = new Map<string, { value: T; origins: Set<number> }>();
  for (const { value, key, origin } of tellings) {
    const same = distinct.get(key);
    if (same) same.origins.add(origin);
    else distinct.set(key, { value, origins: new Set([origin]) });
  }
  const values = [...distinct.values()];
  return values.some((a, index) =>
    values.slice(index + 1).some((b) => differ(a.origins, b.origins) && !compatible(a.value, b.value)),
  );
}

/** Two origins, one for each value: one origin that says both things does not disagree with itself. */
const differ = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean =>
  a.size > 1 || b.size > 1 || [...a][0] !== [...b][0];

/** What each article gives for a slot, as tellings; JSON tells equal values. */
export const tellingsOf = <A extends { readonly article: number }, T>(
  world: World,
  told: readonly A[],
  values: (one: A) => readonly T[],
): Telling<T>[] =>
  told.flatMap((one) =>
    values(one).map((value) => ({ value, key: JSON.stringify(value), origin: world.originOf(one.article) })),
  );

/** Days from one publication to another, negative where the second is the older; null where either is not known. */
export const daysBetween = (a: string | null, b: string | null): number | null =>
  a !== null && b !== null ? dayNumber(b) - dayNumber(a) : null;
