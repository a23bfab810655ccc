/** `(n:Label {key: value} WHERE …)` and the parts it shares with relationships. */
import type { Expression, NodePattern } from '../syntax/ast.ts';
import { parseParameter } from './atom.ts';
import type { Cursor } from './cursor.ts';
import { parseLabelExpression } from './labels.ts';
import { parseMap } from './map.ts';

export function parseNode(cursor: Cursor): NodePattern {
  const { at } = cursor.expect('(');
  const variable = parseVariable(cursor);
  const labels = acceptColon(cursor) ? parseLabelExpression(cursor) : null;
  const properties = parseProperties(cursor);
  const where = parseWhere(cursor);
  cursor.expect(')');
  return { kind: 'node', variable, labels, properties, where, at, end: cursor.lastEnd };
}

export function parseVariable(cursor: Cursor): string | null {
  const opensWhere = cursor.isWord('WHERE') && !cursor.is(')', 1) && !cursor.is(':', 1) && !cursor.is(']', 1);
  const opensLabels = cursor.isWord('IS') && (cursor.isName(1) || cursor.is('%', 1) || cursor.is('!', 1));
  return cursor.isName() && !opensWhere && !opensLabels ? cursor.name('a variable') : null;
}

export function acceptColon(cursor: Cursor): boolean {
  return cursor.accept(':') || cursor.acceptWord('IS');
}

export function parseProperties(cursor: Cursor): Expression | null {
  if (cursor.is('{')) return cursor.withBarEnding(false, () => parseMap(cursor));
  return cursor.is('$') ? parseParameter(cursor) : null;
}

export function parseWhere(cursor: Cursor): Expression | null {
  return cursor.acceptWord('WHERE') ? cursor.withBarEnding(false, () => cursor.grammar.expression(cursor)) : null;
}
