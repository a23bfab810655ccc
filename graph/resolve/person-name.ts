/**
 * When two spellings can be one person's name: transliteration, particles, initials, order of family name, short forms.
 * In the manner of name matching for watch lists (Christen, "A Comparison of Personal Name Matching", 2006): tokens are
 * reduced to a skeleton that transliterations share, then compared one by one.
 */
import { fold } from '../model/id.ts';
import { remembering } from './remember.ts';
import { isCutOff, isOtherGender, otherGivenName, rowOfGivenName, sameGivenName } from './given-names.ts';

export interface PersonName {
  /** Folded tokens without particles and suffixes: `abdel fattah sisi`. */
  readonly tokens: readonly string[];
  /** Of each token, what its transliterations share. */
  readonly skeletons: readonly string[];
  /** `jr`, `sr`, `iii`; null for none. */
  readonly suffix: string | null;
}

/** Strong: spellings of one name. Weak: one person's name only where the articles tell of the same things. */
export type Likeness = 'strong' | 'weak' | null;

const particles = new Set(
  'al el ul bin ben ibn bint abu da das de del della den der des di dos du la le las los ter van von vom zu zur'.split(
    ' ',
  ),
);
/** At the head of a name these are more often given names (Ben Wallace, Al Gore), unless a hyphen follows. */
const givenToo = new Set(['al', 'ben', 'das', 'la']);
const honorifics = new Set(
  'mr mrs ms miss mx dr prof sir dame lord lady madame mme monsieur sheikh sheik shaikh sayyid don dona'.split(' '),
);
const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);
const latin = (text: string): string =>
  text.replace(/[ıİøØłŁđĐðÐþÞßæÆœŒəƏ]/g, (letter) => letters.get(letter) ?? letter);
const letters = new Map(
  Object.entries({
    ı: 'i',
    İ: 'i',
    ø: 'o',
    Ø: 'o',
    ł: 'l',
    Ł: 'l',
    đ: 'd',
    Đ: 'd',
    ð: 'd',
    Ð: 'd',
    þ: 'th',
    Þ: 'th',
    ß: 'ss',
    æ: 'ae',
    Æ: 'ae',
    œ: 'oe',
    Œ: 'oe',
    ə: 'a',
    Ə: 'a',
  }),
);

/** What transliterations of one folded token share: zelensky, zelenskyy and zelenskiy; sisi and sissi. */
export const transliterated: (token: string) => string = remembering((token) =>
  token
    .replace(/(?:iyy|yy|iy|ij|ii|ey|y|j)$/, 'i')
    .replace(/ph/g, 'f')
    .replace(/kh/g, 'h')
    .replace(/x/g, 'ks')
    .replace(/ck|q|c(?![ieyhz])/g, 'k')
    .replace(/gh/g, 'g')
    .replace(/dh/g, 'd')
    .replace(/tz|ts/g, 'c')
    .replace(/oe|ö/g, 'o')
    .replace(/ue|ou|oo|u/g, 'u')
    .replace(/ae/g, 'a')
    .replace(/ee/g, 'i')
    .replace(/w/g, 'v')
    .replace(/y/g, 'i')
    .replace(/(.)\1+/g, '$1'),
);

/** What remains where diacritics were dropped or written out: Gaši, Gasi and Gashi; Shastakou and Shestakov. */
const rough = remembering((token: string): string =>
  transliterated(token)
    .replace(/ou$|u$/, 'ov')
    .replace(/^(?:ou|u)(?=[aeio])/, 'v')
    .replace(/^[gh]/, 'g')
    .replace(/([scz])h/g, '$1')
    .replace(/c[zs]?/g, 'k')
    .replace(/h/g, ''),
);

const consonants = remembering((token: string): string => rough(token).replace(/[aeiou]/g, ''));

/** A folded name without "mr", "sheikh" and the like at its head. */
export function withoutHonorific(folded: string): string {
  const [first = '', ...rest] = folded.split(' ');
  return rest.length > 0 && honorifics.has(first) ? withoutHonorific(rest.join(' ')) : folded;
}

/** What all spellings of a token share that this file takes for one: a key to look candidates up by. */
export const blockingKey = (token: string): string => consonants(token) || rough(token);

/** Whether two folded tokens are transliterations of one, Čubrilović and Chubrilovich among them. */
export const sameToken = (a: string, b: string): boolean =>
  transliterated(a) === transliterated(b) || (a.length > 4 && b.length > 4 && rough(a) === rough(b));

