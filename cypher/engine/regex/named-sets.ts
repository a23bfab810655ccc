/** Sets of characters that have a name: `\d`, `\p{Alpha}`, `\p{IsGreek}`, as Java defines them. */
import { type CharacterSet, RegexError } from './syntax.ts';

export function oneOf(pattern: RegExp): CharacterSet {
  return (character) => pattern.test(String.fromCodePoint(character));
}

/** Of text without regard to Unicode, which is Java's default, and with it: `(?U)`. */
const LETTERS: Readonly<Record<string, readonly [ascii: RegExp, unicode: RegExp]>> = {
  d: [/^[0-9]$/, /^\p{Nd}$/u],
  w: [/^[a-zA-Z_0-9]$/, /^[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}]$/u],
  s: [/^[ \t\n\v\f\r]$/, /^\p{White_Space}$/u],
  h: [
    /^[ \t\u00A0\u1680\u180e\u2000-\u200a\u202f\u205f\u3000]$/,
    /^[ \t\u00A0\u1680\u180e\u2000-\u200a\u202f\u205f\u3000]$/,
  ],
  v: [/^[\n\v\f\r\u0085\u2028\u2029]$/, /^[\n\v\f\r\u0085\u2028\u2029]$/],
};

const POSIX: Readonly<Record<string, readonly [ascii: RegExp, unicode: RegExp]>> = {
  Lower: [/^[a-z]$/, /^\p{Lowercase}$/u],
  Upper: [/^[A-Z]$/, /^\p{Uppercase}$/u],
  ASCII: [/^[\0-\x7f]$/, /^[\0-\x7f]$/],
  Alpha: [/^[a-zA-Z]$/, /^\p{Alphabetic}$/u],
  Digit: [/^[0-9]$/, /^\p{Nd}$/u],
  Alnum: [/^[a-zA-Z0-9]$/, /^[\p{Alphabetic}\p{Nd}]$/u],
  Punct: [/^[!-/:-@[-`{-~]$/, /^\p{P}$/u],
  Graph: [/^[!-~]$/, /^[^\p{White_Space}\p{Cc}\p{Cs}\p{Cn}]$/u],
  Print: [/^[ -~]$/, /^[^\p{Cc}\p{Cs}\p{Cn}\n\t\v\f\r\u0085\u2028\u2029]$/u],
  Blank: [/^[ \t]$/, /^[\p{Zs}\t]$/u],
  Cntrl: [/^(?=[\0-\x7f])\p{Cc}$/u, /^\p{Cc}$/u],
  XDigit: [/^[0-9a-fA-F]$/, /^[\p{Nd}\p{Hex_Digit}]$/u],
  Space: [/^[ \t\n\v\f\r]$/, /^\p{White_Space}$/u],
};

const JAVA: Readonly<Record<string, RegExp>> = {
  javaLowerCase: /^\p{Lowercase}$/u,
  javaUpperCase: /^\p{Uppercase}$/u,
  javaTitleCase: /^\p{Lt}$/u,
  javaAlphabetic: /^\p{Alphabetic}$/u,
  javaIdeographic: /^\p{Ideographic}$/u,
  javaDigit: /^\p{Nd}$/u,
  javaDefined: /^\P{Cn}$/u,
  javaLetter: /^\p{L}$/u,
  javaLetterOrDigit: /^[\p{L}\p{Nd}]$/u,
  javaSpaceChar: /^\p{Z}$/u,
  javaISOControl: /^\p{Cc}$/u,
  javaMirrored: /^\p{Bidi_Mirrored}$/u,
  L1: /^[\0-\xff]$/,
  LC: /^\p{LC}$/u,
  LD: /^[\p{L}\p{Nd}]$/u,
  all: /^[\s\S]$/u,
};

const isBreakingSpace = oneOf(/^(?![\u00a0\u2007\u202f\ufeff])\s$/u);
const [FILE_SEPARATOR, UNIT_SEPARATOR] = [28, 31];

/** Unicode's names that Java spells otherwise. */
const SPELLINGS: Readonly<Record<string, string>> = {
  TITLECASE: 'Lt',
  PUNCTUATION: 'P',
  CONTROL: 'Cc',
  DIGIT: 'Nd',
  LETTER: 'L',
  WHITE_SPACE: 'White_Space',
  WHITESPACE: 'White_Space',
  ALPHABETIC: 'Alphabetic',
  IDEOGRAPHIC: 'Ideographic',
  LOWERCASE: 'Lowercase',
  UPPERCASE: 'Uppercase',
  EMOJI: 'Emoji',
  HEX_DIGIT: 'Hex_Digit',
};

/** `\d` and the like; null where the letter names no set. */
export function letterSet(letter: string, unicode: boolean): CharacterSet | null {
  const found = LETTERS[letter.toLowerCase()];
  if (found === undefined) return null;
  const set = oneOf(found[unicode ? 1 : 0]);
  return letter === letter.toLowerCase() ? set : (character) => !set(character);
}

/** What stands between the braces of `\p{…}`; throws where there is no such set. */
export function propertySet(name: string, unicode: boolean): CharacterSet {
  const posix = POSIX[name];
  if (posix !== undefined) return oneOf(posix[unicode ? 1 : 0]);
  if (name === 'javaWhitespace') {
    return (character) => (character >= FILE_SEPARATOR && character <= UNIT_SEPARATOR) || isBreakingSpace(character);
  }
  const java = JAVA[name];
  if (java !== undefined) return oneOf(java);
  const [, key, value] = /^(\w+)=(.+)$/.exec(name) ?? [];
  const isScript = key !== undefined && /^(?:sc|script)$/i.test(key);
  const isCategory = key !== undefined && /^(?:gc|general_category)$/i.test(key);
  const plain = (key === undefined ? name : isScript || isCategory ? value : undefined) ?? '';
  const bare = plain.startsWith('Is') ? plain.slice(2) : plain;
  const spelled = plain.startsWith('Is') ? (SPELLINGS[bare.toUpperCase()] ?? bare) : bare;
  const candidates = isScript ? [] : [spelled];
  if (isScript || plain.startsWith('Is')) candidates.push(`Script=${titleCase(bare)}`, `Script=${bare}`);
  for (const candidate of candidates) {
    try {
      return oneOf(new RegExp(`^\\p{${candidate}}$`, 'u'));
    } catch {
      // Not one of Unicode's: the next one may be.
    }
  }
  throw new RegexError(`Unknown character property name {${name}}`);
}

function titleCase(name: string): string {
  return name.toLowerCase().replaceAll(/(?:^|_)[a-z]/g, (start) => start.toUpperCase());
}
