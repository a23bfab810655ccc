/** Functions of texts. */
import type { Value } from '../../../graph/store/value/value.ts';
import { isList } from '../../../graph/store/value/value.ts';
import { executionFault, fault } from '../runtime/fault.ts';
import { lengthOf, slice } from './code-points.ts';
import { define } from './definition.ts';
import { count, text } from './take.ts';

function size(value: Value | undefined): number {
  const length = count(value);
  if (length < 0) throw executionFault('A start or length must not be negative');
  return length;
}

function split(whole: string, delimiters: Value | undefined): string[] | null {
  if (delimiters === undefined || !isList(delimiters)) return splitBy(whole, text(delimiters));
  if (delimiters.includes(null)) return null;
  const all = delimiters.map(text);
  return all.reduce((parts, delimiter) => parts.flatMap((part) => splitBy(part, delimiter)), [whole]);
}

function splitBy(whole: string, delimiter: string): string[] {
  return delimiter === '' && whole !== '' ? Array.from(whole) : whole.split(delimiter);
}

/** As Java has it: no space that keeps words together is blank. */
function isBlank(char: string): boolean {
  return /[\s\p{Z}]/u.test(char) && !/[\u00a0\u2007\u202f\ufeff]/.test(char);
}

/** The code point that ends there. */
function charBefore(whole: string, end: number): string {
  const last = whole.slice(end - 1, end);
  const pair = whole.slice(Math.max(0, end - 2), end);
  return pair.length === 2 && (pair.codePointAt(0) ?? 0) > 0xffff ? pair : last;
}

function trim(value: string, side: 'left' | 'right' | 'both', characters: string | undefined): string {
  const trimmed = new Set(characters);
  const isTrimmed = (char: string): boolean => (characters === undefined ? isBlank(char) : trimmed.has(char));
  let from = 0;
  let to = value.length;
  if (side !== 'right') {
    for (const char of value) {
      if (!isTrimmed(char)) break;
      from += char.length;
    }
  }
  if (side !== 'left') {
    while (to > from) {
      const char = charBefore(value, to);
      if (!isTrimmed(char)) break;
      to -= char.length;
    }
  }
  return value.slice(from, to);
}

function normalForm(form: Value | undefined): 'NFC' | 'NFD' | 'NFKC' | 'NFKD' {
  const name = form === undefined ? 'NFC' : text(form).toUpperCase();
  if (name === 'NFC' || name === 'NFD' || name === 'NFKC' || name === 'NFKD') return name;
  throw fault('ArgumentError', `Unknown normal form '${name}'`);
}

const optional = (value: Value | undefined): string | undefined => (value === undefined ? undefined : text(value));

export const STRING_FUNCTIONS = [
  define('toUpper(STRING) STRING', ([value]) => text(value).toUpperCase()),
  define('upper(STRING) STRING', ([value]) => text(value).toUpperCase()),
  define('toLower(STRING) STRING', ([value]) => text(value).toLowerCase()),
  define('lower(STRING) STRING', ([value]) => text(value).toLowerCase()),
  define('trim(STRING, STRING?) STRING', ([value, chars]) => trim(text(value), 'both', optional(chars))),
  define('btrim(STRING, STRING?) STRING', ([value, chars]) => trim(text(value), 'both', optional(chars))),
  define('ltrim(STRING, STRING?) STRING', ([value, chars]) => trim(text(value), 'left', optional(chars))),
  define('rtrim(STRING, STRING?) STRING', ([value, chars]) => trim(text(value), 'right', optional(chars))),
  define('replace(STRING, STRING, STRING) STRING', ([value, search, by]) =>
    text(value).replaceAll(text(search), () => text(by)),
  ),
  define('split(STRING, STRING|LIST<STRING>) LIST<STRING>', ([value, delimiter]) => split(text(value), delimiter)),
  define('left(STRING, INTEGER) STRING', ([value, length]) =>
    text(value) === '' ? '' : slice(text(value), 0, size(length)),
  ),
  define('right(STRING, INTEGER) STRING', ([value, length]) => {
    const whole = text(value);
    return slice(whole, Math.max(0, lengthOf(whole) - size(length)));
  }),
  define('substring(STRING, INTEGER, INTEGER?) STRING', ([value, start, length]) => {
    if (text(value) === '') return '';
    const from = size(start);
    return slice(text(value), from, length === undefined ? undefined : from + size(length));
  }),
  define('char_length(STRING) INTEGER', ([value]) => BigInt(lengthOf(text(value)))),
  define('character_length(STRING) INTEGER', ([value]) => BigInt(lengthOf(text(value)))),
  define('normalize(STRING, STRING?) STRING', ([value, form]) => text(value).normalize(normalForm(form))),
];
