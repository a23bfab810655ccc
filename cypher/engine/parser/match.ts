/** MATCH and OPTIONAL MATCH. */
import type { Clause, Query } from '../syntax/clause.ts';
import type { Cursor } from './cursor.ts';
import { parsePatterns } from './pattern.ts';

export function parseMatch(cursor: Cursor, optional: boolean): Clause {
  cursor.acceptWord('REPEATABLE', 'ELEMENTS');
  if (!cursor.acceptWord('DIFFERENT', 'RELATIONSHIPS')) cursor.acceptWord('DIFFERENT', 'RELATIONSHIP');
  const patterns = parsePatterns(cursor);
  while (cursor.isWord('USING')) skipHint(cursor);
  const where = cursor.acceptWord('WHERE') ? cursor.grammar.expression(cursor) : null;
  return { kind: 'match', optional, patterns, where, at: 0, end: cursor.lastEnd };
}

/** Of `EXISTS { (a)-->(b) WHERE … }`: a query of one MATCH. */
export function parsePatternQuery(cursor: Cursor): Query {
  const { at } = cursor.peek();
  const patterns = parsePatterns(cursor);
  const where = cursor.acceptWord('WHERE') ? cursor.grammar.expression(cursor) : null;
  const span = { at, end: cursor.lastEnd };
  const match: Clause = { kind: 'match', optional: false, patterns, where, ...span };
  return { parts: [{ clauses: [match], ...span }], all: false, ...span };
}

/** `USING INDEX n:Label(key)`, `USING SCAN n:Label`, `USING JOIN ON n`: the planner decides for itself. */
function skipHint(cursor: Cursor): void {
  cursor.expectWord('USING');
  if (cursor.acceptWord('JOIN')) {
    cursor.expectWord('ON');
    do cursor.name('a variable');
    while (cursor.accept(','));
    return;
  }
  cursor.acceptOneOf('RANGE', 'TEXT', 'POINT');
  if (!cursor.acceptWord('SCAN')) {
    cursor.expectWord('INDEX');
    cursor.acceptWord('SEEK');
  }
  cursor.name('a variable');
  cursor.expect(':');
  cursor.name('a label or type');
  if (!cursor.accept('(')) return;
  do cursor.name('a property name');
  while (cursor.accept(','));
  cursor.expect(')');
}
