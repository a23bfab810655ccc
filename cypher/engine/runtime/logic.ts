/** AND, OR, XOR and NOT in three-valued logic; null is "not known". */
import { isList, isMap, type Value } from '../../../graph/store/value/value.ts';
import { CypherError } from '../../session.ts';
import type { Context } from './context.ts';
import type { Evaluate, Row } from './row.ts';
import { typeFault } from './fault.ts';

/** Where a value's type was not known before: a list is true unless empty, a map always. */
export function truth(value: Value): boolean | null {
  if (value === null || typeof value === 'boolean') return value;
  if (isList(value)) return value.length > 0;
  if (isMap(value)) return true;
  throw typeFault('BOOLEAN', value);
}

/** Whether a condition is true of a row: not where it is false, nor where it is not known. */
export const holds = (condition: Evaluate, row: Row, context: Context): boolean =>
  truth(condition(row, context)) === true;

export function and(operands: readonly Evaluate[]): Evaluate {
  return (row, context) => decide(operands, row, context, false);
}

export function or(operands: readonly Evaluate[]): Evaluate {
  return (row, context) => decide(operands, row, context, true);
}

/** Stops at the first operand that decides the whole; an operand's error counts only where none does. */
function decide(operands: readonly Evaluate[], row: Row, context: Context, deciding: boolean): Value {
  let known = true;
  let failure: { readonly error: unknown } | null = null;
  for (const operand of operands) {
    try {
      const value = truth(operand(row, context));
      if (value === deciding) return deciding;
      if (value === null) known = false;
    } catch (error) {
      if (!(error instanceof CypherError) || !error.code.endsWith('.TypeError')) throw error;
      failure ??= { error };
    }
  }
  if (failure !== null) throw failure.error;
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
