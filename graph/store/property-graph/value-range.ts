/** Bounds of a look-up by order. */
import { orderValues } from '../value/order.ts';
import { kindOf, type Value } from '../value/value.ts';

/** Bounds of an ordered look-up; both included unless said otherwise, at least one given, and both of comparable kinds. */
export interface ValueRange {
  readonly from?: Value;
  readonly to?: Value;
  readonly fromExcluded?: boolean;
  readonly toExcluded?: boolean;
}

export function inRange(value: Value, { from, to, fromExcluded = false, toExcluded = false }: ValueRange): boolean {
  if (Number.isNaN(value)) return false;
  if (from !== undefined && !(alike(value, from) && isAbove(orderValues(value, from), fromExcluded))) return false;
  return to === undefined || (alike(value, to) && isAbove(orderValues(to, value), toExcluded));
}

const isAbove = (order: number, excluded: boolean): boolean => (excluded ? order > 0 : order >= 0);

const alike = (left: Value, right: Value): boolean => family(left) === family(right);

function family(value: Value): string {
  const kind = kindOf(value);
  return kind === 'INTEGER' ? 'FLOAT' : kind;
}
