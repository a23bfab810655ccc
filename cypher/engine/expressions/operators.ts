/** Operators with two sides, and chains of comparisons. */
import { compare, equals } from '../../../graph/store/value/equality.ts';
import { isList, type Value } from '../../../graph/store/value/value.ts';
import { add, divide, join, modulo, multiply, power, subtract } from '../runtime/arithmetic.ts';
import { typeFault } from '../runtime/fault.ts';
import { xor } from '../runtime/logic.ts';
import type { Evaluate } from '../runtime/row.ts';
import type { BinaryOperator, ComparisonOperator, Expression } from '../syntax/ast.ts';
import type { Compile } from './compile.ts';
import { matchesPattern } from './regular-expression.ts';
import type { Scope } from './scope.ts';

const BINARY: Readonly<Record<BinaryOperator, (left: Value, right: Value) => Value>> = {
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': divide,
  '%': modulo,
  '^': power,
  '||': join,
  XOR: xor,
  IN: contains,
  'STARTS WITH': textTest((text, part) => text.startsWith(part)),
  'ENDS WITH': textTest((text, part) => text.endsWith(part)),
  CONTAINS: textTest((text, part) => text.includes(part)),
  '=~': textTest(matchesPattern),
};

export function compileBinary(expression: Expression & { kind: 'binary' }, scope: Scope, compile: Compile): Evaluate {
  const left = compile(expression.left, scope);
  const right = compile(expression.right, scope);
  const operate = BINARY[expression.operator];
  return (row, context) => operate(left(row, context), right(row, context));
}

export function compileComparison(
  expression: Expression & { kind: 'comparison' },
  scope: Scope,
  compile: Compile,
): Evaluate {
  const first = compile(expression.first, scope);
  const rest = expression.rest.map(({ operator, operand }) => ({ operator, operand: compile(operand, scope) }));
  const [only, ...others] = rest;
  if (only !== undefined && others.length === 0) {
    const { operator, operand } = only;
    return (row, context) => compareBy(operator, first(row, context), operand(row, context));
  }
  return (row, context) => {
    let left = first(row, context);
    let known = true;
    for (const { operator, operand } of rest) {
      const right = operand(row, context);
      const holds = compareBy(operator, left, right);
      if (holds === false) return false;
      if (holds === null) known = false;
      left = right;
    }
    return known ? true : null;
  };
}

export function compareBy(operator: ComparisonOperator, left: Value, right: Value): boolean | null {
  if (operator === '=') return equals(left, right);
  if (operator === '<>') {
    const same = equals(left, right);
    return same === null ? null : !same;
  }
  const order = compare(left, right);
  if (order === null) return null;
  switch (operator) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    default:
      return order >= 0;
  }
}

export function contains(value: Value, list: Value): boolean | null {
  if (list === null) return null;
  if (!isList(list)) throw typeFault('LIST', list);
  let known = true;
  for (const held of list) {
    const same = equals(value, held);
    if (same === true) return true;
    if (same === null) known = false;
  }
  return known ? false : null;
}

function textTest(test: (text: string, part: string) => boolean): (left: Value, right: Value) => Value {
  return (left, right) => (typeof left === 'string' && typeof right === 'string' ? test(left, right) : null);
}
