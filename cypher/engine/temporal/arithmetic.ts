/** Durations added to dates and times, to each other, and scaled, as Neo4j does. */
import {
  daysInMonth,
  fromEpochDay,
  NANOS_PER_DAY,
  toEpochDay,
  YEAR_LIMIT,
} from '../../../graph/store/value/calendar.ts';
import { Duration } from '../../../graph/store/value/duration.ts';
import { INTEGER_MAX, INTEGER_MIN } from '../../../graph/store/value/numbers.ts';
import { CypherDate, LocalDateTime, LocalTime, ZonedDateTime, ZonedTime } from '../../../graph/store/value/temporal.ts';
import type { TemporalValue, Value } from '../../../graph/store/value/value.ts';
import { fault } from '../runtime/fault.ts';
import { atLocal, instantIn } from './zone.ts';

const DAY = BigInt(NANOS_PER_DAY);
const BILLION = 1_000_000_000n;
/** A month's mean length in seconds, a twelfth of 365.2425 days. */
const MONTH_SECONDS = 2_629_746;

export function isTemporal(value: Value): value is TemporalValue {
  return (
    value instanceof CypherDate ||
    value instanceof LocalTime ||
    value instanceof ZonedTime ||
    value instanceof LocalDateTime ||
    value instanceof ZonedDateTime
  );
}

/** Months first (a day past the month's end becomes its last), then days, then the time. */
export function plusDuration(value: TemporalValue, by: Duration): TemporalValue {
  const nanos = by.seconds * BILLION + by.nanoseconds;
  if (value instanceof LocalTime) return new LocalTime(wrapDay(BigInt(value.nanoOfDay) + nanos));
  if (value instanceof ZonedTime) return new ZonedTime(wrapDay(BigInt(value.nanoOfDay) + nanos), value.offsetSeconds);
  const day = plusMonths(value.epochDay, by.months) + Number(by.days);
  if (value instanceof CypherDate) return new CypherDate(checkedDay(day + Number(nanos / DAY)));
  if (value instanceof LocalDateTime) {
    const total = BigInt(checkedDay(day)) * DAY + BigInt(value.nanoOfDay) + nanos;
    return new LocalDateTime(checkedDay(Number(floorDivide(total, DAY))), wrapDay(total));
  }
  // Months and days move the local date, seconds the instant.
  const dated = atLocal(checkedDay(day), value.nanoOfDay, value.zone, value.offsetSeconds);
  if (nanos === 0n) return dated;
  const total = dated.localNanos + nanos;
  const offset = dated.offsetSeconds;
  const shifted = new ZonedDateTime(checkedDay(Number(floorDivide(total, DAY))), wrapDay(total), offset, null);
  return dated.zone === null ? shifted : inZone(shifted, dated.zone);
}

export function addDurations(left: Duration, right: Duration): Duration {
  return duration(
    left.months + right.months,
    left.days + right.days,
    left.seconds + right.seconds,
    left.nanoseconds + right.nanoseconds,
  );
}

export function negateDuration(value: Duration): Duration {
  return duration(-value.months, -value.days, -value.seconds, -value.nanoseconds);
}

/** The part of a month or day that is left over is carried into the smaller units. */
export function scaleDuration(value: Duration, factor: bigint | number, operation: 'multiply' | 'divide'): Duration {
  if (typeof factor === 'bigint' && operation === 'multiply') {
    return duration(value.months * factor, value.days * factor, value.seconds * factor, value.nanoseconds * factor);
  }
  const by = Number(factor);
  const scale = (size: bigint): number => (operation === 'multiply' ? Number(size) * by : Number(size) / by);
  return approximateDuration(scale(value.months), scale(value.days), scale(value.seconds), scale(value.nanoseconds));
}

/** From fractional units: a fraction of a month becomes days by its mean length, a fraction of a day seconds. */
export function approximateDuration(months: number, days: number, seconds: number, nanos: number): Duration {
  if (![months, days, seconds, nanos].every(Number.isFinite)) {
    throw fault('ArgumentError', 'A duration must have finite parts');
  }
  const wholeMonths = Math.trunc(months);
  const monthSeconds = (months - wholeMonths) * MONTH_SECONDS;
  const monthDays = Math.trunc(monthSeconds / 86_400);
  const allDays = days + monthDays;
  const wholeDays = Math.trunc(allDays);
  const restSeconds = monthSeconds - monthDays * 86_400 + (allDays - wholeDays) * 86_400;
  const wholeRest = Math.trunc(restSeconds);
  const wholeSeconds = Math.trunc(seconds);
  const fraction = (restSeconds - wholeRest) * 1e9 + (seconds - wholeSeconds) * 1e9 + nanos;
  return duration(
    BigInt(wholeMonths),
    BigInt(wholeDays),
    BigInt(wholeRest) + BigInt(wholeSeconds),
    BigInt(Math.trunc(roundNearInteger(fraction))),
  );
}

/** Undoes the last bits' error of binary fractions such as 0.1 s. */
function roundNearInteger(value: number): number {
  const nearest = Math.round(value);
  return Math.abs(value - nearest) < 1e-3 ? nearest : value;
}

export function duration(months: bigint, days: bigint, seconds: bigint, nanoseconds: bigint): Duration {
  const value = new Duration(months, days, seconds, nanoseconds);
  for (const part of [value.months, value.days, value.seconds]) {
    if (part < INTEGER_MIN || part > INTEGER_MAX) throw fault('ArgumentError', 'Duration overflow');
  }
  return value;
}

export function plusMonths(epochDay: number, months: bigint): number {
  if (months === 0n) return epochDay;
  const { year, month, day } = fromEpochDay(epochDay);
  const total = BigInt(year) * 12n + BigInt(month - 1) + months;
  const shiftedYear = Number(floorDivide(total, 12n));
  if (Math.abs(shiftedYear) > YEAR_LIMIT) throw outOfRange();
  const shiftedMonth = Number(total - floorDivide(total, 12n) * 12n) + 1;
  return toEpochDay({
    year: shiftedYear,
    month: shiftedMonth,
    day: Math.min(day, daysInMonth(shiftedYear, shiftedMonth)),
  });
}

export function checkedDay(epochDay: number): number {
  if (Math.abs(epochDay) > 365_241_780_471) throw outOfRange();
  return epochDay;
}

function outOfRange(): Error {
  return fault('ArgumentError', `The date is outside of the years -${YEAR_LIMIT} to ${YEAR_LIMIT}`);
}

/** The same instant in another zone. */
export function inZone(value: ZonedDateTime, zone: string): ZonedDateTime {
  return instantIn(BigInt(value.epochSeconds), value.nanoOfDay % 1e9, zone);
}

export function wrapDay(nanos: bigint): number {
  return Number(nanos - floorDivide(nanos, DAY) * DAY);
}

export function floorDivide(left: bigint, right: bigint): bigint {
  const quotient = left / right;
  return left % right !== 0n && left < 0n !== right < 0n ? quotient - 1n : quotient;
}
