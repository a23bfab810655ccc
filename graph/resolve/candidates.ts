/** Which two of many things are compared at all: those that share a key, in time linear in the number of keys. */
import { addTo } from '../evidence/order.ts';

export interface Bounds {
  /** Under one key, each is compared with so many before it … */
  readonly last: number;
  /** … and with the first. Default false. */
  readonly first?: boolean;
}

/** Each pair once, the earlier one first; the order of the items decides who comes before whom. */
export function* candidatePairs<T>(
  items: readonly T[],
  keysOf: (item: T) => Iterable<string>,
  { last, first = false }: Bounds,
): Generator<[T, T]> {
  const postings = new Map<string, number[]>();
  /** Of each item, the one that it was paired with last. */
  const paired = new Int32Array(items.length).fill(-1);
  for (const [at, item] of items.entries())
    for (const key of new Set(keysOf(item))) {
      const before = postings.get(key) ?? [];
      const latest = before.slice(-last);
      for (const place of first ? [...before.slice(0, 1), ...latest] : latest) {
        const other = items[place];
        if (paired[place] !== at && other !== undefined) yield [other, item];
        paired[place] = at;
      }
      addTo(postings, key, at);
    }
}
