/** Reads a quoted string with its escapes. */
import { errorAt } from './error.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  '`': '`',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

export function readQuoted(source: string, at: number): { text: string; end: number } {
  const quote = source[at];
  let text = '';
  let from = at + 1;
  for (let index = from; index < source.length; index += 1) {
    const char = source[index];
    if (char === quote) return { text: text + source.slice(from, index), end: index + 1 };
    if (char !== '\\') continue;
    const escape = source[index + 1] ?? '';
    text += source.slice(from, index);
    const plain = ESCAPES[escape];
    const digits = escape === 'u' ? 4 : escape === 'U' ? 8 : 0;
    if (plain !== undefined) text += plain;
    else if (digits > 0) text += codePoint(source, index, digits);
    // As Neo4j 5: a backslash before anything else stands for itself.
    else text += `\\${escape}`;
    index += 1 + digits;
    from = index + 1;
  }
  throw errorAt(source, at, `Unclosed string: a ${quote} is missing`);
}

function codePoint(source: string, at: number, digits: number): string {
  const hex = source.slice(at + 2, at + 2 + digits);
  const code = /^[0-9a-fA-F]+$/.test(hex) && hex.length === digits ? Number.parseInt(hex, 16) : Number.NaN;
  if (!(code <= 0x10ffff)) throw errorAt(source, at, `Invalid Unicode escape '\\${source[at + 1]}${hex}' in a string`);
  return String.fromCodePoint(code);
}
