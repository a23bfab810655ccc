/** The parts of dates, times and durations that an expression can read. */
import {
  dayOfWeek,
  dayOfYear,
  fromEpochDay,
  isoWeek,
  NANOS_PER_SECOND,
  toEpochDay,
} from '../../../graph/store/value/calendar.ts';
import type { Duration } from '../../../graph/store/value/duration.ts';
import { offsetText } from '../../../graph/store/value/iso-text.ts';
import { CypherDate, LocalTime, ZonedDateTime, ZonedTime } from '../../../graph/store/value/temporal.ts';
import type { TemporalValue, Value } from '../../../graph/store/value/value.ts';
import { fault } from '../runtime/fault.ts';

const DATE: Readonly<Record<string, (epochDay: number) => number>> = {
  year: (day) => fromEpochDay(day).year,
  quarter: (day) => quarterOf(day),
  month: (day) => fromEpochDay(day).month,
  week: (day) => isoWeek(day).week,
  weekYear: (day) => isoWeek(day).weekYear,
  dayOfQuarter: (day) => day - quarterStart(fromEpochDay(day).year, quarterOf(day)) + 1,
  quarterDay: (day) => day - quarterStart(fromEpochDay(day).year, quarterOf(day)) + 1,
  day: (day) => fromEpochDay(day).day,
  ordinalDay: dayOfYear,
  dayOfWeek,
  weekDay: dayOfWeek,
};

const TIME: Readonly<Record<string, (nanoOfDay: number) => number>> = {
  hour: (nano) => Math.floor(nano / (3600 * NANOS_PER_SECOND)),
  minute: (nano) => Math.floor(nano / (60 * NANOS_PER_SECOND)) % 60,
  second: (nano) => Math.floor(nano / NANOS_PER_SECOND) % 60,
  millisecond: (nano) => Math.floor((nano % NANOS_PER_SECOND) / 1e6),
  microsecond: (nano) => Math.floor((nano % NANOS_PER_SECOND) / 1e3),
  nanosecond: (nano) => nano % NANOS_PER_SECOND,
};

export function quarterOf(epochDay: number): number {
  return Math.floor((fromEpochDay(epochDay).month + 2) / 3);
}

export function quarterStart(year: number, quarter: number): number {
  return toEpochDay({ year, month: quarter * 3 - 2, day: 1 });
}

export function temporalComponent(value: TemporalValue, key: string): Value {
  const part = datePart(value, key) ?? timePart(value, key) ?? zonePart(value, key);
  if (part !== undefined) return part;
  throw fault('TypeError', `No such field: ${key}`);
}

function datePart(value: TemporalValue, key: string): Value | undefined {
  if (value instanceof LocalTime || value instanceof ZonedTime) return undefined;
  const read = DATE[key];
  return read === undefined ? undefined : BigInt(read(value.epochDay));
}

function timePart(value: TemporalValue, key: string): Value | undefined {
  if (value instanceof CypherDate) return undefined;
  const read = TIME[key];
  return read === undefined ? undefined : BigInt(read(value.nanoOfDay));
}

function zonePart(value: TemporalValue, key: string): Value | undefined {
  if (!(value instanceof ZonedTime || value instanceof ZonedDateTime)) return undefined;
  const { offsetSeconds } = value;
  if (key === 'offset') return offsetText(offsetSeconds);
  if (key === 'offsetSeconds') return BigInt(offsetSeconds);
  if (key === 'offsetMinutes') return BigInt(Math.trunc(offsetSeconds / 60));
  if (key === 'timezone')
    return value instanceof ZonedDateTime && value.zone !== null ? value.zone : offsetText(offsetSeconds);
  if (value instanceof ZonedTime) return undefined;
  if (key === 'epochSeconds') return BigInt(value.epochSeconds);
  if (key === 'epochMillis')
    return BigInt(value.epochSeconds) * 1000n + BigInt(Math.floor((value.nanoOfDay % 1e9) / 1e6));
  return undefined;
}

const DURATION: Readonly<Record<string, (duration: Duration) => bigint>> = {
  years: ({ months }) => months / 12n,
  quarters: ({ months }) => months / 3n,
  months: ({ months }) => months,
  weeks: ({ days }) => days / 7n,
  days: ({ days }) => days,
  hours: ({ seconds }) => seconds / 3600n,
  minutes: ({ seconds }) => seconds / 60n,
  seconds: ({ seconds }) => seconds,
  milliseconds: ({ seconds, nanoseconds }) => seconds * 1000n + nanoseconds / 1_000_000n,
  microseconds: ({ seconds, nanoseconds }) => seconds * 1_000_000n + nanoseconds / 1000n,
  nanoseconds: ({ seconds, nanoseconds }) => seconds * 1_000_000_000n + nanoseconds,
  quartersOfYear: ({ months }) => (months / 3n) % 4n,
  monthsOfQuarter: ({ months }) => months % 3n,
  monthsOfYear: ({ months }) => months % 12n,
  daysOfWeek: ({ days }) => days % 7n,
  minutesOfHour: ({ seconds }) => (seconds / 60n) % 60n,
  secondsOfMinute: ({ seconds }) => seconds % 60n,
  millisecondsOfSecond: ({ nanoseconds }) => nanoseconds / 1_000_000n,
  microsecondsOfSecond: ({ nanoseconds }) => nanoseconds / 1000n,
  nanosecondsOfSecond: ({ nanoseconds }) => nanoseconds,
};

export function durationComponent(duration: Duration, key: string): Value {
  const read = DURATION[key];
  if (read === undefined) throw fault('TypeError', `No such field: ${key}`);
  return read(duration);
}
