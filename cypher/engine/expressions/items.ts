/** The items of a list as a clause or an expression goes through them: those of range() are counted up, not made first. */
import { isList, type Value } from '../../../graph/store/value/value.ts';
import { rangeItems } from '../functions/range.ts';
import type { Context } from '../runtime/context.ts';
import { typeFault } from '../runtime/fault.ts';
import type { Row } from '../runtime/row.ts';
import type { Expression } from '../syntax/ast.ts';
import type { Compile } from './compile.ts';
import type { Scope } from './scope.ts';

/** Null for null. */
export type Items = (row: Row, context: Context) => Iterable<Value> | null;

/** `others` says what is done with a value that is no list: refuse it, or take it for the only item. */
export function compileItems(expression: Expression, scope: Scope, compile: Compile, others: 'refuse' | 'take'): Items {
  if (expression.kind === 'call' && expression.name.toLowerCase() === 'range') {
    const bounds = expression.items.map((one) => compile(one, scope));
    return (row, context) => {
      const [start, end, step] = bounds.map((bound) => bound(row, context));
      return rangeItems(start, end, step);
    };
  }
  const list = compile(expression, scope);
  return (row, context) => {
    const value = list(row, context);
    if (value === null || isList(value)) return value;
    if (others === 'take') return [value];
    throw typeFault('LIST', value);
  };
}
