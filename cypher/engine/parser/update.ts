/** CREATE, MERGE, SET, REMOVE, DELETE and FOREACH. */
import type { Expression, Variable } from '../syntax/ast.ts';
import type { Clause, RemoveItem, SetItem } from '../syntax/clause.ts';
import type { Cursor } from './cursor.ts';
import { parsePattern, parsePatterns } from './pattern.ts';
import { parsePostfix } from './postfix.ts';

export function parseCreate(cursor: Cursor): Clause {
  return { kind: 'create', patterns: parsePatterns(cursor), at: 0, end: cursor.lastEnd };
}

export function parseMerge(cursor: Cursor): Clause {
  const pattern = parsePattern(cursor);
  const onCreate: SetItem[] = [];
  const onMatch: SetItem[] = [];
  while (cursor.acceptWord('ON')) {
    const target = cursor.acceptWord('CREATE') ? onCreate : onMatch;
    if (target === onMatch) cursor.expectWord('MATCH');
    cursor.expectWord('SET');
    target.push(...parseSetItems(cursor));
  }
  return { kind: 'merge', pattern, onCreate, onMatch, at: 0, end: cursor.lastEnd };
}

export function parseSet(cursor: Cursor): Clause {
  return { kind: 'set', items: parseSetItems(cursor), at: 0, end: cursor.lastEnd };
}

export function parseRemove(cursor: Cursor): Clause {
  const items = [parseRemoveItem(cursor)];
  while (cursor.accept(',')) items.push(parseRemoveItem(cursor));
  return { kind: 'remove', items, at: 0, end: cursor.lastEnd };
}

export function parseDelete(cursor: Cursor, detach: boolean): Clause {
  const expressions = [cursor.grammar.expression(cursor)];
  while (cursor.accept(',')) expressions.push(cursor.grammar.expression(cursor));
  return { kind: 'delete', detach, expressions, at: 0, end: cursor.lastEnd };
}

export function parseForeach(cursor: Cursor, parseClause: (cursor: Cursor) => Clause): Clause {
  cursor.expect('(');
  const variable = cursor.name('a variable');
  cursor.expectWord('IN');
  const list = cursor.withBarEnding(true, () => cursor.grammar.expression(cursor));
  cursor.expect('|');
  const clauses: Clause[] = [];
  while (!cursor.is(')')) {
    const { at } = cursor.peek();
    const clause = parseClause(cursor);
    if (!['create', 'merge', 'set', 'remove', 'delete', 'foreach'].includes(clause.kind)) {
      throw cursor.error('Invalid use of a reading clause inside FOREACH', at);
    }
    clauses.push(clause);
  }
  if (clauses.length === 0) throw cursor.invalid();
  cursor.expect(')');
  return { kind: 'foreach', variable, list, clauses, at: 0, end: cursor.lastEnd };
}

function parseSetItems(cursor: Cursor): SetItem[] {
  const items = [parseSetItem(cursor)];
  while (cursor.accept(',')) items.push(parseSetItem(cursor));
  return items;
}

function parseSetItem(cursor: Cursor): SetItem {
  const { at } = cursor.peek();
  const labelled = parseLabelled(cursor);
  if (labelled !== null) return { kind: 'labels', ...labelled, at, end: cursor.lastEnd };
  if (cursor.isName() && (cursor.is('=', 1) || cursor.is('+=', 1))) {
    const variable = parseVariable(cursor);
    const kind = cursor.accept('+=') ? 'merge' : 'replace';
    if (kind === 'replace') cursor.expect('=');
    return { kind, variable, value: cursor.grammar.expression(cursor), at, end: cursor.lastEnd };
  }
  const target = parsePostfix(cursor);
  if (target.kind === 'property') {
    cursor.expect('=');
    const value = cursor.grammar.expression(cursor);
    return { kind: 'property', subject: target.subject, key: target.key, value, at, end: cursor.lastEnd };
  }
  if (target.kind === 'index') {
    cursor.expect('=');
    const value = cursor.grammar.expression(cursor);
    return { kind: 'dynamic property', subject: target.subject, key: target.index, value, at, end: cursor.lastEnd };
  }
  cursor.want('a property, a variable or labels');
  throw cursor.invalid();
}

function parseRemoveItem(cursor: Cursor): RemoveItem {
  const { at } = cursor.peek();
  const labelled = parseLabelled(cursor);
  if (labelled !== null) return { kind: 'labels', ...labelled, at, end: cursor.lastEnd };
  const target: Expression = parsePostfix(cursor);
  const { lastEnd: end } = cursor;
  if (target.kind === 'property') return { kind: 'property', subject: target.subject, key: target.key, at, end };
  if (target.kind === 'index') return { kind: 'dynamic property', subject: target.subject, key: target.index, at, end };
  cursor.want('a property or labels');
  throw cursor.invalid();
}

/** `n:A:B`, `n:A&B` or `n IS A`. */
function parseLabelled(cursor: Cursor): { variable: Variable; labels: string[] } | null {
  const isLabelled = cursor.isName() && (cursor.is(':', 1) || (cursor.peek(1).upper === 'IS' && cursor.isName(2)));
  if (!isLabelled) return null;
  const variable = parseVariable(cursor);
  if (!cursor.accept(':')) cursor.expectWord('IS');
  const labels = [cursor.name('a label')];
  while (cursor.accept(':')) labels.push(cursor.name('a label'));
  return { variable, labels };
}

function parseVariable(cursor: Cursor): Variable {
  const { at, end } = cursor.peek();
  return { kind: 'variable', name: cursor.name('a variable'), at, end };
}
