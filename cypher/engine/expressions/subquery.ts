/** Expressions that ask the graph: patterns as predicates, pattern comprehensions, EXISTS, COUNT and COLLECT. */
import type { Value } from '../../../graph/store/value/value.ts';
import type { Evaluate } from '../runtime/row.ts';
import type { PatternComprehension, PatternExpression, SubqueryExpression } from '../syntax/ast.ts';
import type { Compile } from './compile.ts';
import type { Scope, Subplan } from './scope.ts';

/** A pattern by itself asks whether it matches; shortestPath(…) is the path. */
export function compilePattern({ pattern }: PatternExpression, scope: Scope): Evaluate {
  if (pattern.selector === null) {
    const plan = scope.planner.planPattern(pattern, null, scope);
    return (row, context) => exists(plan, row, context);
  }
  const name = ' path';
  const plan = scope.planner.planPattern({ ...pattern, variable: name }, null, scope);
  const slot = plan.scope.find(name) ?? 0;
  if (pattern.selector.form === 'shortestPath') {
    return (row, context) => {
      for (const found of plan.run(row, context)) return found[slot] ?? null;
      return null;
    };
  }
  return (row, context) => Array.from(plan.run(row, context), (found) => found[slot] ?? null);
}

export function compilePatternComprehension(
  expression: PatternComprehension,
  scope: Scope,
  compile: Compile,
): Evaluate {
  const plan = scope.planner.planPattern(expression.pattern, expression.where, scope);
  const map = compile(expression.map, plan.scope);
  return (row, context) => {
    const result: Value[] = [];
    for (const found of plan.run(row, context)) result.push(map(found, context));
    return result;
  };
}

export function compileSubquery({ form, query }: SubqueryExpression, scope: Scope): Evaluate {
  const plan = scope.planner.planQuery(query, scope);
  if (form === 'EXISTS') return (row, context) => exists(plan, row, context);
  if (form === 'COUNT') return (row, context) => BigInt(plan.count(row, context));
  const [column = 0] = plan.columns;
  return (row, context) => Array.from(plan.run(row, context), (found) => found[column] ?? null);
}

function exists(plan: Subplan, ...[row, context]: Parameters<Subplan['run']>): boolean {
  for (const _ of plan.run(row, context)) return true;
  return false;
}
