/** Cypher values as JSON: what JSON has stays as it is, every other value is a one-entry map from a `$` tag. */
import { z } from 'zod';
import { Duration } from '../value/duration.ts';
import { Point } from '../value/point.ts';
import { CypherDate, LocalDateTime, LocalTime, ZonedDateTime, ZonedTime } from '../value/temporal.ts';
import { emptyMap, type Properties, type Value } from '../value/value.ts';

export function encode(value: Value): unknown {
  if (typeof value === 'bigint') return { $int: value.toString() };
  if (typeof value === 'number')
    return Number.isFinite(value) && !Object.is(value, -0) ? value : { $float: numberText(value) };
  if (Array.isArray(value)) return value.map((one: Value) => encode(one));
  if (value instanceof CypherDate) return { $date: value.epochDay };
  if (value instanceof LocalTime) return { $time: value.nanoOfDay };
  if (value instanceof ZonedTime) return { $zonedTime: [value.nanoOfDay, value.offsetSeconds] };
  if (value instanceof LocalDateTime) return { $dateTime: [value.epochDay, value.nanoOfDay] };
  if (value instanceof ZonedDateTime) {
    return { $zonedDateTime: [value.epochDay, value.nanoOfDay, value.offsetSeconds, value.zone] };
  }
  if (value instanceof Duration) {
    return { $duration: [value.months, value.days, value.seconds, value.nanoseconds].map(String) };
  }
  if (value instanceof Point)
    return { $point: [value.crs, value.x, value.y, ...(value.z === undefined ? [] : [value.z])] };
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  throw new Error('a map, node, relationship or path is no property value');
}

const numberText = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));

const whole = z.string().transform(BigInt);
const int = z.int();
const number = z.number();

const Tagged = z.union([
  z.strictObject({ $int: whole }).transform(({ $int }): Value => $int),
  z
    .strictObject({ $float: z.enum(['NaN', 'Infinity', '-Infinity', '-0']) })
    .transform(({ $float }): Value => Number($float)),
  z.strictObject({ $date: int }).transform(({ $date }): Value => new CypherDate($date)),
  z.strictObject({ $time: int }).transform(({ $time }): Value => new LocalTime($time)),
  z
    .strictObject({ $zonedTime: z.tuple([int, int]) })
    .transform(({ $zonedTime }): Value => new ZonedTime(...$zonedTime)),
  z
    .strictObject({ $dateTime: z.tuple([int, int]) })
    .transform(({ $dateTime }): Value => new LocalDateTime(...$dateTime)),
  z
    .strictObject({ $zonedDateTime: z.tuple([int, int, int, z.string().nullable()]) })
    .transform(({ $zonedDateTime }): Value => new ZonedDateTime(...$zonedDateTime)),
  z
    .strictObject({ $duration: z.tuple([whole, whole, whole, whole]) })
    .transform(({ $duration }): Value => new Duration(...$duration)),
  z
    .strictObject({ $point: z.tuple([int, number, number], number) })
    .transform(({ $point: [crs, x, y, height] }): Value => new Point(crs, x, y, height)),
]);

const Untagged = z.union([z.null(), z.string(), z.number(), z.boolean()]);
const Row = z.record(z.string(), z.unknown());

/** What most values are is told at a glance: a graph is read whole whenever it is opened. */
function decode(value: unknown): Value {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'object' && value !== null ? Tagged.parse(value) : Untagged.parse(value);
}

/** Stored properties, checked and decoded. */
export const StoredProperties: z.ZodType<Properties> = Row.transform((row, context) => {
  const properties = emptyMap();
  try {
    for (const [key, value] of Object.entries(row)) {
      properties[key] = Array.isArray(value) ? value.map(decode) : decode(value);
    }
  } catch {
    context.addIssue('holds what is no property value');
  }
  return properties;
});

export const encodeProperties = (properties: Properties): Record<string, unknown> =>
  Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, encode(value)]));
