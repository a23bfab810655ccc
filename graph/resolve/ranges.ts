/** What several ranges agree on: coarser ones give way to finer ones inside them, and those that exclude each other span. */
import type { Interval } from '../model/interval.ts';

/** A closed range over anything that compares: days as text, minutes as numbers. */
export interface Range<T extends string | number> {
  readonly from: T;
  readonly to: T;
}

const inside = <T extends string | number>(a: Range<T>, b: Range<T>): boolean => b.from <= a.from && a.to <= b.to;

/** Without an order among them: "Thursday", "last week", "Friday" give Thursday to Friday. Null for none. */
export function agreed<T extends string | number>(ranges: readonly Range<T>[]): Range<T> | null {
  const distinct = [...new Map(ranges.map((range) => [`${range.from} ${range.to}`, range])).values()];
  const finest = distinct.filter((range) => !distinct.some((other) => other !== range && inside(other, range)));
  const [first] = finest;
  if (!first) return null;
  const latestStart = finest.reduce((at, { from }) => (from > at ? from : at), first.from);
  const earliestEnd = finest.reduce((at, { to }) => (to < at ? to : at), first.to);
  if (latestStart <= earliestEnd) return { from: latestStart, to: earliestEnd };
  return {
    from: finest.reduce((at, { from }) => (from < at ? from : at), first.from),
    to: finest.reduce((at, { to }) => (to > at ? to : at), first.to),
  };
}

export function agreedInterval(intervals: readonly (Interval | null)[]): Interval | null {
  const range = agreed(intervals.flatMap((one) => (one ? [{ from: one.earliest, to: one.latest }] : [])));
  return range && { earliest: range.from, latest: range.to };
}
