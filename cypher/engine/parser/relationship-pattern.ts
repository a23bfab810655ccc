/** `-[r:TYPE*1..3 {key: value}]->` and its shorter forms. */
import type { PatternDirection, RelationshipPattern } from '../syntax/ast.ts';
import { plainChoice } from '../runtime/labels.ts';
import { DASH } from '../syntax/lexer.ts';
import type { Cursor } from './cursor.ts';
import { parseTypeExpression } from './labels.ts';
import { acceptColon, parseProperties, parseVariable, parseWhere } from './node-pattern.ts';
import { parseLength, parseQuantifier, startsQuantifier } from './repetition.ts';

export function startsRelationship(cursor: Cursor): boolean {
  return isDash(cursor) || (cursor.is('<') && isDash(cursor, 1));
}

export function parseRelationship(cursor: Cursor): RelationshipPattern {
  const { at } = cursor.peek();
  const left = cursor.accept('<');
  expectDash(cursor);
  const detail = cursor.accept('[') ? parseDetail(cursor) : NO_DETAIL;
  expectDash(cursor);
  const right = cursor.accept('>');
  const quantifier = startsQuantifier(cursor) ? parseQuantifier(cursor) : null;
  const direction: PatternDirection = left === right ? 'both' : left ? 'incoming' : 'outgoing';
  return { kind: 'relationship', ...detail, direction, quantifier, at, end: cursor.lastEnd };
}

function isDash(cursor: Cursor, ahead = 0): boolean {
  return cursor.is('-', ahead) || cursor.is(DASH, ahead);
}

function expectDash(cursor: Cursor): void {
  if (!cursor.accept(DASH)) cursor.expect('-');
}

type Detail = Pick<RelationshipPattern, 'variable' | 'types' | 'length' | 'properties' | 'where'>;

const NO_DETAIL: Detail = { variable: null, types: null, length: null, properties: null, where: null };

function parseDetail(cursor: Cursor): Detail {
  const variable = parseVariable(cursor);
  const { at } = cursor.peek();
  const { types, colons } = acceptColon(cursor) ? parseTypeExpression(cursor) : { types: null, colons: false };
  const length = cursor.accept('*') ? parseLength(cursor) : null;
  const properties = parseProperties(cursor);
  const where = parseWhere(cursor);
  cursor.expect(']');
  if (colons && (variable !== null || length !== null || properties !== null || where !== null)) {
    throw cursor.error(
      'The semantics of using colon in the separation of alternative relationship types in conjunction with the use of variable binding, inlined property predicates, or variable length is no longer supported. Please separate the relationships types using `:A|B|C` instead.',
      at,
    );
  }
  if (length !== null && types !== null && plainChoice(types) === null) {
    throw cursor.error('Variable length relationships must not use relationship type expressions.', at);
  }
  return { variable, types, length, properties, where };
}
