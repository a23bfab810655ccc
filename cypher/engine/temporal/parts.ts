/** A date or time in the making: a local date, a local time and a zone, each of which may be missing. */
import { CypherDate, LocalDateTime, LocalTime, ZonedDateTime, ZonedTime } from '../../../graph/store/value/temporal.ts';
import type { TemporalValue } from '../../../graph/store/value/value.ts';
import { fault } from '../runtime/fault.ts';
import { atLocal, instantIn, offsetAt, type Zone } from './zone.ts';

export type TemporalKind = 'DATE' | 'LOCAL TIME' | 'ZONED TIME' | 'LOCAL DATETIME' | 'ZONED DATETIME';

export interface Parts {
  readonly day: number | null;
  readonly nano: number | null;
  /** Null for a value without zone. */
  readonly zone: Zone | null;
}

export const UTC: Zone = { offsetSeconds: 0, name: null };

export function partsOf(value: TemporalValue): Parts {
  if (value instanceof CypherDate) return { day: value.epochDay, nano: null, zone: null };
  if (value instanceof LocalTime) return { day: null, nano: value.nanoOfDay, zone: null };
  if (value instanceof LocalDateTime) return { day: value.epochDay, nano: value.nanoOfDay, zone: null };
  const zone = { offsetSeconds: value.offsetSeconds, name: value instanceof ZonedDateTime ? value.zone : null };
  return { day: value instanceof ZonedDateTime ? value.epochDay : null, nano: value.nanoOfDay, zone };
}

export function hasDate(kind: TemporalKind): boolean {
  return kind === 'DATE' || kind === 'LOCAL DATETIME' || kind === 'ZONED DATETIME';
}

export function hasTime(kind: TemporalKind): boolean {
  return kind !== 'DATE';
}

export function hasZone(kind: TemporalKind): boolean {
  return kind === 'ZONED TIME' || kind === 'ZONED DATETIME';
}

/** A missing time is midnight, a missing zone UTC; a missing date is an error. `nowSeconds` decides a named zone's offset for a time without date. */
export function assemble(kind: TemporalKind, { day, nano, zone }: Parts, nowSeconds: number): TemporalValue {
  const time = nano ?? 0;
  if (kind === 'LOCAL TIME') return new LocalTime(time);
  const { offsetSeconds, name } = zone ?? UTC;
  if (kind === 'ZONED TIME') return new ZonedTime(time, offsetSeconds ?? offsetAt(name ?? 'UTC', nowSeconds));
  if (day === null) throw fault('ArgumentError', `A ${kind} needs a date: year must be specified`);
  if (kind === 'DATE') return new CypherDate(day);
  if (kind === 'LOCAL DATETIME') return new LocalDateTime(day, time);
  return atLocal(day, time, name, offsetSeconds ?? Number.NaN);
}

/** The same instant in another zone. */
export function shiftZone({ day, nano, zone }: Parts, target: Zone, nowSeconds: number): Parts {
  if (zone === null || nano === null) return { day, nano, zone: target };
  const onDay = day ?? 0;
  const from = atLocal(onDay, nano, zone.name, zone.offsetSeconds ?? Number.NaN);
  const offset = target.offsetSeconds ?? (day === null ? offsetAt(target.name ?? 'UTC', nowSeconds) : null);
  if (offset === null) {
    const shifted = instantIn(BigInt(from.epochSeconds), nano % 1e9, target.name ?? 'UTC');
    return {
      day: shifted.epochDay,
      nano: shifted.nanoOfDay,
      zone: { offsetSeconds: shifted.offsetSeconds, name: shifted.zone },
    };
  }
  const seconds = from.epochSeconds + offset;
  const shiftedDay = Math.floor(seconds / 86_400);
  const time = (seconds - shiftedDay * 86_400) * 1e9 + (nano % 1e9);
  return { day: day === null ? null : shiftedDay, nano: time, zone: target };
}
