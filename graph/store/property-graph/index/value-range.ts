/** Bounds of a look-up by order. */
import { orderValues } from '../../value/order.ts';
import { kindOf, type Value } from '../../value/value.ts';

/** Bounds of an ordered look-up; both included unless said otherwise, at least one given, and both of comparable kinds. */
export interface ValueRange {
  readonly from?: Value;
  readonly to?: Value;
  readonly fromExcluded?: boolean;
  readonly toExcluded?: boolean;
}

/** As with `<`, only values of the bounds' own kind are in a range: numbers among numbers, never NaN, text among text. */
export function inRange(value: Value, { from, to, fromExcluded = false, toExcluded = false }: ValueRange): boolean {
  if (Number.isNaN(value)) return false;
  if (from !== undefined && !(alike(value, from) && isAbove(orderValues(value, from), fromExcluded))) return false;
  return to === undefined || (alike(value, to) && isAbove(orderValues(to, value), toExcluded));
}

/** Whether neither the value nor any that comes after it is in the range; the value is not before its beginning. */
export function isPast(value: Value, { from = null, to }: ValueRange): boolean {
  return to === undefined ? !alike(value, from) : orderValues(value, to) > 0;
}

/** The value from which to look; undefined: from the first of all. */
export function beginningOf({ from, to }: ValueRange): Value | undefined {
  if (from !== undefined) return from;
  if (typeof to === 'string') return '';
  if (typeof to === 'boolean') return false;
  return typeof to === 'number' || typeof to === 'bigint' ? Number.NEGATIVE_INFINITY : undefined;
}

const isAbove = (order: number, excluded: boolean): boolean => (excluded ? order > 0 : order >= 0);

const alike = (left: Value, right: Value): boolean => family(left) === family(right);

function family(value: Value): string {
  const kind = kindOf(value);
  return kind === 'INTEGER' ? 'FLOAT' : kind;
}
