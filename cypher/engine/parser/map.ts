/** Map literals and map projections. */
import type { Expression, MapProjectionEntry, Variable } from '../syntax/ast.ts';
import type { Cursor } from './cursor.ts';

export function parseMap(cursor: Cursor): Expression {
  const { at } = cursor.expect('{');
  const entries: (readonly [string, Expression])[] = [];
  if (!cursor.is('}')) {
    do {
      const key = cursor.name('a key');
      cursor.expect(':');
      entries.push([key, cursor.grammar.expression(cursor)]);
    } while (cursor.accept(','));
  }
  cursor.expect('}');
  return { kind: 'map', entries, at, end: cursor.lastEnd };
}

export function parseMapProjection(cursor: Cursor, subject: Variable): Expression {
  cursor.expect('{');
  const entries: MapProjectionEntry[] = [];
  if (!cursor.is('}'))
    do entries.push(parseEntry(cursor));
    while (cursor.accept(','));
  cursor.expect('}');
  return { kind: 'map projection', subject, entries, at: subject.at, end: cursor.lastEnd };
}

function parseEntry(cursor: Cursor): MapProjectionEntry {
  if (cursor.accept('.')) {
    return cursor.accept('*') ? { kind: 'all' } : { kind: 'property', key: cursor.name('a property name') };
  }
  const { at, end } = cursor.peek();
  const key = cursor.name('a key');
  if (cursor.accept(':')) return { kind: 'entry', key, value: cursor.grammar.expression(cursor) };
  return { kind: 'entry', key, value: { kind: 'variable', name: key, at, end } };
}
