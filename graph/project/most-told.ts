/** The value that most articles give. */
import { compare } from '../evidence/order.ts';
import type { Told } from '../resolve/resolution.ts';

/** Of values that equally many articles give, the longest, then the first in order; null for none. */
export function mostTold<T, V extends string>(
  told: readonly Told<T>[],
  values: (one: Told<T>) => readonly V[],
): V | null {
  const articles = new Map<V, Set<string>>();
  for (const one of told)
    for (const value of values(one)) articles.set(value, (articles.get(value) ?? new Set()).add(one.article));
  const ranked = [...articles].toSorted(([a, x], [b, y]) => y.size - x.size || b.length - a.length || compare(a, b));
  return ranked[0]?.[0] ?? null;
}
