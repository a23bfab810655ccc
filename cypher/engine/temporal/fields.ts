/** Fields such as year, week or second put together to a date and a time of day, over a base where there is one. */
import {
  dayOfWeek,
  dayOfYear,
  daysInMonth,
  daysInYear,
  firstWeekOf,
  fromEpochDay,
  isoWeek,
  toEpochDay,
  weeksInYear,
  YEAR_LIMIT,
} from '../../../graph/store/value/calendar.ts';
import type { ValueMap } from '../../../graph/store/value/value.ts';
import { fault } from '../runtime/fault.ts';
import { quarterOf, quarterStart } from './components.ts';

export const DATE_FIELDS = ['year', 'month', 'day', 'week', 'dayOfWeek', 'quarter', 'dayOfQuarter', 'ordinalDay'];
export const TIME_FIELDS = ['hour', 'minute', 'second', 'millisecond', 'microsecond', 'nanosecond'];

/** Null where neither fields nor base say a date. */
export function dateFrom(map: ValueMap, base: number | null): number | null {
  if (!DATE_FIELDS.some((name) => map[name] !== undefined)) return base;
  const has = (name: string): boolean => map[name] !== undefined;
  if (base === null && !has('year')) throw fault('ArgumentError', 'year must be specified');
  if (has('week') || has('dayOfWeek')) return weekDate(map, base);
  if (has('quarter') || has('dayOfQuarter')) return quarterDate(map, base);
  if (has('ordinalDay')) return ordinalDate(map, base);
  return monthDate(map, base);
}

function yearFrom(map: ValueMap, known: number | null): number {
  return field(map, 'year', known, -YEAR_LIMIT, YEAR_LIMIT);
}

function monthDate(map: ValueMap, base: number | null): number {
  const known = base === null ? null : fromEpochDay(base);
  if (known === null && map['day'] !== undefined && map['month'] === undefined) throw missing('month');
  const year = yearFrom(map, known?.year ?? null);
  const month = field(map, 'month', known?.month ?? 1, 1, 12);
  const last = daysInMonth(year, month);
  if (map['day'] === undefined && known !== null) return toEpochDay({ year, month, day: Math.min(known.day, last) });
  return toEpochDay({ year, month, day: field(map, 'day', 1, 1, last) });
}

function weekDate(map: ValueMap, base: number | null): number {
  const known = base === null ? null : isoWeek(base);
  if (known === null && map['week'] === undefined) throw missing('week');
  const year = yearFrom(map, known?.weekYear ?? null);
  const week = field(map, 'week', known?.week ?? 1, 1, weeksInYear(year));
  const day = field(map, 'dayOfWeek', base === null ? 1 : dayOfWeek(base), 1, 7);
  return firstWeekOf(year) + (week - 1) * 7 + day - 1;
}

function quarterDate(map: ValueMap, base: number | null): number {
  if (base === null && map['quarter'] === undefined) throw missing('quarter');
  const year = yearFrom(map, base === null ? null : fromEpochDay(base).year);
  const quarter = field(map, 'quarter', base === null ? 1 : quarterOf(base), 1, 4);
  const start = quarterStart(year, quarter);
  const length = (quarter === 4 ? quarterStart(year + 1, 1) : quarterStart(year, quarter + 1)) - start;
  const known = base === null ? 1 : base - quarterStart(fromEpochDay(base).year, quarterOf(base)) + 1;
  return start + field(map, 'dayOfQuarter', Math.min(known, length), 1, length) - 1;
}

function ordinalDate(map: ValueMap, base: number | null): number {
  const year = yearFrom(map, base === null ? null : fromEpochDay(base).year);
  const day = field(map, 'ordinalDay', base === null ? 1 : dayOfYear(base), 1, daysInYear(year));
  return toEpochDay({ year, month: 1, day: 1 }) + day - 1;
}

/** Null where neither fields nor base say a time. */
export function timeFrom(map: ValueMap, base: number | null): number | null {
  if (!TIME_FIELDS.some((name) => map[name] !== undefined)) return base;
  if (base === null) requireLarger(map);
  const seconds = base === null ? 0 : Math.floor(base / 1e9);
  const hour = field(map, 'hour', Math.floor(seconds / 3600), 0, 23);
  const minute = field(map, 'minute', Math.floor(seconds / 60) % 60, 0, 59);
  const second = field(map, 'second', seconds % 60, 0, 59);
  return (hour * 3600 + minute * 60 + second) * 1e9 + fractionFrom(map, base === null ? 0 : base % 1e9);
}

function requireLarger(map: ValueMap): void {
  if (map['hour'] === undefined) throw missing('hour');
  if (map['second'] !== undefined && map['minute'] === undefined) throw missing('minute');
  const fraction = ['millisecond', 'microsecond', 'nanosecond'].some((name) => map[name] !== undefined);
  if (fraction && map['second'] === undefined) throw missing('second');
}

/** Each field counts what the larger ones given beside it leave over. */
function fractionFrom(map: ValueMap, base: number): number {
  const hasMillis = map['millisecond'] !== undefined;
  const hasMicros = map['microsecond'] !== undefined;
  const hasNanos = map['nanosecond'] !== undefined;
  if (!hasMillis && !hasMicros && !hasNanos) return base;
  const millis = field(map, 'millisecond', 0, 0, 999);
  const micros = field(map, 'microsecond', 0, 0, hasMillis ? 999 : 999_999);
  const nanos = field(map, 'nanosecond', 0, 0, hasMicros ? 999 : hasMillis ? 999_999 : 999_999_999);
  return millis * 1e6 + micros * 1e3 + nanos;
}

function field(map: ValueMap, name: string, missingValue: number | null, min: number, max: number): number {
  const value = map[name];
  if (value === undefined) {
    if (missingValue === null) throw missing(name);
    return missingValue;
  }
  if (typeof value !== 'bigint') throw fault('ArgumentError', `${name} must be an integer value`);
  const number = Number(value);
  if (number >= min && number <= max) return number;
  throw fault('ArgumentError', `Invalid value for ${name} (valid values ${min} - ${max}): ${value}`);
}

function missing(name: string): Error {
  return fault('ArgumentError', `${name} must be specified`);
}
