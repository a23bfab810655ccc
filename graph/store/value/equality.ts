/** Equality (`=`) and comparability (`<`) in three-valued logic: null means that the answer is not known. */
import { Duration } from './duration.ts';
import { NodeValue, PathValue, RelationshipValue } from './entity.ts';
import { compareAsFloats } from './numbers.ts';
import { comparePoints, compareTemporal, compareText } from './order.ts';
import { Point } from './point.ts';
import { isList, isMap, kindOf, type Value, type ValueList, type ValueMap } from './value.ts';

export function equals(left: Value, right: Value): boolean | null {
  if (left === null || right === null) return null;
  if (typeof left === 'string' || typeof left === 'boolean') return left === right;
  if (typeof left === 'bigint' || typeof left === 'number') {
    return isNumber(right) && !Number.isNaN(left) && !Number.isNaN(right) && compareAsFloats(left, right) === 0;
  }
  if (isList(left)) return isList(right) ? listsEqual(left, right) : false;
  if (isMap(left)) return isMap(right) ? mapsEqual(left, right) : false;
  return compositesEqual(left, right);
}

function compositesEqual(left: Value, right: Value): boolean {
  if (left instanceof NodeValue) return right instanceof NodeValue && left.id === right.id;
  if (left instanceof RelationshipValue) return right instanceof RelationshipValue && left.id === right.id;
  if (left instanceof PathValue) return right instanceof PathValue && pathsEqual(left, right);
  if (left instanceof Point) return right instanceof Point && comparePoints(left, right) === 0;
  if (left instanceof Duration) {
    return (
      right instanceof Duration &&
      left.months === right.months &&
      left.days === right.days &&
      left.seconds === right.seconds &&
      left.nanoseconds === right.nanoseconds
    );
  }
  return compareTemporal(left, right) === 0;
}

/**
 * Negative, zero or positive; null where the two cannot be compared (different types, null inside, durations);
 * NaN where a NaN is compared with a number, which makes every comparison false.
 */
export function compare(left: Value, right: Value): number | null {
  if (left === null || right === null) return null;
  if (typeof left === 'string' && typeof right === 'string') return compareText(left, right);
  if (isNumber(left) && isNumber(right)) {
    return Number.isNaN(left) || Number.isNaN(right) ? Number.NaN : compareAsFloats(left, right);
  }
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right);
  if (isList(left) && isList(right)) return compareLists(left, right);
  if (isMap(left) && isMap(right)) return compareMaps(left, right);
  if (kindOf(left) !== kindOf(right)) return null;
  return compareTemporal(left, right);
}

function isNumber(value: Value): value is bigint | number {
  return typeof value === 'bigint' || typeof value === 'number';
}

function listsEqual(left: ValueList, right: ValueList): boolean | null {
  if (left.length !== right.length) return false;
  let known: boolean | null = true;
  for (const [index, item] of left.entries()) {
    const same = equals(item, right[index] ?? null);
    if (same === false) return false;
    if (same === null) known = null;
  }
  return known;
}

function mapsEqual(left: ValueMap, right: ValueMap): boolean | null {
  const keys = Object.keys(left);
  if (keys.length !== Object.keys(right).length || keys.some((key) => right[key] === undefined)) return false;
  return listsEqual(
    keys.map((key) => left[key] ?? null),
    keys.map((key) => right[key] ?? null),
  );
}

function pathsEqual(left: PathValue, right: PathValue): boolean {
  return (
    left.nodes.length === right.nodes.length &&
    left.nodes.every((node, index) => node.id === right.nodes[index]?.id) &&
    left.relationships.every((relationship, index) => relationship.id === right.relationships[index]?.id)
  );
}

function compareLists(left: ValueList, right: ValueList): number | null {
  for (const [index, item] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    const order = compare(item, other);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

/** The smaller map first, then by keys, then by what they hold in the order of the keys. */
function compareMaps(left: ValueMap, right: ValueMap): number | null {
  const keys = Object.keys(left).toSorted(compareText);
  const others = Object.keys(right).toSorted(compareText);
  if (keys.length !== others.length) return keys.length - others.length;
  const order = compareLists(keys, others);
  if (order !== 0) return order;
  return compareLists(
    keys.map((key) => left[key] ?? null),
    keys.map((key) => right[key] ?? null),
  );
}
