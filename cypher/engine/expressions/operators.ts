/** Operators with two sides, and chains of comparisons. */
import { compare, equals } from '../../../graph/store/value/equality.ts';
import { isList, isMap, type Value, type ValueList } from '../../../graph/store/value/value.ts';
import { add, divide, join, modulo, multiply, power, subtract } from '../runtime/arithmetic.ts';
import type { Context } from '../runtime/context.ts';
import { xor } from '../runtime/logic.ts';
import type { Evaluate } from '../runtime/row.ts';
import { weigh } from '../runtime/weigh.ts';
import type { BinaryOperator, ComparisonOperator, Expression } from '../syntax/ast.ts';
import type { Compile } from './compile.ts';
import { matchesPattern } from './regular-expression.ts';
import type { Scope } from './scope.ts';

const BINARY: Readonly<Record<BinaryOperator, (left: Value, right: Value, context: Context) => Value>> = {
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
  '=~': matchesPattern,
};

/** So many items are copied or compared in the time of one step. */
const ITEMS_A_STEP = 16;

export function compileBinary(expression: Expression & { kind: 'binary' }, scope: Scope, compile: Compile): Evaluate {
  const left = compile(expression.left, scope);
  const right = compile(expression.right, scope);
  const operate = BINARY[expression.operator];
  const folded = floatOverZero(expression);
  if (folded !== null) return () => folded;
  return (row, context) => {
    const value = operate(left(row, context), right(row, context), context);
    if (typeof value === 'object' && value !== null && isList(value)) made(value, context);
    return value;
  };
}

/** A list is copied whole with each item that is added to it. */
function made({ length }: ValueList, context: Context): void {
  context.assertFits(length);
  context.step(length / ITEMS_A_STEP);
}

/** Neo4j folds `1.5 / 0` between literals as floats, although a division by an integer zero fails when it runs. */
function floatOverZero({ operator, left, right }: Expression & { kind: 'binary' }): number | null {
  if (operator !== '/' || right.kind !== 'literal' || right.value !== 0n) return null;
  const above = constant(left);
  return typeof above === 'number' ? above / 0 : null;
}

/** A number that is written out, or made of such by arithmetic. */
function constant(expression: Expression): bigint | number | null {
  if (expression.kind === 'literal')
    return typeof expression.value === 'number' || typeof expression.value === 'bigint' ? expression.value : null;
  if (expression.kind === 'negate') {
    const value = constant(expression.operand);
    return value === null ? null : -value;
  }
  if (expression.kind !== 'binary' || !ARITHMETIC.has(expression.operator)) return null;
  const folded = floatOverZero(expression);
  if (folded !== null) return folded;
  const [left, right] = [constant(expression.left), constant(expression.right)];
  if (left === null || right === null || isZeroDivision(expression.operator, right)) return null;
  const value = ARITHMETIC.get(expression.operator)?.(left, right) ?? null;
  return typeof value === 'number' || typeof value === 'bigint' ? value : null;
}

const ARITHMETIC: ReadonlyMap<BinaryOperator, (left: Value, right: Value) => Value> = new Map([
  ['+', add],
  ['-', subtract],
  ['*', multiply],
  ['/', divide],
  ['%', modulo],
  ['^', power],
]);

const isZeroDivision = (operator: BinaryOperator, right: bigint | number): boolean =>
  (operator === '/' || operator === '%') && right === 0n;

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
    return (row, context) => {
      const [left, right] = [first(row, context), operand(row, context)];
      weigh(left, context);
      weigh(right, context);
      return compareBy(operator, left, right);
    };
  }
  return (row, context) => {
    let left = first(row, context);
    let known = true;
    for (const { operator, operand } of rest) {
      const right = operand(row, context);
      weigh(right, context);
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
  if (order === null) return compareEqual(operator, left, right);
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

/** Values without an order are still less or equal where they are equal. */
function compareEqual(operator: ComparisonOperator, left: Value, right: Value): boolean | null {
  if (equals(left, right) !== true) return null;
  if (operator === '<=' || operator === '>=') return true;
  return left !== null && isMap(left) ? false : null;
}

/** At run time a value that is no list stands for the list of itself. */
export function contains(value: Value, held: Value, context: Context): boolean | null {
  if (held === null) return null;
  const list = isList(held) ? held : [held];
  context.step(list.length / ITEMS_A_STEP);
  let known = true;
  for (const item of list) {
    const same = equals(value, item);
    if (same === true) return true;
    if (same === null) known = false;
  }
  return known ? false : null;
}

function textTest(
  test: (text: string, part: string) => boolean,
): (left: Value, right: Value, context: Context) => Value {
  return (left, right, context) => {
    if (typeof left !== 'string' || typeof right !== 'string') return null;
    weigh(left, context);
    return test(left, right);
  };
}
