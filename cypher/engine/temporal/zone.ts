/** Time zones: offsets such as +02:00 and names such as Europe/Kyiv, by the runtime's own time zone data. */
import { NANOS_PER_SECOND, SECONDS_PER_DAY, toEpochDay } from '../../../graph/store/value/calendar.ts';
import { ZonedDateTime } from '../../../graph/store/value/temporal.ts';
import { fault } from '../runtime/fault.ts';

const OFFSET = /^([+-])(\d{1,2})(?::?(\d{2})(?::?(\d{2}))?)?$/;
const OFFSET_LIMIT = 18 * 3600;
const formats = new Map<string, Intl.DateTimeFormat>();

export interface Zone {
  readonly offsetSeconds: number | null;
  readonly name: string | null;
}

export function parseZone(text: string): Zone {
  if (/^[zZ]$/.test(text)) return { offsetSeconds: 0, name: null };
  const match = OFFSET.exec(text);
  if (match === null) return { offsetSeconds: null, name: knownName(text) };
  const [, sign, hours = '0', minutes = '0', seconds = '0'] = match;
  const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  if (size > OFFSET_LIMIT || Number(minutes) > 59) throw fault('ArgumentError', `Invalid time zone offset '${text}'`);
  return { offsetSeconds: sign === '-' ? -size : size, name: null };
}

function knownName(text: string): string {
  const name = text.replaceAll(' ', '_');
  return formatFor(name) === null ? unknown(text) : name;
}

function unknown(text: string): never {
  throw fault('ArgumentError', `Unknown time zone '${text}'`);
}

function formatFor(name: string): Intl.DateTimeFormat | null {
  const known = formats.get(name);
  if (known !== undefined) return known;
  try {
    const format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone: name,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(name, format);
    return format;
  } catch {
    return null;
  }
}

/** Dates that JavaScript's own can hold: outside, the nearest year of the same kind stands in. */
const DATE_LIMIT = 8.64e12;

export function offsetAt(zone: string, epochSeconds: number): number {
  const format = formatFor(zone);
  if (format === null) return unknown(zone);
  const clamped = Math.max(-DATE_LIMIT, Math.min(DATE_LIMIT, epochSeconds));
  const parts = new Map(format.formatToParts(clamped * 1000).map(({ type, value }) => [type, value]));
  const part = (name: Intl.DateTimeFormatPartTypes): number => Number(parts.get(name) ?? 0);
  const year = (parts.get('era') ?? '').startsWith('B') ? 1 - part('year') : part('year');
  const day = toEpochDay({ year, month: part('month'), day: part('day') });
  return day * SECONDS_PER_DAY + part('hour') * 3600 + part('minute') * 60 + part('second') - Math.floor(clamped);
}

/**
 * A local date and time in a zone. Where the clock shows it twice the preferred offset decides, else the earlier one;
 * where the clock leaps over it, it moves on by the length of the gap, as java.time does.
 */
export function atLocal(
  epochDay: number,
  nanoOfDay: number,
  zone: string | null,
  preferredOffset: number,
): ZonedDateTime {
  if (zone === null) return new ZonedDateTime(epochDay, nanoOfDay, preferredOffset, null);
  const local = epochDay * SECONDS_PER_DAY + Math.floor(nanoOfDay / NANOS_PER_SECOND);
  const earlier = offsetAt(zone, local - SECONDS_PER_DAY);
  const later = offsetAt(zone, local + SECONDS_PER_DAY);
  const candidates = Number.isNaN(preferredOffset) ? [earlier, later] : [preferredOffset, earlier, later];
  const valid = [...new Set(candidates)].filter((offset) => offsetAt(zone, local - offset) === offset);
  if (valid.includes(preferredOffset)) return new ZonedDateTime(epochDay, nanoOfDay, preferredOffset, zone);
  const offset = valid.length === 0 ? earlier : Math.max(...valid);
  if (valid.length > 0) return new ZonedDateTime(epochDay, nanoOfDay, offset, zone);
  return instantIn(BigInt(local - offset), nanoOfDay % NANOS_PER_SECOND, zone);
}

export function instantIn(epochSeconds: bigint, nano: number, zone: string): ZonedDateTime {
  const offset = offsetAt(zone, Number(epochSeconds));
  const local = Number(epochSeconds) + offset;
  const day = Math.floor(local / SECONDS_PER_DAY);
  return new ZonedDateTime(day, (local - day * SECONDS_PER_DAY) * NANOS_PER_SECOND + nano, offset, zone);
}
