/** Orderability: one total order over all values, by which ORDER BY sorts; null is last. */
import { Duration } from './duration.ts';
import { NodeValue, PathValue, RelationshipValue } from './entity.ts';
import type { Kind } from './kind.ts';
import { compareNumbers } from './numbers.ts';
import { Point } from './point.ts';
import { CypherDate, LocalDateTime, LocalTime, ZonedDateTime, ZonedTime } from './temporal.ts';
import { isList, isMap, kindOf, type Value, type ValueList, type ValueMap } from './value.ts';

const RANKS: Readonly<Record<Kind, number>> = {
  MAP: 0,
  NODE: 1,
  RELATIONSHIP: 2,
  LIST: 3,
  PATH: 4,
  POINT: 5,
  'ZONED DATETIME': 6,
  'LOCAL DATETIME': 7,
  DATE: 8,
  'ZONED TIME': 9,
  'LOCAL TIME': 10,
  DURATION: 11,
  STRING: 12,
  BOOLEAN: 13,
  INTEGER: 14,
  FLOAT: 14,
  NULL: 15,
};

/** Negative, zero or positive, as Array.sort wants it. */
export function orderValues(left: Value, right: Value): number {
  if (typeof left === 'string' && typeof right === 'string') return compareText(left, right);
  if (isNumber(left) && isNumber(right)) return compareNumbers(left, right);
  const ranks = RANKS[kindOf(left)] - RANKS[kindOf(right)];
  return ranks === 0 ? orderSameKind(left, right) : ranks;
}

/** By code points, where UTF-16 order differs from it only above the surrogates. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index += 1) {
    const a = left.charCodeAt(index);
    const b = right.charCodeAt(index);
    if (a !== b) return isSurrogate(a) === isSurrogate(b) ? a - b : isSurrogate(a) ? 1 : -1;
  }
  return left.length - right.length;
}

export function comparePoints(left: Point, right: Point): number {
  if (left.crs !== right.crs) return left.crs - right.crs;
  return left.x - right.x || left.y - right.y || (left.z ?? 0) - (right.z ?? 0);
}

export function compareTemporal(left: Value, right: Value): number | null {
  if (left instanceof CypherDate && right instanceof CypherDate) return left.epochDay - right.epochDay;
  if (left instanceof LocalTime && right instanceof LocalTime) return left.nanoOfDay - right.nanoOfDay;
  if (left instanceof ZonedTime && right instanceof ZonedTime) {
    return left.instant - right.instant || left.offsetSeconds - right.offsetSeconds;
  }
  if (left instanceof LocalDateTime && right instanceof LocalDateTime) {
    return left.epochDay - right.epochDay || left.nanoOfDay - right.nanoOfDay;
  }
  if (left instanceof ZonedDateTime && right instanceof ZonedDateTime) {
    return (
      left.epochSeconds - right.epochSeconds ||
      (left.nanoOfDay % 1e9) - (right.nanoOfDay % 1e9) ||
      left.offsetSeconds - right.offsetSeconds ||
      compareText(left.zone ?? '', right.zone ?? '')
    );
  }
  return null;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

function isNumber(value: Value): value is bigint | number {
  return typeof value === 'bigint' || typeof value === 'number';
}

function orderSameKind(left: Value, right: Value): number {
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right);
  if (left instanceof NodeValue && right instanceof NodeValue) return left.id - right.id;
  if (left instanceof RelationshipValue && right instanceof RelationshipValue) return left.id - right.id;
  if (isList(left) && isList(right)) return orderLists(left, right);
  if (isMap(left) && isMap(right)) return orderMaps(left, right);
  if (left instanceof PathValue && right instanceof PathValue) return orderLists(alternating(left), alternating(right));
  if (left instanceof Point && right instanceof Point) return comparePoints(left, right);
  if (left instanceof Duration && right instanceof Duration) return orderDurations(left, right);
  return compareTemporal(left, right) ?? 0;
}

function orderLists(left: ValueList, right: ValueList): number {
  for (const [index, item] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    const order = orderValues(item, other);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function orderMaps(left: ValueMap, right: ValueMap): number {
  const leftKeys = Object.keys(left).toSorted(compareText);
  const rightKeys = Object.keys(right).toSorted(compareText);
  if (leftKeys.length !== rightKeys.length) return leftKeys.length - rightKeys.length;
  return (
    orderLists(leftKeys, rightKeys) ||
    orderLists(
      leftKeys.map((key) => left[key] ?? null),
      rightKeys.map((key) => right[key] ?? null),
    )
  );
}

function alternating(path: PathValue): Value[] {
  return path.nodes.flatMap((node, index) => {
    const relationship = path.relationships[index];
    return relationship === undefined ? [node] : [node, relationship];
  });
}

function orderDurations(left: Duration, right: Duration): number {
  const difference =
    left.meanNanoseconds - right.meanNanoseconds ||
    left.months - right.months ||
    left.days - right.days ||
    left.seconds - right.seconds;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
