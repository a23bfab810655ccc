/** Calendar days as numbers. */
import type { Interval } from '../model/interval.ts';

const MILLISECONDS_PER_DAY = 86_400_000;

/** Days since 1970-01-01. */
export const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_PER_DAY);

/** How many days belong to it. */
export const daysIn = ({ earliest, latest }: Interval): number => dayNumber(latest) - dayNumber(earliest) + 1;

/** Days from the end of one to the beginning of the other; 0 where they overlap. */
export const daysApart = (a: Interval, b: Interval): number => Math.max(daysAfter(a, b), daysAfter(b, a));

/** A text may be dated a day before what it tells: clocks differ around the world. */
export const CLOCKS = 1;

/** Days from the end of the one to the beginning of the other; 0 where the other does not begin later. */
export const daysAfter = (one: Interval, other: Interval): number =>
  Math.max(0, dayNumber(other.earliest) - dayNumber(one.latest));

/** Days between two of a number each; 0 where either is unknown. */
export const gapOf = (a: number | null, b: number | null): number => (a === null || b === null ? 0 : Math.abs(a - b));
