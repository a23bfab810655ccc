/** How often: `*1..3` inside a relationship, `{1,3}`, `+` or `*` after one or after a group. */
import type { Repetition } from '../syntax/ast.ts';
import type { Cursor } from './cursor.ts';

/** What follows the `*` of `[*1..3]`. */
export function parseLength(cursor: Cursor): Repetition {
  const min = acceptInteger(cursor);
  if (!cursor.accept('..')) return { min: min ?? 1, max: min };
  return { min: min ?? 1, max: acceptInteger(cursor) };
}

export function startsQuantifier(cursor: Cursor): boolean {
  return cursor.is('{') || cursor.is('+') || cursor.is('*');
}

export function parseQuantifier(cursor: Cursor): Repetition {
  if (cursor.accept('+')) return { min: 1, max: null };
  if (cursor.accept('*')) return { min: 0, max: null };
  const { at } = cursor.expect('{');
  const min = acceptInteger(cursor);
  const max = cursor.accept(',') ? acceptInteger(cursor) : min;
  cursor.expect('}');
  if (max === 0) throw cursor.error('A quantifier for a path pattern must not be limited by 0', at);
  if (max !== null && (min ?? 0) > max) {
    throw cursor.error(`A quantifier for a path pattern must not have a lower bound above its upper bound`, at);
  }
  return { min: min ?? 0, max };
}

function acceptInteger(cursor: Cursor): number | null {
  const { kind, text } = cursor.peek();
  if (kind !== 'integer') {
    cursor.want('an integer');
    return null;
  }
  const digits = text.replaceAll(/(?<=\d)_(?=\d)/g, '');
  if (!/^\d+$/.test(digits) || Number(digits) > Number.MAX_SAFE_INTEGER) throw cursor.error(`Invalid length '${text}'`);
  cursor.next();
  return Number(digits);
}
