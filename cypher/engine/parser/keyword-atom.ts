/** Expressions that open with a keyword: constants, CASE, quantifiers, reduce, shortestPath and subqueries. */
import type { ComparisonOperator, Expression, QuantifierName } from '../syntax/ast.ts';
import type { Cursor } from './cursor.ts';
import { parsePredicates } from './predicates.ts';

const COMPARISONS: readonly ComparisonOperator[] = ['=', '<>', '<=', '>=', '<', '>'];

const QUANTIFIERS: ReadonlyMap<string, QuantifierName> = new Map([
  ['ALL', 'all'],
  ['ANY', 'any'],
  ['NONE', 'none'],
  ['SINGLE', 'single'],
]);
const CONSTANTS: ReadonlyMap<string, boolean | number | null> = new Map<string, boolean | number | null>([
  ['TRUE', true],
  ['FALSE', false],
  ['NULL', null],
  ['INF', Number.POSITIVE_INFINITY],
  ['INFINITY', Number.POSITIVE_INFINITY],
  ['NAN', Number.NaN],
]);
const SUBQUERIES = new Map<string, 'EXISTS' | 'COUNT' | 'COLLECT'>([
  ['EXISTS', 'EXISTS'],
  ['COUNT', 'COUNT'],
  ['COLLECT', 'COLLECT'],
]);

const PATH_FUNCTIONS = ['SHORTESTPATH', 'ALLSHORTESTPATHS'];
const PATH_SELECTORS = ['ALL', 'ANY', 'SHORTEST'];

/** Null where the word here is a name. */
export function parseKeywordAtom(cursor: Cursor): Expression | null {
  const { upper, at, end } = cursor.peek();
  const constant = CONSTANTS.get(upper);
  if (constant !== undefined && !cursor.is('(', 1) && !cursor.is('.', 1)) {
    cursor.next();
    return { kind: 'literal', value: constant, at, end };
  }
  if (upper === 'CASE') return isCase(cursor) ? parseCase(cursor) : null;
  const form = SUBQUERIES.get(upper);
  if (form !== undefined && cursor.is('{', 1)) return parseSubquery(cursor, form);
  if (!cursor.is('(', 1)) return null;
  const quantifier = QUANTIFIERS.get(upper);
  if (quantifier !== undefined && isBinding(cursor, 2)) return parseQuantifier(cursor, quantifier);
  if (upper === 'REDUCE') return parseReduce(cursor);
  if (PATH_FUNCTIONS.includes(upper)) {
    const pattern = cursor.grammar.pattern(cursor);
    return { kind: 'pattern', explicit: true, pattern, at, end: cursor.lastEnd };
  }
  if (upper === 'EXISTS') return parseExistsCall(cursor);
  return null;
}

function isBinding(cursor: Cursor, ahead: number): boolean {
  const word = cursor.peek(ahead + 1);
  return cursor.isName(ahead) && word.kind === 'name' && word.upper === 'IN';
}

function isCase(cursor: Cursor): boolean {
  const { kind, upper } = cursor.peek(1);
  if (kind === 'name') return !['AS', 'IN', 'IS', 'AND', 'OR', 'XOR'].includes(upper);
  return kind === 'symbol' ? ['-', '+', '(', '[', '{', '$'].includes(upper) : kind !== 'end';
}

function parseSubquery(cursor: Cursor, form: 'EXISTS' | 'COUNT' | 'COLLECT'): Expression {
  const { at } = cursor.next();
  cursor.expect('{');
  const parse = form !== 'COLLECT' && startsPattern(cursor) ? cursor.grammar.patternQuery : cursor.grammar.query;
  const query = cursor.withBarEnding(false, () => cursor.nested(() => parse(cursor)));
  cursor.expect('}');
  return { kind: 'subquery', form, query, at, end: cursor.lastEnd };
}

/** `EXISTS { (a)-->(b) }`, `COUNT { p = SHORTEST 1 (a)-->+(b) }`: without MATCH. */
function startsPattern(cursor: Cursor): boolean {
  if (cursor.is('(') || (cursor.isName() && cursor.is('=', 1))) return true;
  const { kind, upper } = cursor.peek();
  return kind === 'name' && (cursor.is('(', 1) ? PATH_FUNCTIONS : PATH_SELECTORS).includes(upper);
}

