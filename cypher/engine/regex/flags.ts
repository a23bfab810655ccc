/** The modes that `(?i)` and the like switch, and what they mean for single characters. */
import type { CharacterSet } from './syntax.ts';

export interface Flags {
  /** Case does not count: of ASCII letters, or of all (`unicodeCase`). */
  readonly ignoreCase: boolean;
  readonly unicodeCase: boolean;
  /** `^` and `$` at every line. */
  readonly multiline: boolean;
  /** `.` is a line's end as well. */
  readonly dotAll: boolean;
  /** Only `\n` ends a line. */
  readonly unixLines: boolean;
  /** White space and `# …` are left out of account. */
  readonly comments: boolean;
  /** `\w` and the like are of all Unicode. */
  readonly unicodeSets: boolean;
}

export const NO_FLAGS: Flags = {
  ignoreCase: false,
  unicodeCase: false,
  multiline: false,
  dotAll: false,
  unixLines: false,
  comments: false,
  unicodeSets: false,
};

const BY_LETTER: Readonly<Record<string, keyof Flags>> = {
  i: 'ignoreCase',
  u: 'unicodeCase',
  m: 'multiline',
  s: 'dotAll',
  d: 'unixLines',
  x: 'comments',
  U: 'unicodeSets',
};

/** Null where the letter is none. */
export function withFlag(flags: Flags, letter: string, value: boolean): Flags | null {
  const name = BY_LETTER[letter];
  if (name === undefined) return null;
  // Unicode sets bring Unicode case along.
  return { ...flags, [name]: value, ...(name === 'unicodeSets' ? { unicodeCase: value } : {}) };
}

function otherCase(character: number): number {
  const isLetter = (character >= 65 && character <= 90) || (character >= 97 && character <= 122);
  return isLetter ? character ^ 32 : character;
}

function lower(character: number): number {
  return String.fromCodePoint(upper(character)).toLowerCase().codePointAt(0) ?? character;
}

/** Only where it is one character: `ß` stays itself. */
function upper(character: number): number {
  const [first, ...others] = String.fromCodePoint(character).toUpperCase();
  return others.length === 0 ? (first?.codePointAt(0) ?? character) : character;
}

/** The set together with the other case of its letters, where case does not count. */
export function anyCase(set: CharacterSet, { ignoreCase, unicodeCase }: Flags): CharacterSet {
  if (!ignoreCase) return set;
  if (!unicodeCase) return (character) => set(character) || set(otherCase(character));
  return (character) => set(character) || set(lower(character)) || set(upper(character));
}

export function sameCharacter(flags: Flags): (a: number, b: number) => boolean {
  return (a, b) => anyCase((one) => one === b, flags)(a);
}
