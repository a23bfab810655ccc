/** Functions that make dates, times and durations. */
import {
  emptyMap,
  isMap,
  kindOf,
  type TemporalValue,
  type Value,
  type ValueMap,
} from '../../../graph/store/value/value.ts';
import { isTemporal } from '../temporal/arithmetic.ts';
import { durationBetween, type DurationUnit } from '../temporal/between.ts';
import { durationFromMap, durationFromText } from '../temporal/duration-input.ts';
import { temporalFromMap } from '../temporal/from-map.ts';
import { temporalFromText } from '../temporal/parse-text.ts';
import {
  assemble,
  hasDate,
  hasTime,
  hasZone,
  type Parts,
  partsOf,
  shiftZone,
  type TemporalKind,
  UTC,
} from '../temporal/parts.ts';
import { truncate } from '../temporal/truncate.ts';
import { parseZone } from '../temporal/zone.ts';
import type { Context } from '../runtime/context.ts';
import { callFault, fault, typeFault } from '../runtime/fault.ts';
import { define, type FunctionDefinition } from './definition.ts';

const BILLION = 1_000_000_000n;
const NAMES: readonly (readonly [string, TemporalKind])[] = [
  ['date', 'DATE'],
  ['localtime', 'LOCAL TIME'],
  ['time', 'ZONED TIME'],
  ['localdatetime', 'LOCAL DATETIME'],
  ['datetime', 'ZONED DATETIME'],
];

function instantParts(nanos: bigint, zoneName: string | null): Parts {
  const seconds = nanos / BILLION;
  const day = Math.floor(Number(seconds) / 86_400);
  const nano = Number(nanos - BigInt(day) * 86_400n * BILLION);
  const utc = { day, nano, zone: UTC };
  return zoneName === null ? utc : shiftZone(utc, parseZone(zoneName), Number(seconds));
}

function current(kind: TemporalKind, nanos: bigint, zone: Value | undefined): Value {
  if (zone !== undefined && typeof zone !== 'string') throw callFault(`A time zone is a STRING, not a ${kindOf(zone)}`);
  const name = zone ?? null;
  return assemble(kind, instantParts(nanos, name), Number(nanos / BILLION));
}

function make(kind: TemporalKind, input: Value | undefined, { now }: Context): Value {
  const seconds = Number(now / BILLION);
  if (input === undefined) return current(kind, now, undefined);
  if (typeof input === 'string') return temporalFromText(kind, input, seconds);
  if (isTemporal(input)) return project(kind, input, seconds);
  if (!isMap(input))
    throw callFault(`A ${kind} is made from a STRING, a MAP or a temporal value, not from a ${kindOf(input)}`);
  const [only] = Object.keys(input);
  if (only === 'timezone' && Object.keys(input).length === 1) return current(kind, now, input['timezone']);
  return temporalFromMap(kind, input, seconds);
}

function project(kind: TemporalKind, input: TemporalValue, seconds: number): Value {
  const parts = partsOf(input);
  if (hasDate(kind) && parts.day === null) throw fault('TypeError', `Cannot get the date of a ${input.kind}`);
  if (hasTime(kind) && parts.nano === null) throw fault('TypeError', `Cannot get the time of a ${input.kind}`);
  return assemble(
    kind,
    { ...parts, nano: hasTime(kind) ? parts.nano : null, zone: hasZone(kind) ? parts.zone : null },
    seconds,
  );
}

function familyOf(name: string, kind: TemporalKind): FunctionDefinition[] {
  const clock = (suffix: string, now: (context: Context) => bigint): FunctionDefinition =>
    define(`${name}.${suffix}(ANY?) ${kind}`, ([zone], context) => current(kind, now(context), zone));
  return [
    define(`${name}(ANY?) ${kind}`, ([input], context) => make(kind, input, context)),
    clock('transaction', ({ now }) => now),
    clock('statement', ({ now }) => now),
    clock('realtime', () => BigInt(Date.now()) * 1_000_000n),
    define(
      `${name}.truncate(STRING, ANY?, MAP?) ${kind}`,
      ([unit = null, value, fields = emptyMap()], { now }) => {
        const seconds = Number(now / BILLION);
        const moment = value === undefined ? current('ZONED DATETIME', now, undefined) : value;
        if (unit !== null && typeof unit !== 'string') throw typeFault('STRING', unit);
        if (fields !== undefined && fields !== null && !isMap(fields)) throw typeFault('MAP', fields);
        if (!isTemporal(moment) || unit === null)
          throw callFault(`${name}.truncate() takes a unit and a temporal value`);
        return truncate(kind, unit, moment, fields ?? emptyMap(), seconds);
      },
      { nulls: 'pass' },
    ),
  ];
}

function mapOf(value: Value): ValueMap {
  if (isMap(value)) return value;
  throw callFault(`Expected a MAP but was given a ${kindOf(value)}`);
}

function assertNumber(value: Value | undefined): void {
  if (value === null || value === undefined || typeof value === 'bigint' || typeof value === 'number') return;
  throw typeFault('INTEGER', value);
}

function given(value: Value | undefined): bigint {
  if (value === null || value === undefined) throw callFault('datetime.fromEpoch() takes integers, not null');
  assertNumber(value);
  if (typeof value !== 'bigint') throw callFault(`datetime.fromEpoch() takes integers, not a ${kindOf(value)}`);
  return value;
}

function between(name: string, unit: DurationUnit): FunctionDefinition {
  return define(`duration.${name}(ANY, ANY) DURATION`, ([start = null, end = null]) => {
    if (!isTemporal(start) || !isTemporal(end)) throw callFault(`duration.${name}() takes two temporal values`);
    return durationBetween(unit, start, end);
  });
}

export const TEMPORAL_FUNCTIONS = [
  ...NAMES.flatMap(([name, kind]) => familyOf(name, kind)),
  define(
    'datetime.fromepoch(NUMBER, NUMBER) ZONED DATETIME',
    ([seconds, nanos]) => {
      for (const one of [seconds, nanos]) assertNumber(one);
      return assemble('ZONED DATETIME', instantParts(given(seconds) * BILLION + given(nanos), null), 0);
    },
    { nulls: 'pass' },
  ),
  define(
    'datetime.fromepochmillis(NUMBER) ZONED DATETIME',
    ([millis]) => assemble('ZONED DATETIME', instantParts(given(millis) * 1_000_000n, null), 0),
    { nulls: 'pass' },
  ),
  define('duration(ANY) DURATION', ([input = null]) => {
    if (typeof input === 'string') return durationFromText(input);
    return durationFromMap(mapOf(input));
  }),
  between('between', 'between'),
  between('inMonths', 'months'),
  between('inDays', 'days'),
  between('inSeconds', 'seconds'),
];
