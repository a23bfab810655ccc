/** From a partition of what articles tell to the things told: each with an id that no contested slot is part of. */
import { compare, groupBy } from '../evidence/order.ts';
import type { Partition } from './partition.ts';
import type { ResolvedItem, Told } from './resolution.ts';

export interface Anchored<T> extends Told<T> {
  /** Identifies this one telling, whatever else is read. */
  readonly anchor: string;
}

/** A component's id is the smallest anchor in it: any member's anchor leads to it, also after others have joined. */
export function toItems<T>(partition: Partition, told: readonly Anchored<T>[]): ResolvedItem<T>[] {
  return [...groupBy(told, ({ anchor }) => partition.find(anchor)).values()]
    .map((list) => ({
      id: list.map(({ anchor }) => anchor).toSorted(compare)[0] ?? '',
      told: list
        .toSorted((a, b) => compare(a.article, b.article) || compare(a.anchor, b.anchor))
        .map(({ article, item }) => ({ article, item })),
    }))
    .toSorted((a, b) => compare(a.id, b.id));
}
