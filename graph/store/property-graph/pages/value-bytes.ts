/** Property values as bytes: a tag that says the kind, then what it needs. */
import { Duration } from '../../value/duration.ts';
import { Point } from '../../value/point.ts';
import { CypherDate, LocalDateTime, LocalTime, ZonedDateTime, ZonedTime } from '../../value/temporal.ts';
import { isList, type Value } from '../../value/value.ts';
import type { ByteReader, ByteWriter } from './bytes.ts';

/** Stored: a number here never changes its meaning. */
const Tag = {
  false: 1,
  true: 2,
  integer: 3,
  longInteger: 4,
  float: 5,
  text: 6,
  date: 7,
  localTime: 8,
  zonedTime: 9,
  localDateTime: 10,
  zonedDateTime: 11,
  zonedDateTimeInNamedZone: 12,
  duration: 13,
  point: 14,
  point3d: 15,
  list: 16,
} as const;

/** Integers between these are written by their size, others in full. */
const SHORT_INTEGER = 2n ** 48n;

export function writeValue(to: ByteWriter, value: Value): void {
  switch (typeof value) {
    case 'string':
      to.byte(Tag.text);
      return to.text(value);
    case 'bigint':
      return writeInteger(to, value);
    case 'number':
      to.byte(Tag.float);
      return to.float(value);
    case 'boolean':
      return to.byte(value ? Tag.true : Tag.false);
    default:
      return writeObject(to, value);
  }
}

function writeInteger(to: ByteWriter, value: bigint): void {
  const isShort = value > -SHORT_INTEGER && value < SHORT_INTEGER;
  to.byte(isShort ? Tag.integer : Tag.longInteger);
  if (isShort) to.whole(Number(value));
  else to.int64(value);
}

function writeObject(to: ByteWriter, value: Value): void {
  if (value instanceof CypherDate) {
    to.byte(Tag.date);
    to.whole(value.epochDay);
  } else if (value instanceof LocalTime) {
    to.byte(Tag.localTime);
    to.count(value.nanoOfDay);
  } else if (value instanceof ZonedTime) {
    to.byte(Tag.zonedTime);
    to.count(value.nanoOfDay);
    to.whole(value.offsetSeconds);
  } else if (value instanceof LocalDateTime) {
    to.byte(Tag.localDateTime);
    to.whole(value.epochDay);
    to.count(value.nanoOfDay);
  } else if (value instanceof ZonedDateTime) {
    to.byte(value.zone === null ? Tag.zonedDateTime : Tag.zonedDateTimeInNamedZone);
    to.whole(value.epochDay);
    to.count(value.nanoOfDay);
    to.whole(value.offsetSeconds);
    if (value.zone !== null) to.text(value.zone);
  } else if (value instanceof Duration) {
    to.byte(Tag.duration);
    for (const part of [value.months, value.days, value.seconds, value.nanoseconds]) to.int64(part);
  } else if (value instanceof Point) {
    to.byte(value.z === undefined ? Tag.point : Tag.point3d);
    to.count(value.crs);
    for (const coordinate of value.coordinates) to.float(coordinate);
  } else if (value !== null && isList(value)) {
    to.byte(Tag.list);
    to.count(value.length);
    for (const item of value) writeValue(to, item);
  } else throw new Error('null, a map, node, relationship or path is no property value');
}

/** Throws RangeError for bytes that no value has. */
export function readValue(from: ByteReader): Value {
  switch (from.byte()) {
    case Tag.text:
      return from.text();
    case Tag.integer:
      return BigInt(from.whole());
    case Tag.longInteger:
      return from.int64();
    case Tag.float:
      return from.float();
    case Tag.true:
      return true;
    case Tag.false:
      return false;
    case Tag.date:
      return new CypherDate(from.whole());
    case Tag.localTime:
      return new LocalTime(from.count());
    case Tag.zonedTime:
      return new ZonedTime(from.count(), from.whole());
    case Tag.localDateTime:
      return new LocalDateTime(from.whole(), from.count());
    case Tag.zonedDateTime:
      return new ZonedDateTime(from.whole(), from.count(), from.whole(), null);
    case Tag.zonedDateTimeInNamedZone:
      return new ZonedDateTime(from.whole(), from.count(), from.whole(), from.text());
    case Tag.duration:
      return new Duration(from.int64(), from.int64(), from.int64(), from.int64());
    case Tag.point:
      return new Point(from.count(), from.float(), from.float());
    case Tag.point3d:
      return new Point(from.count(), from.float(), from.float(), from.float());
    case Tag.list:
      return Array.from({ length: from.count() }, () => readValue(from));
    default:
      throw new RangeError('no value begins with this byte');
  }
}
