/** The smallest expressions: literals, variables, calls, and everything that stands in brackets or opens with a keyword. */
import type { Expression, PatternPart } from '../syntax/ast.ts';
import { parseBracketed } from './bracketed.ts';
import type { Cursor } from './cursor.ts';
import { parseKeywordAtom } from './keyword-atom.ts';
import { parseMap, parseMapProjection } from './map.ts';
import { readFloat, readInteger } from './number.ts';
import { parseNormalize, parseTrim } from './text-functions.ts';

export function parseAtom(cursor: Cursor): Expression {
  const token = cursor.peek();
  switch (token.kind) {
    case 'integer':
      cursor.next();
      return { kind: 'literal', value: readInteger(cursor.source, token, false), at: token.at, end: token.end };
    case 'float':
      cursor.next();
      return { kind: 'literal', value: readFloat(cursor.source, token), at: token.at, end: token.end };
    case 'string':
      cursor.next();
      return { kind: 'literal', value: token.text, at: token.at, end: token.end };
    case 'name':
      return parseKeywordAtom(cursor) ?? parseNamed(cursor);
    case 'escaped name':
      return parseNamed(cursor);
    default:
      return parseSymbol(cursor);
  }
}

function parseSymbol(cursor: Cursor): Expression {
  if (cursor.is('$')) return parseParameter(cursor);
  if (cursor.is('(')) return parseParenthesis(cursor);
  if (cursor.is('[')) return cursor.withBarEnding(false, () => parseBracketed(cursor));
  if (cursor.is('{')) return cursor.withBarEnding(false, () => parseMap(cursor));
  cursor.want('an expression');
  throw cursor.invalid();
}

export function parseParameter(cursor: Cursor): Expression {
  const { at } = cursor.expect('$');
  const token = cursor.peek();
  if (token.kind === 'integer') {
    cursor.next();
    return { kind: 'parameter', name: token.text, at, end: token.end };
  }
  const name = cursor.name("a parameter's name");
  return { kind: 'parameter', name, at, end: cursor.lastEnd };
}

function parseParenthesis(cursor: Cursor): Expression {
  const { at } = cursor.peek();
  const pattern = cursor.startsPath() ? cursor.attempt('pattern', () => parsePath(cursor)) : null;
  if (pattern !== null) return { kind: 'pattern', explicit: false, pattern, at, end: cursor.lastEnd };
  cursor.expect('(');
  const inner = cursor.withBarEnding(false, () => cursor.grammar.expression(cursor));
  cursor.expect(')');
  return { ...inner, at, end: cursor.lastEnd };
}

function parsePath(cursor: Cursor): PatternPart {
  const pattern = cursor.withBarEnding(false, () => cursor.grammar.pattern(cursor));
  if (pattern.elements.length < 2) throw cursor.invalid();
  return pattern;
}

/** A variable, a map projection, or a call of a function. */
function parseNamed(cursor: Cursor): Expression {
  const first = cursor.peek();
  const ahead = lengthOfCallName(cursor);
  if (ahead > 0) return parseCall(cursor, ahead);
  const name = cursor.name('a variable');
  const variable = { kind: 'variable', name, at: first.at, end: first.end } as const;
  return cursor.is('{') ? cursor.withBarEnding(false, () => parseMapProjection(cursor, variable)) : variable;
}

/** Tokens of `a.b.c` before a `(`; 0 where no call stands here. */
function lengthOfCallName(cursor: Cursor): number {
  let ahead = 1;
  while (cursor.is('.', ahead) && cursor.isName(ahead + 1)) ahead += 2;
  return cursor.is('(', ahead) ? ahead : 0;
}

/** Functions whose arguments have keywords of their own. */
const SPECIAL = new Map<string, (cursor: Cursor, at: number) => Expression | null>([
  ['trim', parseTrim],
  ['normalize', parseNormalize],
]);

function parseCall(cursor: Cursor, length: number): Expression {
  const { at } = cursor.peek();
  let name = '';
  for (let count = 0; count < length; count += 1) name += cursor.next().text;
  cursor.expect('(');
  if (name.toLowerCase() === 'count' && cursor.is('*') && cursor.is(')', 1)) {
    cursor.next();
    cursor.next();
    return { kind: 'count star', at, end: cursor.lastEnd };
  }
  const special = SPECIAL.get(name.toLowerCase())?.(cursor, at);
  if (special !== undefined && special !== null) return special;
  const distinct = cursor.acceptWord('DISTINCT');
  // Not the quantifier: `collect(all(x IN list WHERE …))`.
  if (!distinct && !cursor.is('(', 1)) cursor.acceptWord('ALL');
  const items: Expression[] = [];
  cursor.withBarEnding(false, () => {
    if (!cursor.is(')'))
      do items.push(cursor.grammar.expression(cursor));
      while (cursor.accept(','));
  });
  cursor.expect(')');
  return { kind: 'call', name, distinct, items, at, end: cursor.lastEnd };
}
