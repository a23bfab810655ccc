/** Label and type expressions: `A|B`, `A&!B`, `%`, and the older `:A:B` and `:A|:B`. */
import type { LabelExpression } from '../syntax/ast.ts';
import type { Cursor } from './cursor.ts';

/** What follows the first colon; `bars`: whether `|` may join names. */
export function parseLabelExpression(cursor: Cursor, bars = true): LabelExpression {
  const operands = [parseAnd(cursor)];
  if (!bars) return join('or', operands);
  while (cursor.accept('|')) {
    cursor.accept(':');
    operands.push(parseAnd(cursor));
  }
  return join('or', operands);
}

function parseAnd(cursor: Cursor): LabelExpression {
  const operands = [parseNot(cursor)];
  while (cursor.accept('&') || cursor.accept(':')) operands.push(parseNot(cursor));
  return join('and', operands);
}

function parseNot(cursor: Cursor): LabelExpression {
  return cursor.nested(() => {
    if (cursor.accept('!')) return { kind: 'not', operand: parseNot(cursor) };
    if (cursor.accept('(')) {
      const inner = parseLabelExpression(cursor);
      cursor.expect(')');
      return inner;
    }
    if (cursor.accept('%')) return { kind: 'any' };
    return { kind: 'name', name: cursor.name('a label or type') };
  });
}

function join(kind: 'and' | 'or', operands: readonly LabelExpression[]): LabelExpression {
  const [first] = operands;
  return operands.length === 1 && first !== undefined ? first : { kind, operands };
}
