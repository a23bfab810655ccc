/** What may follow an atom: properties, labels, indexes and slices. */
import type { Expression } from '../syntax/ast.ts';
import { parseAtom } from './atom.ts';
import type { Cursor } from './cursor.ts';
import { parseLabelExpression } from './labels.ts';

export function parsePostfix(cursor: Cursor): Expression {
  let subject = parseAtom(cursor);
  for (let length = 1; ; length += 1) {
    cursor.checkChain(length);
    if (cursor.accept('.')) {
      const key = cursor.name('a property name');
      subject = { kind: 'property', subject, key, at: subject.at, end: cursor.lastEnd };
    } else if (cursor.is('[')) {
      subject = parseBrackets(cursor, subject);
    } else if (cursor.is(':')) {
      cursor.next();
      const labels = parseLabelExpression(cursor, !cursor.barEnds);
      subject = { kind: 'has labels', subject, labels, at: subject.at, end: cursor.lastEnd };
    } else if (cursor.isWord('IS') && isLabelAfterIs(cursor)) {
      cursor.next();
      const labels = parseLabelExpression(cursor, !cursor.barEnds);
      subject = { kind: 'has labels', subject, labels, at: subject.at, end: cursor.lastEnd };
    } else return subject;
  }
}

/** `n IS Person`, but not `n IS NULL`, `IS NOT NULL`, `IS TYPED`, `IS :: …`. */
function isLabelAfterIs(cursor: Cursor): boolean {
  const { kind, upper, text } = cursor.peek(1);
  if (kind === 'escaped name') return true;
  if (kind === 'symbol') return text === '%' || text === '!';
  return kind === 'name' && !['NULL', 'NOT', 'TYPED', 'NORMALIZED', 'NFC', 'NFD', 'NFKC', 'NFKD'].includes(upper);
}

function parseBrackets(cursor: Cursor, subject: Expression): Expression {
  cursor.expect('[');
  const span = (): { at: number; end: number } => ({ at: subject.at, end: cursor.lastEnd });
  return cursor.withBarEnding(false, () => {
    const from = cursor.is('..') ? null : cursor.grammar.expression(cursor);
    if (cursor.accept('..')) {
      const to = cursor.is(']') ? null : cursor.grammar.expression(cursor);
      if (from === null && to === null)
        throw cursor.error('The start or end (or both) is required for a collection slice');
      cursor.expect(']');
      return { kind: 'slice', subject, from, to, ...span() };
    }
    cursor.expect(']');
    if (from === null) throw cursor.invalid();
    return { kind: 'index', subject, index: from, ...span() };
  });
}
