/** Arithmetic of calendar days, without clocks and time zones; weeks begin on Monday. */
import type { Day, Interval } from '../../../graph/model/interval.ts';

const MILLISECONDS = 86_400_000;
/** The first of January 1970 was a Thursday. */
const EPOCH_WEEKDAY = 3;

const toNumber = (value: Day): number => Date.parse(`${value}T00:00:00Z`) / MILLISECONDS;
const fromNumber = (value: number): Day => new Date(value * MILLISECONDS).toISOString().slice(0, 10);

export const addDays = (value: Day, days: number): Day => fromNumber(toNumber(value) + days);

/** Days from `a` to `b`; below 0 where b comes first. */
export const daysBetween = (a: Day, b: Day): number => toNumber(b) - toNumber(a);

/** 0 for Monday to 6 for Sunday. */
export const weekday = (value: Day): number => (((toNumber(value) + EPOCH_WEEKDAY) % 7) + 7) % 7;

export const yearOf = (value: Day): number => Number(value.slice(0, 4));
/** 1 for January to 12. */
export const monthOf = (value: Day): number => Number(value.slice(5, 7));

/** The day, or null where the month has none of that number. */
export function dayOf(ofYear: number, number: number, date: number): Day | null {
  const time = new Date(Date.UTC(ofYear, number - 1, date));
  const fits =
    time.getUTCFullYear() === ofYear && time.getUTCMonth() === number - 1 && ofYear >= 1000 && ofYear <= 9999;
  return fits ? time.toISOString().slice(0, 10) : null;
}

export const year = (value: number): Interval => ({ earliest: `${value}-01-01`, latest: `${value}-12-31` });

/** A month; numbers below 1 and above 12 count on into the years around. */
export function month(ofYear: number, number: number): Interval {
  const iso = (offset: number, date: number): Day =>
    new Date(Date.UTC(ofYear, number - 1 + offset, date)).toISOString().slice(0, 10);
  return { earliest: iso(0, 1), latest: iso(1, 0) };
}

/** The week, Monday to Sunday, that holds a day, or one so many weeks later. */
export function week(value: Day, later = 0): Interval {
  const monday = addDays(value, 7 * later - weekday(value));
  return { earliest: monday, latest: addDays(monday, 6) };
}

/** Three months: spring from March (0), summer (1), autumn (2), winter from December (3). */
export const season = (ofYear: number, number: number): Interval => ({
  earliest: month(ofYear, 3 * number + 3).earliest,
  latest: month(ofYear, 3 * number + 5).latest,
});
