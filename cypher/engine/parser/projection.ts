/** WITH and RETURN. */
import type { Expression } from '../syntax/ast.ts';
import type { Clause, Projection, ProjectionItem, SortItem } from '../syntax/clause.ts';
import type { Cursor } from './cursor.ts';

export function parseReturn(cursor: Cursor): Clause {
  return parseProjection(cursor, 'return');
}

export function parseWith(cursor: Cursor): Clause {
  return parseProjection(cursor, 'with');
}

function parseProjection(cursor: Cursor, kind: 'with' | 'return'): Projection {
  const distinct = cursor.acceptWord('DISTINCT');
  if (!distinct && cursor.isWord('ALL') && !isOperator(cursor)) cursor.next();
  const star = cursor.accept('*');
  const items: ProjectionItem[] = [];
  if (!star || cursor.accept(','))
    do items.push(parseItem(cursor));
    while (cursor.accept(','));
  const rest = parseRest(cursor, kind === 'with');
  return { kind, distinct, star, items, ...rest, at: 0, end: cursor.lastEnd };
}

type Rest = Pick<Projection, 'orderBy' | 'skip' | 'limit' | 'where'>;

/** What may follow the columns: of WITH and SHOW a condition as well. */
export function parseRest(cursor: Cursor, takesWhere: boolean): Rest {
  const orderBy = cursor.acceptWord('ORDER', 'BY') ? parseOrder(cursor) : [];
  const skip = cursor.acceptWord('SKIP') || cursor.acceptWord('OFFSET') ? cursor.grammar.expression(cursor) : null;
  const limit = cursor.acceptWord('LIMIT') ? cursor.grammar.expression(cursor) : null;
  const where = takesWhere && cursor.acceptWord('WHERE') ? cursor.grammar.expression(cursor) : null;
  return { orderBy, skip, limit, where };
}

/** ORDER BY, SKIP and LIMIT between clauses are as after `WITH *`; null where none stands here. */
export function parseOrdering(cursor: Cursor): Clause | null {
  const opens = cursor.isWord('ORDER', 'BY') || ['SKIP', 'OFFSET', 'LIMIT'].some((word) => cursor.isWord(word));
  if (!opens) return null;
  const rest = parseRest(cursor, false);
  return { kind: 'with', distinct: false, star: true, items: [], ...rest, at: 0, end: cursor.lastEnd };
}

/** Whether `ALL` here is the quantifier or a name, not the opposite of DISTINCT. */
function isOperator(cursor: Cursor): boolean {
  const { kind, text } = cursor.peek(1);
  return kind === 'symbol' && text !== '$' && text !== '[' && text !== '{';
}

function parseItem(cursor: Cursor): ProjectionItem {
  const { at } = cursor.peek();
  const expression: Expression = cursor.grammar.expression(cursor);
  const { lastEnd: end } = cursor;
  if (cursor.acceptWord('AS')) return { expression, name: cursor.name('a name'), aliased: true, at, end };
  if (expression.kind === 'variable') return { expression, name: expression.name, aliased: false, at, end };
  // What a map projection gives goes by the name of what it is made of.
  if (expression.kind === 'map projection')
    return { expression, name: expression.subject.name, aliased: true, at, end };
  return { expression, name: cursor.source.slice(at, end), aliased: false, at, end };
}

function parseOrder(cursor: Cursor): SortItem[] {
  const items: SortItem[] = [];
  do {
    const expression = cursor.grammar.expression(cursor);
    const descending = cursor.acceptWord('DESC') || cursor.acceptWord('DESCENDING');
    if (!descending && !cursor.acceptWord('ASC')) cursor.acceptWord('ASCENDING');
    items.push({ expression, descending });
  } while (cursor.accept(','));
  return items;
}