/** `exists((a)-->(b))` is the pattern itself; of anything else the function is called. */
function parseExistsCall(cursor: Cursor): Expression | null {
  return cursor.attempt('exists', () => {
    const { at } = cursor.next();
    cursor.expect('(');
    const pattern = cursor.grammar.pattern(cursor);
    cursor.expect(')');
    if (pattern.elements.length < 2) throw cursor.invalid();
    return { kind: 'pattern', explicit: true, pattern, at, end: cursor.lastEnd };
  });
}

function parseCase(cursor: Cursor): Expression {
  const { at } = cursor.next();
  const { expression } = cursor.grammar;
  return cursor.withBarEnding(false, () => {
    const subject = cursor.isWord('WHEN') ? null : expression(cursor);
    const alternatives: { when: Expression; result: Expression }[] = [];
    while (cursor.acceptWord('WHEN')) {
      const whens = parseWhens(cursor, subject);
      cursor.expectWord('THEN');
      const result = expression(cursor);
      for (const when of whens) alternatives.push({ when, result });
    }
    if (alternatives.length === 0) throw cursor.invalid();
    const otherwise = cursor.acceptWord('ELSE') ? expression(cursor) : null;
    cursor.expectWord('END');
    return { kind: 'case', alternatives, otherwise, at, end: cursor.lastEnd };
  });
}

/** After a subject several values may share a result: `WHEN 1, 2 THEN …`. */
function parseWhens(cursor: Cursor, subject: Expression | null): Expression[] {
  const whens = [parseWhen(cursor, subject)];
  if (subject === null) return whens;
  while (cursor.accept(',')) whens.push(parseWhen(cursor, subject));
  return whens;
}

/** After a subject: a value to equal it, or a predicate on it such as `> 5` or `IS NULL`. */
function parseWhen(cursor: Cursor, subject: Expression | null): Expression {
  if (subject === null) return cursor.grammar.expression(cursor);
  const start = cursor.peek();
  const operand = (inner: Cursor): Expression => (inner.peek() === start ? subject : inner.grammar.expression(inner));
  const operator = COMPARISONS.find((symbol) => cursor.accept(symbol));
  if (operator !== undefined) {
    const rest = [{ operator, operand: cursor.grammar.expression(cursor) }];
    return { kind: 'comparison', first: subject, rest, at: start.at, end: cursor.lastEnd };
  }
  const isPredicate =
    cursor.is('=~') ||
    cursor.is('::') ||
    cursor.isWord('IS') ||
    cursor.isWord('STARTS', 'WITH') ||
    cursor.isWord('ENDS', 'WITH');
  if (isPredicate) return parsePredicates(cursor, operand);
  const value = cursor.grammar.expression(cursor);
  return {
    kind: 'comparison',
    first: subject,
    rest: [{ operator: '=', operand: value }],
    at: value.at,
    end: value.end,
  };
}

function parseQuantifier(cursor: Cursor, quantifier: QuantifierName): Expression {
  const { at } = cursor.next();
  cursor.expect('(');
  return cursor.withBarEnding(false, () => {
    const variable = cursor.name('a variable');
    cursor.expectWord('IN');
    const list = cursor.grammar.expression(cursor);
    const where = cursor.acceptWord('WHERE') ? cursor.grammar.expression(cursor) : null;
    const { at: closing } = cursor.expect(')');
    const always = { kind: 'variable', name: variable, at: closing, end: closing } as const;
    return { kind: 'quantifier', quantifier, variable, list, where: where ?? always, at, end: cursor.lastEnd };
  });
}

function parseReduce(cursor: Cursor): Expression {
  const { at } = cursor.next();
  const { expression } = cursor.grammar;
  cursor.expect('(');
  const accumulator = cursor.name('a variable');
  cursor.expect('=');
  const initial = expression(cursor);
  cursor.expect(',');
  const variable = cursor.name('a variable');
  cursor.expectWord('IN');
  const list = cursor.withBarEnding(true, () => expression(cursor));
  cursor.expect('|');
  const step = cursor.withBarEnding(false, () => expression(cursor));
  cursor.expect(')');
  return { kind: 'reduce', accumulator, initial, variable, list, step, at, end: cursor.lastEnd };
}
