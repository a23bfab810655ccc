/** Which types the arithmetic operators take and give. */
import type { BinaryOperator, Expression } from '../syntax/ast.ts';
import { type Check, typeMismatch } from './check.ts';
import { ANY, commonType, itemOf, listOf, mayBe, type StaticType, STRING } from './types.ts';

const NUMERIC = ['INTEGER', 'FLOAT'];
const MOVABLE = [...NUMERIC, 'DURATION', 'DATE', 'LOCAL TIME', 'ZONED TIME', 'LOCAL DATETIME', 'ZONED DATETIME'];
const ADDABLE = [...MOVABLE, 'STRING', 'LIST', 'BOOLEAN', 'POINT'];

type Operand = readonly [Expression, StaticType];

export function checkArithmetic(check: Check, operator: BinaryOperator, left: Operand, right: Operand): StaticType {
  const [leftType, rightType] = [left[1], right[1]];
  if (operator === '+') return checkSum(check, left, right);
  const kinds = kindsFor(operator);
  for (const [part, type] of [left, right]) if (!mayBe(type, kinds)) throw typeMismatch(check, part.at, kinds, type);
  if (operator === '^') return { kind: 'FLOAT' };
  if (operator === '||') return leftType.kind === 'STRING' && rightType.kind === 'STRING' ? STRING : ANY;
  return numeric(leftType, rightType);
}

function kindsFor(operator: BinaryOperator): string[] {
  if (operator === '-') return MOVABLE;
  if (operator === '||') return ['STRING', 'LIST'];
  return operator === '*' || operator === '/' ? [...NUMERIC, 'DURATION'] : NUMERIC;
}

function checkSum(check: Check, left: Operand, right: Operand): StaticType {
  const [leftType, rightType] = [left[1], right[1]];
  if (leftType.kind === 'LIST' && rightType.kind === 'LIST')
    return listOf(commonType([itemOf(leftType), itemOf(rightType)]));
  if (leftType.kind === 'LIST' || rightType.kind === 'LIST') return listOf(ANY);
  for (const [part, type] of [left, right])
    if (!mayBe(type, ADDABLE)) throw typeMismatch(check, part.at, ADDABLE, type);
  if (leftType.kind === 'BOOLEAN' && rightType.kind === 'BOOLEAN')
    throw typeMismatch(check, left[0].at, MOVABLE, leftType);
  if (leftType.kind === 'STRING' && mayBe(rightType, ['STRING', ...NUMERIC]))
    return rightType.kind === 'ANY' ? ANY : STRING;
  return numeric(leftType, rightType);
}

function numeric(left: StaticType, right: StaticType): StaticType {
  if (left.kind === 'INTEGER' && right.kind === 'INTEGER') return left;
  const both = [left.kind, right.kind];
  return both.every((kind) => NUMERIC.includes(kind)) ? { kind: 'FLOAT' } : ANY;
}
