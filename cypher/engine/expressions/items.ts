/** The items of a list as a clause or an expression goes through them: those of range() are counted up, not made first. */
import type { Value } from '../../../graph/store/value/value.ts';
import { rangeItems } from '../functions/range.ts';
import { asList } from '../runtime/as-list.ts';
import type { Context } from '../runtime/context.ts';
import type { Row } from '../runtime/row.ts';
import type { Expression } from '../syntax/ast.ts';
import type { Compile } from './compile.ts';
import type { Scope } from './scope.ts';

/** Null for null. */
export type Items = (row: Row, context: Context) => Iterable<Value> | null;

export function compileItems(expression: Expression, scope: Scope, compile: Compile): Items {
  if (expression.kind === 'call' && expression.name.toLowerCase() === 'range') {
    const bounds = expression.items.map((one) => compile(one, scope));
    return (row, context) => {
      const [start, end, step] = bounds.map((bound) => bound(row, context));
      return rangeItems(start, end, step);
    };
  }
  const list = compile(expression, scope);
  return (row, context) => asList(list(row, context));
}
