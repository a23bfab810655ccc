/** Expressions that run over a list with a variable of their own. */
import type { Value } from '../../../graph/store/value/value.ts';
import { truth } from '../runtime/logic.ts';
import type { Evaluate } from '../runtime/row.ts';
import type { ListComprehension, Quantifier, QuantifierName, Reduce } from '../syntax/ast.ts';
import type { Compile } from './compile.ts';
import { compileItems } from './items.ts';
import type { Scope } from './scope.ts';

export function compileListComprehension(expression: ListComprehension, scope: Scope, compile: Compile): Evaluate {
  const list = compileItems(expression.list, scope, compile);
  const inner = scope.child();
  const slot = inner.declare(expression.variable);
  const where = expression.where === null ? null : compile(expression.where, inner);
  const map = expression.map === null ? null : compile(expression.map, inner);
  return (row, context) => {
    const items = list(row, context);
    if (items === null) return null;
    const result: Value[] = [];
    for (const item of items) {
      context.step();
      row[slot] = item;
      if (where !== null && truth(where(row, context)) !== true) continue;
      context.assertFits(result.push(map === null ? item : map(row, context)));
    }
    return result;
  };
}

export function compileReduce(expression: Reduce, scope: Scope, compile: Compile): Evaluate {
  const initial = compile(expression.initial, scope);
  const list = compileItems(expression.list, scope, compile);
  const inner = scope.child();
  const accumulator = inner.declare(expression.accumulator);
  const slot = inner.declare(expression.variable);
  const step = compile(expression.step, inner);
  return (row, context) => {
    const items = list(row, context);
    if (items === null) return null;
    let value = initial(row, context);
    for (const item of items) {
      context.step();
      row[accumulator] = value;
      row[slot] = item;
      value = step(row, context);
    }
    return value;
  };
}

export function compileQuantifier(expression: Quantifier, scope: Scope, compile: Compile): Evaluate {
  const list = compileItems(expression.list, scope, compile);
  const inner = scope.child();
  const slot = inner.declare(expression.variable);
  const where = compile(expression.where, inner);
  const { quantifier } = expression;
  return (row, context) => {
    const items = list(row, context);
    if (items === null) return null;
    let [trues, falses, unknowns] = [0, 0, 0];
    for (const item of items) {
      context.step();
      row[slot] = item;
      const holds = truth(where(row, context));
      if (holds === true) trues += 1;
      else if (holds === false) falses += 1;
      else unknowns += 1;
      if (isDecided(quantifier, trues, falses)) break;
    }
    return quantify(quantifier, trues, falses, unknowns);
  };
}

function isDecided(quantifier: QuantifierName, trues: number, falses: number): boolean {
  if (quantifier === 'all') return falses > 0;
  return quantifier === 'single' ? trues > 1 : trues > 0;
}

function quantify(quantifier: QuantifierName, trues: number, falses: number, unknowns: number): boolean | null {
  switch (quantifier) {
    case 'all':
      return falses > 0 ? false : unknowns > 0 ? null : true;
    case 'any':
      return trues > 0 ? true : unknowns > 0 ? null : false;
    case 'none':
      return trues > 0 ? false : unknowns > 0 ? null : true;
    default:
      return trues > 1 ? false : unknowns > 0 ? null : trues === 1;
  }
}
