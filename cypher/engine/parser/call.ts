/** CALL of a procedure or of a subquery. */
import type { Expression, Variable } from '../syntax/ast.ts';
import type { Clause, ProcedureCall, SubqueryCall } from '../syntax/clause.ts';
import type { Cursor } from './cursor.ts';

export function parseCall(cursor: Cursor, optional: boolean): Clause {
  if (cursor.is('{')) return parseSubquery(cursor, optional, null);
  if (cursor.is('(')) return parseSubquery(cursor, optional, parseImports(cursor));
  return parseProcedure(cursor, optional);
}

function parseImports(cursor: Cursor): SubqueryCall['imports'] {
  cursor.expect('(');
  if (cursor.accept('*')) {
    cursor.expect(')');
    return 'all';
  }
  const imports: Variable[] = [];
  if (!cursor.is(')')) {
    do {
      const { at, end } = cursor.peek();
      imports.push({ kind: 'variable', name: cursor.name('a variable'), at, end });
    } while (cursor.accept(','));
  }
  cursor.expect(')');
  return imports;
}

function parseSubquery(cursor: Cursor, optional: boolean, imports: SubqueryCall['imports']): Clause {
  cursor.expect('{');
  const query = cursor.nested(() => cursor.grammar.query(cursor));
  cursor.expect('}');
  const transactions = cursor.acceptWord('IN') ? parseTransactions(cursor) : null;
  return { kind: 'call subquery', optional, query, imports, transactions, at: 0, end: cursor.lastEnd };
}

function parseTransactions(cursor: Cursor): SubqueryCall['transactions'] {
  if (!cursor.isWord('TRANSACTIONS') && !cursor.isWord('CONCURRENT')) cursor.grammar.expression(cursor);
  cursor.acceptWord('CONCURRENT');
  cursor.expectWord('TRANSACTIONS');
  let size: Expression | null = null;
  let onError: 'fail' | 'continue' | 'break' = 'fail';
  let report: string | null = null;
  for (;;) {
    if (cursor.acceptWord('OF')) {
      size = cursor.grammar.expression(cursor);
      if (!cursor.acceptWord('ROWS')) cursor.expectWord('ROW');
    } else if (cursor.acceptWord('ON', 'ERROR')) {
      const choice = cursor.acceptOneOf('CONTINUE', 'BREAK', 'FAIL');
      if (choice === null) throw cursor.invalid();
      onError = choice === 'CONTINUE' ? 'continue' : choice === 'BREAK' ? 'break' : 'fail';
    } else if (cursor.acceptWord('REPORT', 'STATUS', 'AS')) report = cursor.name('a variable');
    else return { size, onError, report };
  }
}

function parseProcedure(cursor: Cursor, optional: boolean): ProcedureCall {
  let name = cursor.name("a procedure's name");
  while (cursor.accept('.')) name += `.${cursor.name("a procedure's name")}`;
  let items: Expression[] | null = null;
  if (cursor.accept('(')) {
    items = [];
    if (!cursor.is(')'))
      do items.push(cursor.grammar.expression(cursor));
      while (cursor.accept(','));
    cursor.expect(')');
  }
  const yields = cursor.acceptWord('YIELD') ? parseYields(cursor) : null;
  const where = yields !== null && cursor.acceptWord('WHERE') ? cursor.grammar.expression(cursor) : null;
  return { kind: 'call procedure', optional, name, items, yields, where, at: 0, end: cursor.lastEnd };
}

export function parseYields(cursor: Cursor): ProcedureCall['yields'] {
  if (cursor.accept('*')) return 'all';
  const yields: { field: string; name: string; at: number }[] = [];
  do {
    const { at } = cursor.peek();
    const field = cursor.name('a result field');
    yields.push({ field, name: cursor.acceptWord('AS') ? cursor.name('a name') : field, at });
  } while (cursor.accept(','));
  return yields;
}
