/** What may follow an operand, once: IN, STARTS WITH, =~, IS NULL, IS :: type and their like. */
import type { BinaryOperator, Expression } from '../syntax/ast.ts';
import type { Cursor } from './cursor.ts';
import { parseTypeName } from './type-name.ts';

type Operand = (cursor: Cursor) => Expression;

export function parsePredicates(cursor: Cursor, parseOperand: Operand): Expression {
  const left = parseOperand(cursor);
  return parseBinary(cursor, left, parseOperand) ?? parseIs(cursor, left) ?? left;
}

function parseBinary(cursor: Cursor, left: Expression, parseOperand: Operand): Expression | null {
  const operator = acceptOperator(cursor);
  if (operator === null) return null;
  const right = parseOperand(cursor);
  return { kind: 'binary', operator, left, right, at: left.at, end: right.end };
}

function acceptOperator(cursor: Cursor): BinaryOperator | null {
  if (cursor.accept('=~')) return '=~';
  if (cursor.acceptWord('IN')) return 'IN';
  if (cursor.acceptWord('STARTS', 'WITH')) return 'STARTS WITH';
  if (cursor.acceptWord('ENDS', 'WITH')) return 'ENDS WITH';
  return cursor.acceptWord('CONTAINS') ? 'CONTAINS' : null;
}

function parseIs(cursor: Cursor, operand: Expression): Expression | null {
  if (cursor.accept('::')) {
    const type = parseTypeName(cursor);
    return { kind: 'is type', operand, type, negated: false, at: operand.at, end: cursor.lastEnd };
  }
  if (!cursor.acceptWord('IS')) return null;
  const negated = cursor.acceptWord('NOT');
  if (cursor.acceptWord('NULL')) return { kind: 'is null', operand, negated, at: operand.at, end: cursor.lastEnd };
  const form = cursor.acceptOneOf('NFC', 'NFD', 'NFKC', 'NFKD');
  if (cursor.acceptWord('NORMALIZED')) {
    return { kind: 'is normalized', operand, form: form ?? 'NFC', negated, at: operand.at, end: cursor.lastEnd };
  }
  if (form === null && (cursor.accept('::') || cursor.acceptWord('TYPED'))) {
    const type = parseTypeName(cursor);
    return { kind: 'is type', operand, type, negated, at: operand.at, end: cursor.lastEnd };
  }
  throw cursor.invalid();
}