export const parsePersonName: (name: string) => PersonName = remembering((name) => {
  const all = withoutHonorific(fold(latin(name).replace(/[’'ʼ`]/g, ''))).split(' ');
  const plain = all.filter((token) => !suffixes.has(token));
  const hyphen = /^\S{2,3}-/.test(name);
  const isParticle = (token: string, index: number) =>
    particles.has(token) && index < plain.length - 1 && (index > 0 || hyphen || !givenToo.has(token));
  const bare = plain.filter((token, index) => !isParticle(token, index));
  const tokens = joinInitials(bare.length > 0 ? bare : plain);
  return {
    tokens,
    skeletons: tokens.map(transliterated),
    suffix: all.find((token, index) => index > 0 && suffixes.has(token)) ?? null,
  };
});

/** `j d vance` and `jd vance` have one initial each way: single letters in a row become one token. */
function joinInitials(tokens: readonly string[]): string[] {
  const joined: string[] = [];
  let open = false;
  for (const token of tokens) {
    const initial = token.length === 1;
    if (initial && open) joined.push((joined.pop() ?? '') + token);
    else joined.push(token);
    open = initial;
  }
  return joined;
}

export const isFullName = (name: PersonName): boolean => name.tokens.length > 1;

/** Compares two full names; null for single tokens, which identify nobody. */
export function comparePersonNames(a: PersonName, b: PersonName): Likeness {
  if (!isFullName(a) || !isFullName(b)) return null;
  if (a.suffix !== null && b.suffix !== null && a.suffix !== b.suffix) return null;
  const likeness = compareTokens(a, b);
  return likeness === 'strong' && a.suffix !== b.suffix ? 'weak' : likeness;
}

function compareTokens(a: PersonName, b: PersonName): Likeness {
  if (a.skeletons.toSorted().join(' ') === b.skeletons.toSorted().join(' '))
    // Jong Un Kim is Kim Jong Un; Ali Hassan may be another than Hassan Ali.
    return a.tokens.length > 2 || a.skeletons[0] === b.skeletons[0] ? 'strong' : 'weak';
  if (a.skeletons.join('') === b.skeletons.join('')) return 'strong';
  const [short, long] = a.tokens.length <= b.tokens.length ? [a, b] : [b, a];
  if (short.tokens.length === long.tokens.length) return compareAligned(short, long);
  return compareShortened(short, long);
}

/** One token each may differ: by an initial, a nickname, or vowels as in Mohammed and Muhamad. */
function compareAligned(a: PersonName, b: PersonName): Likeness {
  let likeness: Likeness = 'strong';
  let exact = 0;
  for (let at = 0; at < a.tokens.length; at++) {
    const one = compareToken(a, at, b, at);
    if (one === null) return null;
    if (one === 'weak') likeness = 'weak';
    else exact++;
  }
  return exact > 0 ? likeness : null;
}

/** "Donald Trump" and "Donald J. Trump"; "Leticia Bográn" and "Leticia Bográn Zúniga"; "Errázuriz Soto" alone. */
function compareShortened(short: PersonName, long: PersonName): Likeness {
  if (` ${long.skeletons.slice(1).join(' ')} `.includes(` ${short.skeletons.join(' ')} `)) return 'weak';
  const first = compareToken(short, 0, long, 0);
  if (first === null) return null;
  let at = 1;
  for (let index = 1; index < short.tokens.length; index++) {
    while (at < long.tokens.length && short.skeletons[index] !== long.skeletons[at]) at++;
    if (at++ >= long.tokens.length) return null;
  }
  const sameLast = short.skeletons.at(-1) === long.skeletons.at(-1);
  return first === 'strong' && sameLast && short.tokens.length > 1 ? 'strong' : 'weak';
}

const isInitialOf = (short: string, long: string): boolean => short.length <= 2 && long.startsWith(short.slice(0, 1));

function compareToken(a: PersonName, at: number, b: PersonName, bt: number): Likeness {
  const [x = '', y = ''] = [a.tokens[at], b.tokens[bt]];
  if (a.skeletons[at] === b.skeletons[bt]) return 'strong';
  if (at === 0 && bt === 0) {
    if (sameGivenName(x, y)) return 'strong';
    if (isInitialOf(x, y) || isInitialOf(y, x) || isCutOff(x, y)) return 'weak';
    if (otherGivenName(x, y) || isOtherGender(a.skeletons[at] ?? '', b.skeletons[bt] ?? '')) return null;
  }
  if (x.length > 2 && y.length > 2 && rough(x) === rough(y)) return 'weak';
  const [short, long] = [consonants(x), consonants(y)];
  return short.length >= 3 && short === long ? 'weak' : null;
}

/**
 * Keys such that any two full names which `comparePersonNames` likens share one: each later token with a class of the
 * given name, every two tokens in a row, and all tokens in whatever order.
 */
export function nameKeys({ tokens, skeletons }: PersonName): string[] {
  const given = givenClasses(tokens[0] ?? '');
  const keys = new Set([`= ${skeletons.toSorted().join(' ')}`, `+ ${skeletons.join('')}`]);
  for (const token of tokens.slice(1)) for (const one of given) keys.add(`${blockingKey(token)} ${one}`);
  for (let at = 1; at < skeletons.length; at++) keys.add(`${skeletons[at - 1]}-${skeletons[at]}`);
  return [...keys];
}

/** First letters, as written, as transliterated and of the consonants, and the row of names in other languages. */
function givenClasses(token: string): Set<string> {
  const row = rowOfGivenName(token);
  const firsts = [token, rough(token), consonants(token)].flatMap((one) => one[0] ?? []);
  return new Set(row === undefined ? firsts : [...firsts, `#${row}`]);
}
