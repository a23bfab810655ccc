/** Label and type expressions: `A|B`, `A&!B`, `%`, and the older `:A:B` and `:A|:B`. */
import type { LabelExpression } from '../syntax/ast.ts';
import type { Cursor } from './cursor.ts';

/** What follows the first colon; `bars`: whether `|` may join names. */
export function parseLabelExpression(cursor: Cursor, bars = true): LabelExpression {
  const { at } = cursor.peek();
  const symbols = new Set<string>();
  const labels = parseOr(cursor, bars, symbols);
  if (symbols.has('|:'))
    throw cursor.error('Label expressions are not allowed to contain `|:`: join labels by `|`', at);
  if (symbols.has(':') && symbols.size > 1) {
    throw cursor.error(
      "Mixing label expression symbols ('|', '&', '!', and '%') with colon (':') between labels is not allowed. Please only use one set of symbols.",
      at,
    );
  }
  return labels;
}

/** Types of a relationship: `:A|:B` is as `:A|B` where nothing but a direction stands beside it. */
export function parseTypeExpression(cursor: Cursor): { types: LabelExpression; colons: boolean } {
  const symbols = new Set<string>();
  const types = parseOr(cursor, true, symbols);
  if (symbols.has(':')) throw cursor.error('A relationship has one type: join types by `|`');
  return { types, colons: symbols.has('|:') };
}

function parseOr(cursor: Cursor, bars: boolean, symbols: Set<string>): LabelExpression {
  const operands = [parseAnd(cursor, symbols)];
  if (!bars) return join('or', operands);
  while (cursor.accept('|')) {
    symbols.add(cursor.accept(':') ? '|:' : '|');
    operands.push(parseAnd(cursor, symbols));
  }
  return join('or', operands);
}

function parseAnd(cursor: Cursor, symbols: Set<string>): LabelExpression {
  const operands = [parseNot(cursor, symbols)];
  for (;;) {
    const symbol = (['&', ':'] as const).find((one) => cursor.accept(one));
    if (symbol === undefined) return join('and', operands);
    symbols.add(symbol);
    operands.push(parseNot(cursor, symbols));
  }
}

function parseNot(cursor: Cursor, symbols: Set<string>): LabelExpression {
  return cursor.nested(() => {
    if (cursor.accept('!')) {
      symbols.add('!');
      return { kind: 'not', operand: parseNot(cursor, symbols) };
    }
    if (cursor.accept('(')) {
      const inner = parseOr(cursor, true, symbols);
      cursor.expect(')');
      return inner;
    }
    if (cursor.accept('%')) {
      symbols.add('%');
      return { kind: 'any' };
    }
    const { at } = cursor.peek();
    return { kind: 'name', name: cursor.name('a label or type'), at };
  });
}

function join(kind: 'and' | 'or', operands: readonly LabelExpression[]): LabelExpression {
  const [first] = operands;
  return operands.length === 1 && first !== undefined ? first : { kind, operands };
}
