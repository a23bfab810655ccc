/** SHOW INDEXES and its like, read as a call of the procedure that lists them. */
import type { Clause, Query } from '../syntax/clause.ts';
import type { Cursor } from './cursor.ts';
import { parseYields } from './call.ts';
import { parseReturn } from './projection.ts';

const LISTS: ReadonlyMap<string, string> = new Map([
  ['INDEX', 'show.indexes'],
  ['INDEXES', 'show.indexes'],
  ['CONSTRAINT', 'show.constraints'],
  ['CONSTRAINTS', 'show.constraints'],
  ['PROCEDURE', 'show.procedures'],
  ['PROCEDURES', 'show.procedures'],
  ['FUNCTION', 'show.functions'],
  ['FUNCTIONS', 'show.functions'],
  ['DATABASE', 'show.databases'],
  ['DATABASES', 'show.databases'],
]);

/** Null where no SHOW stands here. */
export function parseShow(cursor: Cursor): Query | null {
  const { at } = cursor.peek();
  if (!cursor.acceptWord('SHOW')) return null;
  cursor.acceptOneOf('ALL', 'RANGE', 'TEXT', 'POINT', 'LOOKUP', 'FULLTEXT', 'UNIQUE', 'UNIQUENESS', 'BUILT');
  const word = cursor.acceptOneOf(...LISTS.keys());
  if (word === null) throw cursor.invalid();
  const name = LISTS.get(word) ?? word;
  const yields = cursor.acceptWord('YIELD') ? parseYields(cursor) : 'all';
  const where = cursor.acceptWord('WHERE') ? cursor.grammar.expression(cursor) : null;
  const clauses: Clause[] = [
    { kind: 'call procedure', optional: false, name, items: [], yields, where, at, end: cursor.lastEnd },
  ];
  if (cursor.acceptWord('RETURN')) clauses.push(parseReturn(cursor));
  return { parts: [{ clauses, at, end: cursor.lastEnd }], all: false, at, end: cursor.lastEnd };
}
