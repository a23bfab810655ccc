/** The one order of texts: by code unit, the same on every machine and in every locale. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Each value once, in order. */
export const unique = (values: Iterable<string>): string[] => [...new Set(values)].toSorted(compare);

/** Where something has its place in a sorted list: by halves, the last looked at first, since most comes last. */
export function placeIn<T>(list: readonly T[], one: T, order: (a: T, b: T) => number): number {
  let [from, to] = [0, list.length];
  let at = to - 1;
  while (from < to) {
    const other = list[at];
    if (other !== undefined && order(other, one) < 0) from = at + 1;
    else to = at;
    at = (from + to) >> 1;
  }
  return from;
}

/** Groups items under a key, keeping their order. */
export function groupBy<T, K>(items: Iterable<T>, key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) addTo(groups, key(item), item);
  return groups;
}

/** Adds to the list under a key. */
export function addTo<K, T>(lists: Map<K, T[]>, key: K, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
