/** `[…]`: a list, a list comprehension or a pattern comprehension. */
import type { Expression } from '../syntax/ast.ts';
import type { Cursor } from './cursor.ts';

export function parseBracketed(cursor: Cursor): Expression {
  const { at } = cursor.expect('[');
  if (cursor.isName() && isIn(cursor)) return parseListComprehension(cursor, at);
  const isNamedPattern = cursor.isName() && cursor.is('=', 1) && cursor.is('(', 2);
  if (cursor.startsPath() || isNamedPattern) {
    const comprehension = cursor.attempt('comprehension', () => parsePatternComprehension(cursor, at));
    if (comprehension !== null) return comprehension;
  }
  const items: Expression[] = [];
  if (!cursor.is(']'))
    do items.push(cursor.grammar.expression(cursor));
    while (cursor.accept(','));
  cursor.expect(']');
  return { kind: 'list', items, at, end: cursor.lastEnd };
}

/**
 * `[x IN list …`: also the list `[x IN list]` of one predicate, which Cypher reads as a comprehension.
 */
function isIn(cursor: Cursor): boolean {
  const { kind, upper } = cursor.peek(1);
  return kind === 'name' && upper === 'IN';
}

function parseListComprehension(cursor: Cursor, at: number): Expression {
  const variable = cursor.name('a variable');
  cursor.expectWord('IN');
  const list = cursor.withBarEnding(true, () => cursor.grammar.expression(cursor));
  const where = cursor.acceptWord('WHERE') ? cursor.withBarEnding(true, () => cursor.grammar.expression(cursor)) : null;
  const map = cursor.accept('|') ? cursor.grammar.expression(cursor) : null;
  cursor.expect(']');
  return { kind: 'list comprehension', variable, list, where, map, at, end: cursor.lastEnd };
}

function parsePatternComprehension(cursor: Cursor, at: number): Expression {
  const pattern = cursor.grammar.pattern(cursor);
  if (pattern.elements.length < 2) throw cursor.invalid();
  const where = cursor.acceptWord('WHERE') ? cursor.withBarEnding(true, () => cursor.grammar.expression(cursor)) : null;
  cursor.expect('|');
  const map = cursor.grammar.expression(cursor);
  cursor.expect(']');
  return { kind: 'pattern comprehension', pattern, where, map, at, end: cursor.lastEnd };
}
