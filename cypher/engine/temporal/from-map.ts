/** Dates and times made from a map of fields, some of which may be other dates and times. */
import type { TemporalValue, Value, ValueMap } from '../../../graph/store/value/value.ts';
import { fault } from '../runtime/fault.ts';
import { isTemporal } from './arithmetic.ts';
import { DATE_FIELDS, dateFrom, TIME_FIELDS, timeFrom } from './fields.ts';
import { assemble, hasDate, hasTime, hasZone, type Parts, partsOf, shiftZone, type TemporalKind } from './parts.ts';
import { parseZone, type Zone } from './zone.ts';

const NO_PARTS: Parts = { day: null, nano: null, zone: null };

export function temporalFromMap(kind: TemporalKind, map: ValueMap, nowSeconds: number): TemporalValue | null {
  if (Object.values(map).includes(null)) return null;
  checkFields(kind, map);
  if (hasDate(kind) && hasTime(kind)) requireDay(map);
  const zone = zoneOf(map);
  return withFields(kind, baseOf(kind, map, zone, nowSeconds), map, zone, nowSeconds);
}

/** The base's values where the map is silent. */
export function withFields(
  kind: TemporalKind,
  base: Parts,
  map: ValueMap,
  zone: Zone | null,
  nowSeconds: number,
): TemporalValue {
  const day = hasDate(kind) ? dateFrom(map, base.day) : null;
  const nano = hasTime(kind) ? timeFrom(map, base.nano) : null;
  if (!hasDate(kind) && nano === null) throw fault('ArgumentError', 'hour must be specified');
  return assemble(kind, { day, nano, zone: zoneFor(zone, base) }, nowSeconds);
}

/** The base was moved to a zone that is asked for: its offset decides between two equal local times. */
function zoneFor(zone: Zone | null, base: Parts): Zone | null {
  return zone !== null && zone.name !== null && base.zone?.name === zone.name ? base.zone : (zone ?? base.zone);
}

export function zoneOf(map: ValueMap): Zone | null {
  const text = map['timezone'];
  if (text === undefined || text === null) return null;
  if (typeof text !== 'string') throw fault('ArgumentError', 'timezone must be a text');
  return parseZone(text);
}

function baseOf(kind: TemporalKind, map: ValueMap, zone: Zone | null, nowSeconds: number): Parts {
  const epoch = epochBase(map, zone);
  if (epoch !== null) return epoch;
  const whole = source(map['datetime']);
  const dated = whole ?? source(map['date']);
  const timed = whole ?? source(map['time']);
  if (dated === null && timed === null) return NO_PARTS;
  if (map['date'] !== undefined && dated?.day === null) throw fault('ArgumentError', 'Cannot get the date of a time');
  if (map['time'] !== undefined && timed?.nano === null && timed.day !== null && !hasDate(kind)) {
    throw fault('ArgumentError', 'Cannot get the time of a date');
  }
  const base = { day: dated?.day ?? null, nano: timed?.nano ?? null, zone: timed?.zone ?? null };
  if (zone === null || !hasZone(kind)) return base;
  // The date decides the offset that the other's time had, so its fields come before the change of zone.
  const day = hasDate(kind) ? dateFrom(map, base.day) : null;
  return shiftZone({ ...base, day }, zone, nowSeconds);
}

function epochBase(map: ValueMap, zone: Zone | null): Parts | null {
  const seconds = map['epochSeconds'];
  const millis = map['epochMillis'];
  const total = typeof seconds === 'bigint' ? seconds * 1000n : millis;
  if (typeof total !== 'bigint') return null;
  const whole = Number(total);
  const day = Math.floor(whole / 86_400_000);
  const utc = { day, nano: (whole - day * 86_400_000) * 1e6, zone: { offsetSeconds: 0, name: null } };
  return zone === null ? utc : shiftZone(utc, zone, 0);
}

/** Beside a time a date is whole, unless it comes from another date. */
function requireDay(map: ValueMap): void {
  const given = (key: string): boolean => map[key] !== undefined;
  if (!TIME_FIELDS.some(given) || ['date', 'datetime', 'epochSeconds', 'epochMillis'].some(given)) return;
  const needed = given('week')
    ? ['dayOfWeek']
    : given('quarter')
      ? ['dayOfQuarter']
      : given('ordinalDay')
        ? []
        : ['year', 'month', 'day'];
  const missing = needed.find((key) => !given(key));
  if (missing !== undefined) throw fault('ArgumentError', `${missing} must be specified`);
}

function source(value: Value | undefined): Parts | null {
  if (value === undefined) return null;
  if (isTemporal(value)) return partsOf(value);
  throw fault('ArgumentError', 'date, time and datetime in a map must be temporal values');
}

function checkFields(kind: TemporalKind, map: ValueMap): void {
  const known = [
    ...(hasDate(kind) ? ['date', ...DATE_FIELDS] : []),
    ...(hasTime(kind) ? ['time', ...TIME_FIELDS] : []),
    ...(hasDate(kind) && hasTime(kind) ? ['datetime'] : []),
    ...(hasZone(kind) ? ['timezone'] : []),
    ...(kind === 'ZONED DATETIME' ? ['epochSeconds', 'epochMillis'] : []),
  ];
  const unknown = Object.keys(map).find((key) => !known.includes(key));
  if (unknown !== undefined) throw fault('ArgumentError', `No such field for a ${kind}: ${unknown}`);
}
