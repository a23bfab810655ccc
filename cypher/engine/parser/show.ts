/** SHOW INDEXES and its like, and TERMINATE, read as calls of the procedures that do them. */
import { findProcedure } from '../procedures/registry.ts';
import type { Clause, ProcedureCall, Projection, Query } from '../syntax/clause.ts';
import { parseYields } from './call.ts';
import type { Cursor } from './cursor.ts';
import { parseExpression } from './expression.ts';
import { parseRest, parseReturn } from './projection.ts';

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
  ['TRANSACTION', 'show.transactions'],
  ['TRANSACTIONS', 'show.transactions'],
  ['SETTING', 'show.settings'],
  ['SETTINGS', 'show.settings'],
  ['USER', 'show.users'],
  ['USERS', 'show.users'],
]);

/** What is listed of indexes and constraints, as the procedures take it; null: all. */
const KINDS: readonly (readonly [words: readonly string[], kind: string | null])[] = [
  [['ALL'], null],
  [['RANGE'], 'RANGE'],
  [['TEXT'], 'TEXT'],
  [['POINT'], 'POINT'],
  [['LOOKUP'], 'LOOKUP'],
  [['FULLTEXT'], 'FULLTEXT'],
  [['VECTOR'], 'VECTOR'],
  [['NODE', 'UNIQUE'], 'UNIQUENESS'],
  [['NODE', 'UNIQUENESS'], 'UNIQUENESS'],
  [['RELATIONSHIP', 'UNIQUE'], 'RELATIONSHIP_UNIQUENESS'],
  [['RELATIONSHIP', 'UNIQUENESS'], 'RELATIONSHIP_UNIQUENESS'],
  [['REL', 'UNIQUE'], 'RELATIONSHIP_UNIQUENESS'],
  [['UNIQUE'], 'UNIQUENESS'],
  [['UNIQUENESS'], 'UNIQUENESS'],
  [['NODE', 'KEY'], 'KEY'],
  [['RELATIONSHIP', 'KEY'], 'KEY'],
  [['KEY'], 'KEY'],
  [['NODE', 'EXIST'], 'EXISTENCE'],
  [['RELATIONSHIP', 'EXIST'], 'EXISTENCE'],
  [['EXIST'], 'EXISTENCE'],
  [['EXISTENCE'], 'EXISTENCE'],
  [['PROPERTY', 'EXISTENCE'], 'EXISTENCE'],
  [['PROPERTY', 'TYPE'], 'PROPERTY_TYPE'],
  [['BUILT', 'IN'], 'BUILT IN'],
  [['USER', 'DEFINED'], 'USER DEFINED'],
  [['CURRENT'], null],
];

/** Null where neither SHOW nor TERMINATE stands here. */
export function parseShow(cursor: Cursor): Query | null {
  const { at } = cursor.peek();
  const clauses: Clause[] = [];
  if (cursor.acceptWord('SHOW')) clauses.push(...parseListing(cursor, at));
  else if (!isTerminate(cursor)) return null;
  while (isTerminate(cursor)) {
    refuseComposing(cursor, clauses);
    clauses.push(...parseTermination(cursor));
  }
  const [kept] = clauses.slice(-1);
  const columns = kept?.kind === 'with' ? kept.items.map(({ name }) => variable(name, at)) : [];
  clauses.push(cursor.acceptWord('RETURN') ? inOrder(parseReturn(cursor), columns) : projection('return', columns, at));
  return { parts: [{ clauses, at, end: cursor.lastEnd }], all: false, at, end: cursor.lastEnd };
}

function parseListing(cursor: Cursor, at: number): Clause[] {
  const kind = KINDS.find(([words]) => cursor.acceptWord(...words))?.[1] ?? null;
  cursor.acceptOneOf('DEFAULT', 'HOME');
  const word = cursor.acceptOneOf(...LISTS.keys());
  if (word === null) throw cursor.invalid();
  const name = LISTS.get(word) ?? word;
  const takesKind = name === 'show.indexes' || name === 'show.constraints' || name === 'show.functions';
  const items: ProcedureCall['items'] = takesKind
    ? [{ kind: 'literal', value: kind, at, end: cursor.lastEnd }]
    : acceptNames(cursor, name).map((names) => ({ ...names, at, end: cursor.lastEnd }));
  if (name === 'show.procedures' || name === 'show.functions') skipExecutable(cursor);
  return parseColumns(cursor, name, items, at);
}

