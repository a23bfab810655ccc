/** The value that most articles give. */
import { compare } from './order.ts';

/** Of values that equally many articles give, the longest (or the shortest), then the first in order; null for none. */
export function mostTold<T extends { readonly article: number }, V extends string>(
  told: readonly T[],
  values: (one: T) => readonly V[],
  prefer: 'longest' | 'shortest' = 'longest',
): V | null {
  const articles = new Map<V, Set<number>>();
  for (const one of told)
    for (const value of values(one)) articles.set(value, (articles.get(value) ?? new Set()).add(one.article));
  const sign = prefer === 'longest' ? 1 : -1;
  const ranked = [...articles].toSorted(
    ([a, x], [b, y]) => y.size - x.size || sign * (b.length - a.length) || compare(a, b),
  );
  return ranked[0]?.[0] ?? null;
}
