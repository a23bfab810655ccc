/** ISO 8601 texts of dates and times, in the extended and the basic notation. */
import { emptyMap, type TemporalValue } from '../../../graph/store/value/value.ts';
import { ZonedDateTime } from '../../../graph/store/value/temporal.ts';
import { CypherError } from '../../session.ts';
import { fault } from '../runtime/fault.ts';
import { dateFrom, timeFrom } from './fields.ts';
import { assemble, hasDate, hasTime, hasZone, type TemporalKind } from './parts.ts';
import { parseZone, type Zone } from './zone.ts';

const DATES: readonly RegExp[] = [
  /^(?<year>[+-]?\d{4,9})-(?<month>\d{1,2})-(?<day>\d{1,2})$/,
  /^(?<year>[+-]?\d{4,9})-W(?<week>\d{1,2})(?:-(?<dayOfWeek>\d))?$/,
  /^(?<year>[+-]?\d{4,9})-Q(?<quarter>\d)(?:-(?<dayOfQuarter>\d{1,2}))?$/,
  /^(?<year>[+-]?\d{4,9})-(?<ordinalDay>\d{3})$/,
  /^(?<year>[+-]?\d{4,9})-(?<month>\d{1,2})$/,
  /^(?<year>[+-]?\d{4})W(?<week>\d{2})(?<dayOfWeek>\d)?$/,
  /^(?<year>[+-]?\d{4})Q(?<quarter>\d)(?<dayOfQuarter>\d{1,2})?$/,
  /^(?<year>[+-]?\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  /^(?<year>[+-]?\d{4})(?<ordinalDay>\d{3})$/,
  /^(?<year>[+-]?\d{4})(?<month>\d{2})$/,
  /^(?<year>[+-]?\d{4,9})$/,
];
const TIME =
  /^(?<hour>\d{1,2})(?::(?<minute>\d{1,2})(?::(?<second>\d{1,2})(?:[.,](?<fraction>\d{1,9}))?)?)?$|^(?<hour2>\d{2})(?:(?<minute2>\d{2})(?:(?<second2>\d{2})(?:[.,](?<fraction2>\d{1,9}))?)?)?$/;
const ZONED = /^(?<rest>.*?)(?<offset>[zZ]|[+-]\d{1,2}(?::?\d{2}(?::?\d{2})?)?)?(?:\[(?<name>[^\]]+)\])?$/;

export function temporalFromText(kind: TemporalKind, text: string, nowSeconds: number): TemporalValue {
  const [datePart, timePart] = split(kind, text);
  return asTextFault(() => read(kind, text, datePart, timePart, nowSeconds));
}

function read(
  kind: TemporalKind,
  text: string,
  datePart: string | null,
  timePart: string | null,
  nowSeconds: number,
): TemporalValue {
  const { rest, zone } = hasZone(kind) ? zoneIn(timePart ?? '') : { rest: timePart ?? '', zone: null };
  const day = hasDate(kind) ? dateOf(datePart ?? '', text, kind) : null;
  const nano = hasTime(kind) && (timePart !== null || !hasDate(kind)) ? timeOf(rest, text, kind) : null;
  const value = assemble(kind, { day, nano, zone }, nowSeconds);
  const given = zone?.name == null ? null : zone.offsetSeconds;
  if (given !== null && value instanceof ZonedDateTime && value.offsetSeconds !== given) throw new MismatchedZone(text);
  return value;
}

/** The offset that a text gives is never that of the zone that it names. */
class MismatchedZone extends Error {}

/** Fields that no date has, and zones that there are not, are faults of the text. */
function asTextFault<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof MismatchedZone)
      throw fault('ArgumentError', `Timezone and offset do not match: ${error.message}`);
    if (error instanceof CypherError) throw fault('SyntaxError', error.message);
    throw error;
  }
}

function split(kind: TemporalKind, text: string): [string | null, string | null] {
  if (kind === 'DATE') return [text, null];
  if (!hasDate(kind)) return [null, text.replace(/^[tT]/, '')];
  const at = text.search(/[tT](?=\d)/);
  return at === -1 ? [text, null] : [text.slice(0, at), text.slice(at + 1)];
}

function zoneIn(text: string): { rest: string; zone: Zone | null } {
  const { rest = '', offset, name } = ZONED.exec(text)?.groups ?? {};
  const parsed = offset === undefined ? null : parseZone(offset).offsetSeconds;
  if (name !== undefined)
    return { rest, zone: { ...parseZone(name), offsetSeconds: parsed ?? parseZone(name).offsetSeconds } };
  return { rest, zone: offset === undefined ? null : { offsetSeconds: parsed, name: null } };
}

function dateOf(text: string, whole: string, kind: TemporalKind): number {
  for (const format of DATES) {
    const groups = format.exec(text)?.groups;
    if (groups === undefined) continue;
    const map = emptyMap();
    for (const [name, digits] of Object.entries(groups))
      if (digits !== undefined) map[name] = BigInt(digits.replace('+', ''));
    const day = dateFrom(map, null);
    if (day !== null) return day;
  }
  throw unreadable(whole, kind);
}

function timeOf(text: string, whole: string, kind: TemporalKind): number {
  const groups = TIME.exec(text)?.groups;
  if (groups === undefined) throw unreadable(whole, kind);
  const digits = (name: string): string => groups[name] ?? groups[`${name}2`] ?? '0';
  const map = emptyMap();
  for (const name of ['hour', 'minute', 'second']) map[name] = BigInt(digits(name));
  map['nanosecond'] = BigInt(digits('fraction').padEnd(9, '0'));
  return timeFrom(map, null) ?? 0;
}

function unreadable(text: string, kind: TemporalKind): Error {
  return fault('SyntaxError', `Text cannot be parsed to a ${kind}: '${text}'`);
}
