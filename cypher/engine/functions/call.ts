/** Calls of functions: found by name, checked for the number of arguments. */
import type { Value } from '../../../graph/store/value/value.ts';
import { fault } from '../runtime/fault.ts';
import type { Evaluate } from '../runtime/row.ts';
import { weigh } from '../runtime/weigh.ts';
import type { FunctionCall } from '../syntax/ast.ts';
import { findFunction } from './registry.ts';

export function callFunction({ name }: FunctionCall, items: readonly Evaluate[]): Evaluate {
  const definition = findFunction(name);
  if (definition === undefined) throw fault('SyntaxError', `Unknown function '${name}'`);
  const { call, nullGivesNull } = definition;
  const [first, second] = items;
  if (items.length === 1 && first !== undefined) {
    return (row, context) => {
      const value = first(row, context);
      if (nullGivesNull && value === null) return null;
      weigh(value, context);
      return call([value], context);
    };
  }
  if (items.length === 2 && first !== undefined && second !== undefined && !nullGivesNull) {
    return (row, context) => call([first(row, context), second(row, context)], context);
  }
  return (row, context) => {
    const values: Value[] = [];
    for (const item of items) {
      const value = item(row, context);
      if (nullGivesNull && value === null) return null;
      weigh(value, context);
      values.push(value);
    }
    return call(values, context);
  };
}
