/** Path patterns: an optional name and selector, then nodes, relationships and quantified groups. */
import type { GroupPattern, NodePattern, PathSelector, PatternElement, PatternPart } from '../syntax/ast.ts';
import type { Cursor } from './cursor.ts';
import { parseNode } from './node-pattern.ts';
import { parseQuantifier, startsQuantifier } from './repetition.ts';
import { parseRelationship, startsRelationship } from './relationship-pattern.ts';

export function parsePatterns(cursor: Cursor): PatternPart[] {
  const patterns = [parsePattern(cursor)];
  while (cursor.accept(',')) patterns.push(parsePattern(cursor));
  return patterns;
}

export function parsePattern(cursor: Cursor): PatternPart {
  const { at } = cursor.peek();
  const named = cursor.isName() && cursor.is('=', 1);
  const variable = named ? cursor.name('a variable') : null;
  if (named) cursor.expect('=');
  const form = cursor.is('(', 1) ? cursor.acceptOneOf('SHORTESTPATH', 'ALLSHORTESTPATHS') : null;
  if (form !== null) {
    cursor.expect('(');
    const elements = parseElements(cursor);
    cursor.expect(')');
    const selector = { form: form === 'SHORTESTPATH' ? 'shortestPath' : 'allShortestPaths', count: 1 } as const;
    return { variable, selector, elements, where: null, at, end: cursor.lastEnd };
  }
  const selector = parseSelector(cursor);
  const [only, ...others] = parseSequence(cursor);
  if (only?.kind === 'parenthesised' && others.length === 0) {
    return { variable, selector, elements: only.elements, where: only.where, at, end: cursor.lastEnd };
  }
  const elements = only === undefined ? [] : joined([only, ...others], cursor);
  return { variable, selector, elements, where: null, at, end: cursor.lastEnd };
}

function parseSelector(cursor: Cursor): PathSelector | null {
  if (cursor.acceptWord('ALL')) {
    if (cursor.acceptWord('SHORTEST')) return finishSelector(cursor, 'all shortest', 1);
    acceptPaths(cursor);
    return null;
  }
  if (cursor.acceptWord('ANY')) {
    if (cursor.acceptWord('SHORTEST')) return finishSelector(cursor, 'shortest', 1);
    return finishSelector(cursor, 'any', acceptCount(cursor) ?? 1);
  }
  if (!cursor.acceptWord('SHORTEST')) return null;
  const count = acceptCount(cursor);
  acceptPaths(cursor);
  if (cursor.acceptWord('GROUPS') || cursor.acceptWord('GROUP')) return { form: 'groups', count: count ?? 1 };
  if (count === null) throw cursor.invalid();
  return { form: 'shortest', count };
}

function finishSelector(cursor: Cursor, form: PathSelector['form'], count: number): PathSelector {
  acceptPaths(cursor);
  return { form, count };
}

function acceptPaths(cursor: Cursor): boolean {
  return cursor.acceptWord('PATHS') || cursor.acceptWord('PATH');
}

function acceptCount(cursor: Cursor): number | null {
  if (cursor.peek().kind !== 'integer') return null;
  const { text, at } = cursor.next();
  const count = Number(text);
  if (count > 0) return count;
  throw cursor.error('The path count needs to be greater than 0', at);
}

interface Parenthesised {
  readonly kind: 'parenthesised';
  readonly elements: readonly PatternElement[];
  readonly where: GroupPattern['where'];
}

function parseElements(cursor: Cursor): PatternElement[] {
  return joined(parseSequence(cursor), cursor);
}

function parseSequence(cursor: Cursor): (PatternElement | Parenthesised)[] {
  const elements: (PatternElement | Parenthesised)[] = [parseNodeOrGroup(cursor)];
  for (let length = 1; ; length += 1) {
    cursor.checkChain(length);
    if (startsRelationship(cursor)) {
      elements.push(parseRelationship(cursor));
      elements.push(parseNode(cursor));
    } else if (cursor.is('(')) elements.push(parseNodeOrGroup(cursor));
    else return elements;
  }
}

function parseNodeOrGroup(cursor: Cursor): PatternElement | Parenthesised {
  const namesPath = cursor.isName(1) && cursor.is('=', 2);
  if (!cursor.is('(') || !(cursor.is('(', 1) || namesPath)) return parseNode(cursor);
  const { at } = cursor.expect('(');
  if (namesPath) throw cursor.error('A path inside parentheses cannot have a name');
  const elements = cursor.nested(() => parseElements(cursor));
  const where = cursor.acceptWord('WHERE') ? cursor.grammar.expression(cursor) : null;
  cursor.expect(')');
  if (!startsQuantifier(cursor)) return { kind: 'parenthesised', elements, where };
  const quantifier = parseQuantifier(cursor);
  return { kind: 'group', elements, where, quantifier, at, end: cursor.lastEnd };
}

/** Puts a nameless node where a group has none beside it, and refuses nodes that are not joined. */
function joined(sequence: readonly (PatternElement | Parenthesised)[], cursor: Cursor): PatternElement[] {
  const elements: PatternElement[] = [];
  for (const element of sequence) {
    if (element.kind === 'parenthesised') {
      throw cursor.error('A parenthesised path without quantifier must stand alone');
    }
    const last = elements.at(-1);
    if (element.kind === 'group' && last?.kind !== 'node') elements.push(nameless(element.at));
    if (element.kind === 'node' && last?.kind === 'node') throw cursor.invalid();
    elements.push(element);
  }
  const last = elements.at(-1);
  if (last?.kind === 'group') elements.push(nameless(last.end));
  return elements;
}

function nameless(at: number): NodePattern {
  return { kind: 'node', variable: null, labels: null, properties: null, where: null, at, end: at };
}