/** `RETURN *` gives the columns in the order of YIELD. */
function inOrder(last: Clause, columns: Projection['items']): Clause {
  return last.kind === 'return' && last.star ? { ...last, star: false, items: [...columns, ...last.items] } : last;
}

/** Only transactions are shown and ended in one statement. */
function refuseComposing(cursor: Cursor, before: readonly Clause[]): void {
  const calls = before.filter((clause): clause is ProcedureCall => clause.kind === 'call procedure');
  if (calls.every(({ name }) => name.endsWith('.transactions'))) return;
  throw cursor.error('Only SHOW TRANSACTIONS and TERMINATE TRANSACTIONS can stand in one statement', cursor.peek().at);
}

const isTerminate = (cursor: Cursor): boolean => cursor.peek().upper === 'TERMINATE';

/** Ids as texts, or one expression. */
function parseTermination(cursor: Cursor): Clause[] {
  const { at } = cursor.next();
  if (cursor.acceptOneOf('TRANSACTION', 'TRANSACTIONS') === null) throw cursor.invalid();
  const [names] = acceptNames(cursor, 'show.transactions');
  const items = [names === undefined ? parseExpression(cursor) : { ...names, at, end: cursor.lastEnd }];
  return parseColumns(cursor, 'terminate.transactions', items, at);
}

/** The call, and what is kept of its columns. */
function parseColumns(cursor: Cursor, name: string, items: ProcedureCall['items'], at: number): Clause[] {
  const given = cursor.acceptWord('YIELD') ? parseYields(cursor) : null;
  if (given === null && name === 'terminate.transactions' && cursor.peek().upper === 'WHERE')
    throw cursor.error('WHERE cannot stand alone here: use TERMINATE TRANSACTIONS … YIELD … WHERE …', cursor.peek().at);
  const yields = given === null || given === 'all' ? columnsOf(name, given === 'all', at) : given;
  const call: ProcedureCall = {
    kind: 'call procedure',
    optional: false,
    name,
    items,
    yields,
    where: null,
    at,
    end: at,
  };
  const columns = (yields ?? []).map(({ name: column }) => variable(column, at));
  const kept: Projection = { ...projection('with', columns, at), ...parseRest(cursor, true) };
  return [call, kept];
}

/** Names after what is shown, as a list; none: nothing. */
function acceptNames(cursor: Cursor, name: string): { kind: 'literal'; value: string[] }[] {
  const names: string[] = [];
  const isString = (): boolean => cursor.peek().kind === 'string';
  if (name === 'show.databases' && cursor.isName() && !AFTER.has(cursor.peek().upper))
    names.push(cursor.name('a name'));
  else if ((name === 'show.settings' || name === 'show.transactions') && isString()) {
    do names.push(cursor.next().text);
    while (cursor.accept(',') && isString());
  }
  return names.length === 0 ? [] : [{ kind: 'literal', value: names }];
}

/** What may follow instead of a name. */
const AFTER = new Set(['YIELD', 'WHERE', 'RETURN', 'ORDER', 'SKIP', 'OFFSET', 'LIMIT']);

/** `EXECUTABLE BY CURRENT USER`: all of them are. */
function skipExecutable(cursor: Cursor): void {
  if (!cursor.acceptWord('EXECUTABLE') || !cursor.acceptWord('BY')) return;
  if (!cursor.acceptWord('CURRENT', 'USER')) cursor.name('a user');
}

type Yields = Exclude<ProcedureCall['yields'], 'all'>;

function columnsOf(procedure: string, all: boolean, at: number): Yields {
  const { columns = [], standard = columns } = findProcedure(procedure) ?? {};
  return (all ? columns : standard).map((column) => ({ field: column, name: column, at }));
}

function variable(name: string, at: number): Projection['items'][number] {
  return { expression: { kind: 'variable', name, at, end: at }, name, aliased: true, at, end: at };
}

function projection(kind: 'with' | 'return', items: Projection['items'], at: number): Projection {
  return { kind, distinct: false, star: false, items, orderBy: [], skip: null, limit: null, where: null, at, end: at };
}
