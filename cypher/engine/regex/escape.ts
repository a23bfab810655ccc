/** What a backslash and the characters after it stand for: one character, or a set of them. */
import type { RegexCursor } from './cursor.ts';
import { anyCase, type Flags } from './flags.ts';
import { letterSet, oneOf, propertySet } from './named-sets.ts';
import type { CharacterSet } from './syntax.ts';

const CONTROL: Readonly<Record<string, number>> = { t: 9, n: 10, r: 13, f: 12, a: 7, e: 27 };

/** The cursor stands behind the backslash. */
export function readEscape(cursor: RegexCursor, flags: Flags): number | CharacterSet {
  const letter = cursor.next();
  if (letter === '') throw cursor.error('Unexpected internal error');
  if (letter === 'p' || letter === 'P') return readProperty(cursor, flags, letter === 'P');
  const set = letterSet(letter, flags.unicodeSets);
  if (set !== null) return set;
  const control = CONTROL[letter];
  if (control !== undefined) return control;
  if (letter === 'c') return (cursor.next().codePointAt(0) ?? 0) ^ 64;
  if (letter === '0') return readOctal(cursor);
  if (letter === 'x' || letter === 'u') return readHexadecimal(cursor, letter);
  if (/[a-zA-Z]/.test(letter)) throw cursor.error('Illegal/unsupported escape sequence');
  return letter.codePointAt(0) ?? 0;
}

function readProperty(cursor: RegexCursor, flags: Flags, negated: boolean): CharacterSet {
  const name = cursor.take('{') ? cursor.until('}') : cursor.next();
  if (name === null) throw cursor.error('Unclosed character family');
  const set = propertySet(name, flags.unicodeSets);
  const wide = ignoringCase(name, set, flags);
  return negated ? (character) => !wide(character) : wide;
}

/** Where case does not count, a set of one case is that of all letters that have cases. */
function ignoringCase(name: string, set: CharacterSet, flags: Flags): CharacterSet {
  if (name === 'Lower' || name === 'Upper') return anyCase(set, flags);
  const isOfOneCase = /^(?:java(?:Lower|Upper|Title)Case|(?:Is)?L[ult]|Is(?:Lower|Upper)case)$/i.test(name);
  return flags.ignoreCase && isOfOneCase ? hasCase : set;
}

const hasCase = oneOf(/^[\p{Lu}\p{Ll}\p{Lt}]$/u);

function readOctal(cursor: RegexCursor): number {
  const digits = cursor.run(/[0-7]/, /[0-3]/.test(cursor.peek()) ? 3 : 2);
  if (digits === '') throw cursor.error('Illegal octal escape sequence');
  return Number.parseInt(digits, 8);
}

function readHexadecimal(cursor: RegexCursor, letter: 'x' | 'u'): number {
  if (letter === 'x' && cursor.take('{')) {
    const code = Number.parseInt(cursor.until('}') ?? '', 16);
    if (!(code <= 0x10ffff)) throw cursor.error('Hexadecimal codepoint is too big');
    return code;
  }
  const length = letter === 'x' ? 2 : 4;
  const digits = cursor.run(/[0-9a-fA-F]/, length);
  if (digits.length < length)
    throw cursor.error(letter === 'x' ? 'Illegal hexadecimal escape sequence' : 'Illegal Unicode escape sequence');
  const code = Number.parseInt(digits, 16);
  return letter === 'u' ? withLowSurrogate(cursor, code) : code;
}

/** `\uD83D\uDE00` is one character. */
function withLowSurrogate(cursor: RegexCursor, high: number): number {
  if (high < 0xd800 || high > 0xdbff) return high;
  const next = Array.from({ length: 6 }, (_, ahead) => cursor.peek(ahead)).join('');
  if (!/^\\u[dD][c-fC-F][0-9a-fA-F]{2}$/.test(next)) return high;
  cursor.take(next);
  return String.fromCharCode(high, Number.parseInt(next.slice(2), 16)).codePointAt(0) ?? high;
}
