/** The duration from one date or time to another. */
import { fromEpochDay, NANOS_PER_DAY } from '../../../graph/store/value/calendar.ts';
import { Duration } from '../../../graph/store/value/duration.ts';
import type { TemporalValue } from '../../../graph/store/value/value.ts';
import { plusMonths } from './arithmetic.ts';
import { type Parts, partsOf, shiftZone } from './parts.ts';
import { atLocal, type Zone } from './zone.ts';

export type DurationUnit = 'between' | 'months' | 'days' | 'seconds';

const DAY = BigInt(NANOS_PER_DAY);
const BILLION = 1_000_000_000n;

/** A local date and time, and the zone in which it lies if both ends have one. */
interface Moment {
  readonly day: number;
  readonly nano: number;
  readonly zone: Zone | null;
}

export function durationBetween(unit: DurationUnit, start: TemporalValue, end: TemporalValue): Duration {
  const [from, to] = align(partsOf(start), partsOf(end));
  const dated = partsOf(start).day !== null && partsOf(end).day !== null;
  if (unit === 'seconds') return fromNanos(0n, 0n, instant(to) - instant(from));
  if (!dated) return unit === 'between' ? fromNanos(0n, 0n, instant(to) - instant(from)) : new Duration(0n, 0n, 0n, 0n);
  if (unit === 'days') return new Duration(0n, BigInt(wholeDays(from, to)), 0n, 0n);
  const months = wholeMonths(from, to);
  if (unit === 'months') return new Duration(BigInt(months), 0n, 0n, 0n);
  const afterMonths = { ...from, day: plusMonths(from.day, BigInt(months)) };
  const days = wholeDays(afterMonths, to);
  const afterDays = { ...afterMonths, day: afterMonths.day + days };
  return fromNanos(BigInt(months), BigInt(days), instant(to) - instant(afterDays));
}

function fromNanos(months: bigint, days: bigint, nanos: bigint): Duration {
  return new Duration(months, days, nanos / BILLION, nanos % BILLION);
}

/** Puts both into one zone if one has any; without a date both are on the same day, without a time at midnight. */
function align(start: Parts, end: Parts): [Moment, Moment] {
  const zone = start.zone ?? end.zone;
  const day = start.day ?? end.day ?? 0;
  const from = { day: start.day ?? day, nano: start.nano ?? 0, zone };
  const plainEnd = { day: end.day ?? day, nano: end.nano ?? 0, zone: end.zone ?? zone };
  if (start.day === null || end.day === null) {
    const shared = start.day ?? end.day ?? 0;
    return [
      { ...from, day: shared },
      { ...plainEnd, day: shared },
    ];
  }
  if (zone === null || end.zone === null) return [from, plainEnd];
  // By a name, the other end's offset may differ from the first's.
  const shifted = shiftZone(plainEnd, zone.name === null ? zone : { offsetSeconds: null, name: zone.name }, 0);
  return [from, { day: shifted.day ?? day, nano: shifted.nano ?? 0, zone: shifted.zone }];
}

function instant({ day, nano, zone }: Moment): bigint {
  const local = BigInt(day) * DAY + BigInt(nano);
  if (zone === null) return local;
  const { offsetSeconds } = atLocal(day, nano, zone.name, zone.offsetSeconds ?? Number.NaN);
  return local - BigInt(offsetSeconds) * BILLION;
}

function wholeDays(from: Moment, to: Moment): number {
  const days = to.day - from.day;
  if (days > 0 && to.nano < from.nano) return days - 1;
  return days < 0 && to.nano > from.nano ? days + 1 : days;
}

function wholeMonths(from: Moment, to: Moment): number {
  const start = fromEpochDay(from.day);
  const end = fromEpochDay(to.day);
  const months = (end.year - start.year) * 12 + end.month - start.month;
  const rest = end.day - start.day || to.nano - from.nano;
  if (months > 0 && rest < 0) return months - 1;
  return months < 0 && rest > 0 ? months + 1 : months;
}
