/** AND, OR, XOR and NOT in three-valued logic; null is "not known". */
import type { Value } from '../../../graph/store/value/value.ts';
import type { Context } from './context.ts';
import type { Evaluate, Row } from './row.ts';
import { typeFault } from './fault.ts';

export function truth(value: Value): boolean | null {
  if (value === null || typeof value === 'boolean') return value;
  throw typeFault('BOOLEAN', value);
}

export function and(operands: readonly Evaluate[]): Evaluate {
  return (row, context) => decide(operands, row, context, false);
}

export function or(operands: readonly Evaluate[]): Evaluate {
  return (row, context) => decide(operands, row, context, true);
}

/** Stops at the first operand that decides the whole. */
function decide(operands: readonly Evaluate[], row: Row, context: Context, deciding: boolean): Value {
  let known = true;
  for (const operand of operands) {
    const value = truth(operand(row, context));
    if (value === deciding) return deciding;
    if (value === null) known = false;
  }
  return known ? !deciding : null;
}

export function xor(left: Value, right: Value): Value {
  const [a, b] = [truth(left), truth(right)];
  return a === null || b === null ? null : a !== b;
}

export function not(value: Value): Value {
  const known = truth(value);
  return known === null ? null : !known;
}
