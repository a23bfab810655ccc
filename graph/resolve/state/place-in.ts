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
