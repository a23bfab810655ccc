/** `trim(BOTH 'x' FROM text)` and `normalize(text, NFC)`, after their opening parenthesis. */
import type { Expression } from '../syntax/ast.ts';
import type { Cursor } from './cursor.ts';

const SIDES: Readonly<Record<string, string>> = { BOTH: 'btrim', LEADING: 'ltrim', TRAILING: 'rtrim' };
const FORMS = ['NFC', 'NFD', 'NFKC', 'NFKD'];

/** Null where it is a plain call, of which nothing is read then. */
export function parseTrim(cursor: Cursor, at: number): Expression | null {
  return cursor.attempt('trim', () => {
    const side = cursor.acceptOneOf(...Object.keys(SIDES));
    const characters = cursor.isWord('FROM') ? [] : [cursor.grammar.expression(cursor)];
    cursor.expectWord('FROM');
    const items = [cursor.grammar.expression(cursor), ...characters];
    cursor.expect(')');
    return { kind: 'call', name: SIDES[side ?? 'BOTH'] ?? 'btrim', distinct: false, items, at, end: cursor.lastEnd };
  });
}

export function parseNormalize(cursor: Cursor, at: number): Expression {
  const items = [cursor.grammar.expression(cursor)];
  if (cursor.accept(',')) {
    const { at: from, end } = cursor.peek();
    const form = cursor.acceptOneOf(...FORMS);
    if (form === null) throw cursor.error(`Invalid normal form, expected ${FORMS.join(', ')}`);
    items.push({ kind: 'literal', value: form, at: from, end });
  }
  cursor.expect(')');
  return { kind: 'call', name: 'normalize', distinct: false, items, at, end: cursor.lastEnd };
}
