/** Finds the aggregating functions of an expression. */
import { AGGREGATES } from '../functions/aggregate.ts';
import type { CountStar, Expression, FunctionCall } from '../syntax/ast.ts';
import { rewrite } from './rewrite.ts';

export function isAggregate(expression: Expression): expression is FunctionCall | CountStar {
  return (
    expression.kind === 'count star' || (expression.kind === 'call' && AGGREGATES.has(expression.name.toLowerCase()))
  );
}

/** The outermost ones, those inside of subqueries left out. */
export function aggregatesIn(expression: Expression): (FunctionCall | CountStar)[] {
  const found: (FunctionCall | CountStar)[] = [];
  rewrite(expression, (part) => {
    if (!isAggregate(part)) return null;
    found.push(part);
    return part;
  });
  return found;
}

export function hasAggregates(expression: Expression): boolean {
  return aggregatesIn(expression).length > 0;
}
