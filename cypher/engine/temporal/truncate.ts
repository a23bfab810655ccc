/** Dates and times cut down to the start of a unit. */
import { dayOfWeek, firstWeekOf, fromEpochDay, isoWeek, toEpochDay } from '../../../graph/store/value/calendar.ts';
import type { TemporalValue, ValueMap } from '../../../graph/store/value/value.ts';
import { fault } from '../runtime/fault.ts';
import { quarterOf, quarterStart } from './components.ts';
import { withFields, zoneOf } from './from-map.ts';
import { hasDate, hasTime, partsOf, type TemporalKind } from './parts.ts';

const yearStart = (year: number): number => toEpochDay({ year, month: 1, day: 1 });
const multiple = (year: number, of: number): number => Math.floor(year / of) * of;

const DATE_UNITS: Readonly<Record<string, (day: number) => number>> = {
  millennium: (day) => yearStart(multiple(fromEpochDay(day).year, 1000)),
  century: (day) => yearStart(multiple(fromEpochDay(day).year, 100)),
  decade: (day) => yearStart(multiple(fromEpochDay(day).year, 10)),
  year: (day) => yearStart(fromEpochDay(day).year),
  weekyear: (day) => firstWeekOf(isoWeek(day).weekYear),
  quarter: (day) => quarterStart(fromEpochDay(day).year, quarterOf(day)),
  month: (day) => toEpochDay({ ...fromEpochDay(day), day: 1 }),
  week: (day) => day - dayOfWeek(day) + 1,
  day: (day) => day,
};
const TIME_UNITS: Readonly<Record<string, number>> = {
  hour: 3600e9,
  minute: 60e9,
  second: 1e9,
  millisecond: 1e6,
  microsecond: 1e3,
};

export function truncate(
  kind: TemporalKind,
  unit: string,
  value: TemporalValue,
  fields: ValueMap,
  nowSeconds: number,
): TemporalValue {
  const { day, nano, zone } = partsOf(value);
  if (hasDate(kind) && day === null) throw fault('ArgumentError', `Cannot truncate a ${value.kind} to a ${kind}`);
  const dateUnit = DATE_UNITS[unit.toLowerCase()];
  const timeUnit = TIME_UNITS[unit.toLowerCase()];
  if (dateUnit === undefined && timeUnit === undefined) throw fault('ArgumentError', `Unit not supported: ${unit}`);
  const isWholeDay = unit.toLowerCase() === 'day';
  if (dateUnit !== undefined && !hasDate(kind) && !isWholeDay)
    throw fault('TypeError', `Unit not supported for a ${kind}: ${unit}`);
  if (timeUnit !== undefined && (!hasTime(kind) || nano === null)) {
    throw fault('TypeError', `Unit not supported for a ${hasTime(kind) ? value.kind : kind}: ${unit}`);
  }
  const cutDay = dateUnit === undefined || day === null ? day : dateUnit(day);
  const cutNano = timeUnit === undefined ? 0 : Math.floor((nano ?? 0) / timeUnit) * timeUnit;
  const base = {
    day: cutDay,
    nano: cutNano,
    zone: zone?.name == null ? zone : { offsetSeconds: null, name: zone.name },
  };
  const named = Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== null));
  return withFields(kind, base, restoreFraction(named, cutNano), zoneOf(named), nowSeconds);
}

/** A fraction given beside a truncation to milliseconds or microseconds adds to what was kept. */
function restoreFraction(fields: ValueMap, cutNano: number): ValueMap {
  const nanos = fields['nanosecond'];
  const kept = cutNano % 1e9;
  const alone = fields['millisecond'] === undefined && fields['microsecond'] === undefined;
  if (typeof nanos !== 'bigint' || !alone || kept === 0 || nanos >= 1_000_000n) return fields;
  return { ...fields, nanosecond: BigInt(kept) + nanos };
}
