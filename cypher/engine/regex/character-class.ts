/** `[a-z&&[^aeiou]]`: unions, ranges, negation and intersections of sets. */
import type { RegexCursor } from './cursor.ts';
import { readEscape } from './escape.ts';
import { anyCase, type Flags } from './flags.ts';
import type { CharacterSet } from './syntax.ts';

/** The cursor stands behind the opening bracket. */
export function readClass(cursor: RegexCursor, flags: Flags): CharacterSet {
  const negated = cursor.take('^');
  const parts: CharacterSet[] = [];
  for (;;) {
    const part = readUnion(cursor, flags, parts.length === 0);
    if (part !== null) parts.push(part);
    if (cursor.take(']')) break;
    cursor.expect('&&', 'Unclosed character class');
  }
  const set: CharacterSet = (character) => parts.length > 0 && parts.every((part) => part(character));
  return negated ? (character) => !set(character) : set;
}

/** Up to the closing bracket or an intersection; null where nothing is there. */
function readUnion(cursor: RegexCursor, flags: Flags, isFirst: boolean): CharacterSet | null {
  const parts: CharacterSet[] = [];
  for (;;) {
    if (flags.comments) cursor.run(/\s/);
    if (cursor.isDone) throw cursor.error('Unclosed character class');
    const isOpening = isFirst && parts.length === 0;
    if ((cursor.peek() === ']' && !isOpening) || (cursor.peek() === '&' && cursor.peek(1) === '&')) break;
    if (cursor.take('[')) parts.push(readClass(cursor, flags));
    else if (cursor.take('\\Q'))
      parts.push(...Array.from(cursor.until('\\E') ?? cursor.rest(), (one) => only(one, flags)));
    else parts.push(readRange(cursor, flags));
  }
  if (parts.length === 0) return null;
  return (character) => parts.some((part) => part(character));
}

function only(text: string, flags: Flags): CharacterSet {
  const code = text.codePointAt(0) ?? 0;
  return anyCase((character) => character === code, flags);
}

function readRange(cursor: RegexCursor, flags: Flags): CharacterSet {
  const from = readOne(cursor, flags);
  if (typeof from !== 'number') return from;
  const isRange = cursor.peek() === '-' && cursor.peek(1) !== ']' && cursor.peek(1) !== '[' && cursor.peek(1) !== '';
  if (!isRange) return anyCase((character) => character === from, flags);
  cursor.next();
  const to = readOne(cursor, flags);
  if (typeof to !== 'number' || to < from) throw cursor.error('Illegal character range');
  return anyCase((character) => character >= from && character <= to, flags);
}

function readOne(cursor: RegexCursor, flags: Flags): number | CharacterSet {
  if (cursor.take('\\')) return readEscape(cursor, flags);
  return cursor.next().codePointAt(0) ?? 0;
}
