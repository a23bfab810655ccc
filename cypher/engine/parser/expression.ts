/** Expressions by precedence, loosest first: OR, XOR, AND, NOT, comparison, predicates, sums, products, powers, signs. */
import type { BinaryOperator, ComparisonOperator, Expression } from '../syntax/ast.ts';
import type { Cursor } from './cursor.ts';
import { readInteger } from './number.ts';
import { parsePostfix } from './postfix.ts';
import { parsePredicates } from './predicates.ts';

export function parseExpression(cursor: Cursor): Expression {
  return cursor.nested(() => parseOr(cursor));
}

function parseOr(cursor: Cursor): Expression {
  const first = parseXor(cursor);
  const operands = [first];
  while (cursor.acceptWord('OR')) operands.push(parseXor(cursor));
  return operands.length === 1 ? first : { kind: 'or', operands, at: first.at, end: cursor.lastEnd };
}

function parseXor(cursor: Cursor): Expression {
  let left = parseAnd(cursor);
  for (let length = 1; cursor.acceptWord('XOR'); length += 1) {
    cursor.checkChain(length);
    left = binary('XOR', left, parseAnd(cursor));
  }
  return left;
}

function parseAnd(cursor: Cursor): Expression {
  const first = parseNot(cursor);
  const operands = [first];
  while (cursor.acceptWord('AND')) operands.push(parseNot(cursor));
  return operands.length === 1 ? first : { kind: 'and', operands, at: first.at, end: cursor.lastEnd };
}

function parseNot(cursor: Cursor): Expression {
  const { at } = cursor.peek();
  if (!cursor.acceptWord('NOT')) return parseComparison(cursor);
  const operand = cursor.nested(() => parseNot(cursor));
  return { kind: 'not', operand, at, end: operand.end };
}

const COMPARISONS: readonly ComparisonOperator[] = ['=', '<>', '<=', '>=', '<', '>'];

function parseComparison(cursor: Cursor): Expression {
  const first = parsePredicates(cursor, parseSum);
  const rest: { operator: ComparisonOperator; operand: Expression }[] = [];
  for (;;) {
    const operator = COMPARISONS.find((symbol) => cursor.accept(symbol));
    if (operator === undefined) break;
    rest.push({ operator, operand: parsePredicates(cursor, parseSum) });
  }
  if (cursor.is('!='))
    throw cursor.error(
      "Unknown operation '!=' (you probably meant to use '<>', which is the operator for inequality testing)",
    );
  return rest.length === 0 ? first : { kind: 'comparison', first, rest, at: first.at, end: cursor.lastEnd };
}

function parseSum(cursor: Cursor): Expression {
  return parseChain(cursor, ['+', '-', '||'], parseProduct);
}

function parseProduct(cursor: Cursor): Expression {
  return parseChain(cursor, ['*', '/', '%'], parsePower);
}

function parsePower(cursor: Cursor): Expression {
  return parseChain(cursor, ['^'], parseSign);
}

function parseChain(
  cursor: Cursor,
  operators: readonly BinaryOperator[],
  parseOperand: (cursor: Cursor) => Expression,
): Expression {
  let left = parseOperand(cursor);
  for (let length = 1; ; length += 1) {
    const operator = operators.find((symbol) => cursor.accept(symbol));
    if (operator === undefined) return left;
    cursor.checkChain(length);
    left = binary(operator, left, parseOperand(cursor));
  }
}

function parseSign(cursor: Cursor): Expression {
  const sign = cursor.peek();
  if (cursor.accept('+')) {
    const operand = cursor.nested(() => parseSign(cursor));
    return { kind: 'plus', operand, at: sign.at, end: operand.end };
  }
  if (!cursor.accept('-')) return parsePostfix(cursor);
  const number = cursor.peek();
  if (number.kind === 'integer' && !cursor.is('.', 1) && !cursor.is('[', 1)) {
    cursor.next();
    return { kind: 'literal', value: readInteger(cursor.source, number, true), at: sign.at, end: number.end };
  }
  const operand = cursor.nested(() => parseSign(cursor));
  return { kind: 'negate', operand, at: sign.at, end: operand.end };
}

function binary(operator: BinaryOperator, left: Expression, right: Expression): Expression {
  return { kind: 'binary', operator, left, right, at: left.at, end: right.end };
}
