/** Queries: clauses in a row, joined by UNION. */
import type { Clause, Query, SingleQuery } from '../syntax/clause.ts';
import { CypherError } from '../../session.ts';
import { parseClause } from './clause.ts';
import type { Cursor } from './cursor.ts';

export function parseQuery(cursor: Cursor): Query {
  const { at } = cursor.peek();
  const parts = [parseSingle(cursor)];
  let all: boolean | null = null;
  while (cursor.acceptWord('UNION')) {
    const union = cursor.previous();
    const keeps = cursor.acceptWord('ALL');
    if (!keeps) cursor.acceptWord('DISTINCT');
    if (all !== null && all !== keeps) throw cursor.error('Invalid combination of UNION and UNION ALL', union.at);
    all = keeps;
    parts.push(parseSingle(cursor));
  }
  return { parts, all: all ?? false, at, end: cursor.lastEnd };
}

function parseSingle(cursor: Cursor): SingleQuery {
  const { at } = cursor.peek();
  const clauses: Clause[] = [];
  if (cursor.acceptWord('USE'))
    throw new CypherError('Neo.ClientError.Database.DatabaseNotFound', 'USE names no other graph: there is one.');
  while (!endsQuery(cursor)) clauses.push(parseClause(cursor));
  if (clauses.length === 0) {
    cursor.want('a clause such as MATCH, CREATE or RETURN');
    throw cursor.invalid();
  }
  return { clauses, at, end: cursor.lastEnd };
}

function endsQuery(cursor: Cursor): boolean {
  const { kind } = cursor.peek();
  return kind === 'end' || cursor.is('}') || cursor.is(';') || cursor.isWord('UNION');
}
