/** One clause, told by the keyword with which it opens. */
import type { Clause } from '../syntax/clause.ts';
import { parseCall } from './call.ts';
import type { Cursor } from './cursor.ts';
import { parseMatch } from './match.ts';
import { parseOrdering, parseReturn, parseWith } from './projection.ts';
import { parseCreate, parseDelete, parseForeach, parseMerge, parseRemove, parseSet } from './update.ts';

const CLAUSES: readonly (readonly [readonly string[], (cursor: Cursor) => Clause])[] = [
  [['MATCH'], (cursor) => parseMatch(cursor, false)],
  [['OPTIONAL', 'MATCH'], (cursor) => parseMatch(cursor, true)],
  [['RETURN'], parseReturn],
  [['WITH'], parseWith],
  [['UNWIND'], parseUnwind],
  [['CREATE'], parseCreate],
  [['INSERT'], parseCreate],
  [['MERGE'], parseMerge],
  [['SET'], parseSet],
  [['REMOVE'], parseRemove],
  [['DELETE'], (cursor) => parseDelete(cursor, false)],
  [['DETACH', 'DELETE'], (cursor) => parseDelete(cursor, true)],
  [['NODETACH', 'DELETE'], (cursor) => parseDelete(cursor, false)],
  [['OPTIONAL', 'CALL'], (cursor) => parseCall(cursor, true)],
  [['CALL'], (cursor) => parseCall(cursor, false)],
  [['FOREACH'], (cursor) => parseForeach(cursor, parseClause)],
  [['LOAD', 'CSV'], parseLoadCsv],
  [['FINISH'], (cursor) => ({ kind: 'finish', at: cursor.lastEnd, end: cursor.lastEnd })],
];

export function parseClause(cursor: Cursor): Clause {
  const { at } = cursor.peek();
  for (const [words, parse] of CLAUSES) {
    if (cursor.acceptWord(...words)) return { ...cursor.nested(() => parse(cursor)), at };
  }
  const ordering = parseOrdering(cursor);
  if (ordering !== null) return { ...ordering, at };
  throw cursor.invalid();
}

function parseUnwind(cursor: Cursor): Clause {
  const list = cursor.grammar.expression(cursor);
  cursor.expectWord('AS');
  const variable = cursor.name('a variable');
  return { kind: 'unwind', list, variable, at: 0, end: cursor.lastEnd };
}

function parseLoadCsv(cursor: Cursor): Clause {
  const headers = cursor.acceptWord('WITH', 'HEADERS');
  cursor.expectWord('FROM');
  const url = cursor.grammar.expression(cursor);
  cursor.expectWord('AS');
  const variable = cursor.name('a variable');
  const separator = cursor.acceptWord('FIELDTERMINATOR') ? parseSeparator(cursor) : ',';
  return { kind: 'load csv', headers, url, variable, separator, at: 0, end: cursor.lastEnd };
}

function parseSeparator(cursor: Cursor): string {
  const { kind, text, at } = cursor.peek();
  if (kind !== 'string') {
    cursor.want('a string');
    throw cursor.invalid();
  }
  cursor.next();
  if (text.length !== 1) throw cursor.error('CSV field terminator can only be one character wide', at);
  return text;
}
