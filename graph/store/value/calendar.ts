/** The proleptic Gregorian calendar in whole days since 1970-01-01, as ISO 8601 counts. */

export const NANOS_PER_SECOND = 1_000_000_000;
export const SECONDS_PER_DAY = 86_400;
/** Below 2^53, so a time of day in nanoseconds is an exact number. */
export const NANOS_PER_DAY = SECONDS_PER_DAY * NANOS_PER_SECOND;
/** Years that a date may have, as in Java's and Neo4j's calendars. */
export const YEAR_LIMIT = 999_999_999;

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Howard Hinnant, "chrono-compatible low-level date algorithms": days_from_civil. */
export function toEpochDay({ year, month, day }: CivilDate): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const marchDay = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + marchDay;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Hinnant's civil_from_days. */
export function fromEpochDay(epochDay: number): CivilDate {
  const shifted = epochDay + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const marchDay = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * marchDay + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const day = marchDay - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function daysInYear(year: number): number {
  return isLeapYear(year) ? 366 : 365;
}

/** Monday is 1. */
export function dayOfWeek(epochDay: number): number {
  return ((((epochDay + 3) % 7) + 7) % 7) + 1;
}

export function dayOfYear(epochDay: number): number {
  return epochDay - toEpochDay({ year: fromEpochDay(epochDay).year, month: 1, day: 1 }) + 1;
}

/** The Monday of ISO week 1, the week with the year's first Thursday. */
export function firstWeekOf(year: number): number {
  const fourth = toEpochDay({ year, month: 1, day: 4 });
  return fourth - dayOfWeek(fourth) + 1;
}

export function weeksInYear(weekYear: number): number {
  return (firstWeekOf(weekYear + 1) - firstWeekOf(weekYear)) / 7;
}

export function isoWeek(epochDay: number): { weekYear: number; week: number } {
  const thursday = epochDay - dayOfWeek(epochDay) + 4;
  const weekYear = fromEpochDay(thursday).year;
  return { weekYear, week: Math.floor((thursday - firstWeekOf(weekYear)) / 7) + 1 };
}
