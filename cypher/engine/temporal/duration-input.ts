/** Durations from maps and from ISO 8601 texts, where every unit may have a fraction. */
import type { Duration } from '../../../graph/store/value/duration.ts';
import type { Value, ValueMap } from '../../../graph/store/value/value.ts';
import { executionFault, fault } from '../runtime/fault.ts';
import { addDurations, approximateDuration, duration } from './arithmetic.ts';

type Part = 'months' | 'days' | 'seconds' | 'nanos';

const UNITS: Readonly<Record<string, readonly [Part, bigint]>> = {
  years: ['months', 12n],
  months: ['months', 1n],
  weeks: ['days', 7n],
  days: ['days', 1n],
  hours: ['seconds', 3600n],
  minutes: ['seconds', 60n],
  seconds: ['seconds', 1n],
  milliseconds: ['nanos', 1_000_000n],
  microseconds: ['nanos', 1000n],
  nanoseconds: ['nanos', 1n],
};
const TEXT =
  /^(?<sign>[+-]?)P(?:(?<years>[+-]?[\d.,]+)Y)?(?:(?<months>[+-]?[\d.,]+)M)?(?:(?<weeks>[+-]?[\d.,]+)W)?(?:(?<days>[+-]?[\d.,]+)D)?(?<time>T(?:(?<hours>[+-]?[\d.,]+)H)?(?:(?<minutes>[+-]?[\d.,]+)M)?(?:(?<seconds>[+-]?[\d.,]+)S)?)?$/i;
const DATE_TEXT =
  /^P(?<years>\d{4})-?(?<months>\d{2})-?(?<days>\d{2})(?:T(?<hours>\d{2}):?(?<minutes>\d{2}):?(?<seconds>\d{2}(?:[.,]\d{1,9})?))?$/i;

export function durationFromMap(map: ValueMap): Duration {
  if (Object.keys(map).length === 0) throw fault('ArgumentError', 'A duration needs at least one unit');
  return sum(Object.entries(map));
}

function sum(entries: readonly (readonly [string, Value])[]): Duration {
  const whole = { months: 0n, days: 0n, seconds: 0n, nanos: 0n };
  const rest = { months: 0, days: 0, seconds: 0, nanos: 0 };
  for (const [unit, amount] of entries) {
    const [part, factor] = Object.hasOwn(UNITS, unit) ? (UNITS[unit] ?? []) : [];
    if (part === undefined || factor === undefined) throw executionFault(`No such unit of a duration: ${unit}`);
    if (typeof amount === 'bigint') whole[part] += amount * factor;
    else if (typeof amount === 'number') rest[part] += amount * Number(factor);
    else throw executionFault(`${unit} must be a number`);
  }
  const exact = duration(whole.months, whole.days, whole.seconds, whole.nanos);
  if (Object.values(rest).every((value) => value === 0)) return exact;
  return addDurations(exact, approximateDuration(rest.months, rest.days, rest.seconds, rest.nanos));
}

export function durationFromText(text: string): Duration {
  const groups = TEXT.exec(text)?.groups ?? DATE_TEXT.exec(text)?.groups;
  if (groups === undefined) throw unreadable(text);
  const entries: [string, Value][] = [];
  for (const [unit, amount] of Object.entries(groups)) {
    if (amount === undefined || UNITS[unit] === undefined) continue;
    entries.push(...amounts(unit, amount, groups['sign'] === '-', text));
  }
  if (entries.length === 0 || groups['time']?.toUpperCase() === 'T') throw unreadable(text);
  return sum(entries);
}

/** Seconds keep nine decimals exactly. */
function amounts(unit: string, amount: string, negative: boolean, text: string): [string, Value][] {
  const match = /^([+-]?)(\d*)(?:[.,](\d+))?$/.exec(amount);
  if (match === null) throw unreadable(text);
  const [, sign, digits = '', fraction] = match;
  const direction = (sign === '-') === negative ? 1n : -1n;
  const whole: [string, Value] = [unit, BigInt(digits || '0') * direction];
  if (fraction === undefined) return [whole];
  if (unit === 'seconds') return [whole, ['nanoseconds', BigInt(fraction.slice(0, 9).padEnd(9, '0')) * direction]];
  return [whole, [unit, Number(`0.${fraction}`) * Number(direction)]];
}

function unreadable(text: string): Error {
  return fault('SyntaxError', `Text cannot be parsed to a DURATION: '${text}'`);
}
