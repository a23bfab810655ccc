/** Which types the arithmetic operators take and give. */
import type { BinaryOperator, Expression } from '../syntax/ast.ts';
import { type Check, typeMismatch } from './check.ts';
import { ANY, commonType, isOpen, itemOf, listOf, mayBe, type StaticType, STRING } from './types.ts';

const NUMERIC = ['INTEGER', 'FLOAT'];
/** What can be added to and taken away. */
export const MOVABLE = [...NUMERIC, 'DURATION', 'DATE', 'LOCAL TIME', 'ZONED TIME', 'LOCAL DATETIME', 'ZONED DATETIME'];
const ADDABLE = [...MOVABLE, 'STRING', 'LIST', 'BOOLEAN', 'POINT'];

type Operand = readonly [Expression, StaticType];

export function checkArithmetic(check: Check, operator: BinaryOperator, left: Operand, right: Operand): StaticType {
  const [leftType, rightType] = [left[1], right[1]];
  if (operator === '+') return checkSum(check, left, right);
  const kinds = kindsFor(operator);
  for (const [part, type] of [left, right]) if (!mayBe(type, kinds)) throw typeMismatch(check, part.at, kinds, type);
  refuseMixed(check, operator, left, right);
  if (operator === '^') return { kind: 'FLOAT' };
  if (operator === '||') return leftType.kind === 'STRING' && rightType.kind === 'STRING' ? STRING : ANY;
  return isOpen(leftType) || isOpen(rightType) ? resultOf(operator) : numeric(leftType, rightType);
}

/** Where nothing is known of an operand: a number, or what else the operator may give. */
function resultOf(operator: BinaryOperator): StaticType {
  return operator === '%' ? { kind: 'NUMBER' } : { kind: 'NUMBER', also: kindsFor(operator) };
}

/** A date less a number, a duration times a duration and their like. */
function refuseMixed(check: Check, operator: BinaryOperator, [, left]: Operand, [part, right]: Operand): void {
  if (isOpen(left) || isOpen(right)) return;
  const fits: Partial<Record<BinaryOperator, boolean>> = {
    '-': (isNumeric(left.kind) && isNumeric(right.kind)) || (isMoment(left.kind) && right.kind === 'DURATION'),
    '*': isNumeric(left.kind) || isNumeric(right.kind),
    '/': isNumeric(right.kind),
    '||': left.kind === right.kind,
  };
  if (fits[operator] === false) throw typeMismatch(check, part.at, kindsFor(operator), right);
}

function kindsFor(operator: BinaryOperator): string[] {
  if (operator === '-') return MOVABLE;
  if (operator === '||') return ['STRING', 'LIST'];
  return operator === '*' || operator === '/' ? [...NUMERIC, 'DURATION'] : NUMERIC;
}

function checkSum(check: Check, left: Operand, right: Operand): StaticType {
  const [leftType, rightType] = [left[1], right[1]];
  if (leftType.kind === 'LIST' && rightType.kind === 'LIST') {
    return listOf(commonType([itemOf(leftType), itemOf(rightType)]));
  }
  if (leftType.kind === 'LIST' || rightType.kind === 'LIST') return listOf(ANY);
  if (isOpen(leftType) && isOpen(rightType)) return ANY;
  const unfit = [left, right].find(([, type]) => !mayBe(type, ADDABLE));
  if (unfit !== undefined) throw typeMismatch(check, unfit[0].at, ADDABLE, unfit[1]);
  if (isOpen(leftType) || isOpen(rightType)) return ANY;
  if (!canAdd(leftType.kind, rightType.kind)) throw typeMismatch(check, right[0].at, MOVABLE, rightType);
  return leftType.kind === 'STRING' || rightType.kind === 'STRING' ? STRING : numeric(leftType, rightType);
}

function canAdd(left: string, right: string): boolean {
  if (left === 'STRING' || right === 'STRING')
    return [left, right].every((kind) => kind === 'STRING' || isNumeric(kind));
  if (left === 'DURATION' || right === 'DURATION') return isMoment(left) && isMoment(right);
  return isNumeric(left) && isNumeric(right);
}

function isNumeric(kind: string): boolean {
  return NUMERIC.includes(kind) || kind === 'NUMBER';
}

function isMoment(kind: string): boolean {
  return MOVABLE.includes(kind) && !isNumeric(kind);
}

function numeric(left: StaticType, right: StaticType): StaticType {
  if (left.kind === 'INTEGER' && right.kind === 'INTEGER') return left;
  const both = [left.kind, right.kind];
  return both.every((kind) => NUMERIC.includes(kind)) ? { kind: 'FLOAT' } : ANY;
}
