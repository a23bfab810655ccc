/** `=~`: a text as a whole against a regular expression in Java's notation, as far as JavaScript's engine has it. */
import { fault } from '../runtime/fault.ts';

const FLAGS: Readonly<Record<string, string>> = { i: 'i', m: 'm', s: 's', u: '', x: '' };
const LENGTH_LIMIT = 10_000;
const CACHE_SIZE = 100;
const cache = new Map<string, RegExp>();

export function matchesPattern(text: string, pattern: string): boolean {
  return compiled(pattern).test(text);
}

function compiled(pattern: string): RegExp {
  const known = cache.get(pattern);
  if (known !== undefined) return known;
  if (pattern.length > LENGTH_LIMIT) throw fault('SyntaxError', 'The regular expression is too long');
  const [, letters = '', body = ''] = /^(?:\(\?([imsux]+)\))?([\s\S]*)$/.exec(pattern) ?? [];
  const flags = [...new Set(Array.from(letters).map((letter) => FLAGS[letter] ?? ''))].join('');
  const translated = body
    .replaceAll(/\\Q([\s\S]*?)(?:\\E|$)/g, (_, quoted: string) => quoted.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .replaceAll(/([*+?}])\+/g, '$1')
    .replaceAll('\\p{Alpha}', '[a-zA-Z]')
    .replaceAll('\\p{Upper}', '[A-Z]')
    .replaceAll('\\p{Lower}', '[a-z]')
    .replaceAll('\\p{Digit}', '[0-9]')
    .replaceAll('\\p{Alnum}', '[a-zA-Z0-9]')
    .replaceAll('\\p{Punct}', '[!-/:-@\\[-`{-~]')
    .replaceAll('\\p{Space}', '\\s')
    .replaceAll('\\p{Is', '\\p{')
    .replaceAll(/\\[AZz]/g, (anchor) => (anchor === '\\A' ? '^' : '$'));
  const expression = build(`^(?:${translated})$`, flags, pattern);
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(pattern, expression);
  return expression;
}

function build(source: string, flags: string, pattern: string): RegExp {
  for (const mode of ['u', '']) {
    try {
      return new RegExp(source, flags + mode);
    } catch {
      // Without the Unicode mode JavaScript allows escapes that Java allows too.
    }
  }
  throw fault('SyntaxError', `Invalid regular expression: '${pattern}'`);
}
