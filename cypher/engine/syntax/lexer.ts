/** Splits a query's text into tokens; keywords are names, told apart by where they stand. */
import { errorAt } from './error.ts';
import { readQuoted } from './quoted.ts';
import type { Token, TokenKind } from './token.ts';

const SYMBOLS = new Set(['<=', '>=', '<>', '=~', '..', '+=', '||', '::', '!=']);
const NAME_START = /[\p{ID_Start}\p{Pc}]/u;
const NAME = /[\p{ID_Start}\p{Pc}][\p{ID_Continue}\p{Sc}]*/uy;
// Java counts the separators U+001C to U+001F as white space, and so does Neo4j.
// oxlint-disable-next-line no-control-regex
const SPACE = /(?:[\s\u001c-\u001f\u180e\u200b]|\/\/[^\n\r]*|\/\*[\s\S]*?\*\/)+/uy;
const NUMBER =
  /0[xX][0-9a-zA-Z_]*|0o[0-9a-zA-Z_]*|(?:\d[\d_]*(?:\.(?=\d)[\d_]+)?|\.\d[\d_]*)(?:[eE][+-]?\d[\d_]*)?[\p{ID_Start}\p{Pc}\d]*/uy;
const DASHES = /[\u00ad\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/u;
/** Any dash but the minus, which may draw a relationship but not subtract. */
export const DASH = '\u2010';
const LEFT_ARROWS = /[\u27e8\u3008\ufe64\uff1c]/u;
const RIGHT_ARROWS = /[\u27e9\u3009\ufe65\uff1e]/u;

export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const push = (kind: TokenKind, text: string, end: number): void => {
    tokens.push({ kind, text, upper: kind === 'name' ? text.toUpperCase() : text, at, end });
    at = end;
  };
  for (;;) {
    at += matchAt(SPACE, source, at).length;
    const char = source[at];
    if (char === undefined) break;
    if (char === '/' && source[at + 1] === '*') throw errorAt(source, at, 'Unclosed comment: */ is missing');
    if (char === "'" || char === '"') {
      const { text, end } = readQuoted(source, at);
      push('string', text, end);
    } else if (char === '`') {
      const { text, end } = readEscapedName(source, at);
      push('escaped name', text, end);
    } else if (
      /\d/.test(char) ||
      (char === '.' && /\d/.test(source[at + 1] ?? '') && !endsOperand(tokens.at(-1), at))
    ) {
      const text = matchAt(NUMBER, source, at);
      push(/^0[xXo]/.test(text) || !/[.eE]/.test(text) ? 'integer' : 'float', text, at + text.length);
    } else if (NAME_START.test(String.fromCodePoint(source.codePointAt(at) ?? 0))) {
      const text = matchAt(NAME, source, at);
      push('name', text, at + text.length);
    } else {
      const text = symbolAt(source, at);
      push('symbol', canonical(text), at + text.length);
    }
  }
  tokens.push({ kind: 'end', text: '', upper: '', at: source.length, end: source.length });
  return tokens;
}

/** In `a.0` and `a.b` the dot belongs to what stands right before it. */
function endsOperand(token: Token | undefined, at: number): boolean {
  if (token === undefined || token.end !== at) return false;
  return token.kind === 'name' || token.kind === 'escaped name' || /^[)\]}]$/.test(token.text);
}

function matchAt(pattern: RegExp, source: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0] ?? '';
}

function symbolAt(source: string, at: number): string {
  const two = source.slice(at, at + 2);
  if (SYMBOLS.has(two)) return two;
  const one = String.fromCodePoint(source.codePointAt(at) ?? 0);
  if (/[-+*/%^=<>()[\]{},.;:|&!$?@#~]/u.test(one) || DASHES.test(one)) return one;
  if (LEFT_ARROWS.test(one) || RIGHT_ARROWS.test(one)) return one;
  throw errorAt(source, at, `Invalid input '${one}'`);
}

function canonical(symbol: string): string {
  if (DASHES.test(symbol)) return DASH;
  if (LEFT_ARROWS.test(symbol)) return '<';
  return RIGHT_ARROWS.test(symbol) ? '>' : symbol;
}

function readEscapedName(source: string, at: number): { text: string; end: number } {
  let text = '';
  for (let index = at + 1; index < source.length; index += 1) {
    const char = source[index];
    if (char !== '`') text += char;
    else if (source[index + 1] === '`') {
      text += '`';
      index += 1;
    } else if (text === '') throw errorAt(source, at, 'A name between backticks must not be empty');
    else return { text, end: index + 1 };
  }
  throw errorAt(source, at, 'Unclosed name: a ` is missing');
}
