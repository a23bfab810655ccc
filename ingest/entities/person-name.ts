/** A person's name as an article writes it: without titles and suffixes, and whether two of them can be one person's. */
import { fold } from '../../graph/model/id.ts';

export interface PersonName {
  /** As written, without titles: `Sana Haddad`, `Bo Hendricks Jr.`. */
  readonly text: string;
  /** Folded tokens without suffixes: `pak`, `ji hun`. */
  readonly tokens: readonly string[];
  /** `jr`, `sr`, `iii`; null for most. */
  readonly generation: string | null;
}

const title =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|sen|sens|senator|rep|reps|representative|gov|governor|gen|general|lt|col|colonel|maj|major|capt|captain|cmdr|commander|adm|admiral|sgt|sergeant|president|vice|deputy|prime|minister|foreign|defen[cs]e|finance|interior|secretary|premier|chancellor|king|queen|prince|princess|crown|emir|sheikh|sultan|pope|archbishop|bishop|cardinal|rev|reverend|father|rabbi|ayatollah|imam|ambassador|envoy|speaker|judge|justice|chief|attorney|mayor|congressman|congresswoman|assemblyman|assemblywoman|councillor|councilor|councilman|councilwoman|director|chairman|chairwoman|chair|leader|spokesman|spokeswoman|former|ex|acting|special|hon|mp|state|sheriff|marshal|comrade)\.?$/iu;
const generation = /^(?:jr|sr|ii|iii|iv)\.?$/iu;
const suffix = /^(?:jr|sr|ii|iii|iv|mp|qc|kc|phd|md)\.?$/iu;
const particle = /^(?:al|el|ul|bin|ben|bint|ibn|da|das|de|del|della|der|den|di|do|dos|du|la|le|ter|van|von|y|zu)$/iu;

const tokensOf = (text: string): string[] =>
  text
    .split(/\s+/u)
    .filter((word) => !suffix.test(word))
    .map((word) => fold(word))
    .filter((token) => token !== '');

/** Reads a form as a person's name; null where it has none ("the envoy", "President"). */
export function personName(form: string): PersonName | null {
  let words = form
    .replace(/['’]s?$/u, '')
    .split(/\s+/u)
    .filter((word) => word !== '');
  while (words.length > 0 && title.test(words[0] ?? '')) words = words.slice(1);
  while (words.length > 1 && /^[,(]/u.test(words.at(-1) ?? '')) words = words.slice(0, -1);
  const lowered = words.filter((word) => /^\p{Ll}/u.test(word) && !particle.test(word.split('-')[0] ?? ''));
  if (words.length === 0 || words.length > 6 || lowered.length > 0) return null;
  if (!words.some((word) => /(?:^|[-'’])\p{Lu}/u.test(word))) return null;
  const tokens = tokensOf(words.join(' '));
  const born = words.slice(1).find((word) => generation.test(word));
  if (tokens.length === 0) return null;
  return { text: words.join(' ').replace(/,$/u, ''), tokens, generation: born === undefined ? null : fold(born) };
}

/** Spellings of one sound: zelensky, zelenskyy and zelenskiy. */
const sound = (token: string): string => token.replace(/(?:iyy|yy|iy|ij|ii|y|j)$/u, 'i').replaceAll(' ', '');
const alike = (a: string, b: string): boolean =>
  sound(a) === sound(b) || a.split(' ').includes(b) || b.split(' ').includes(a);

/** Given names agree where they are spelled alike, one is an initial of the other, or one shortens it. */
const givenAgrees = (a: string, b: string): boolean =>
  alike(a, b) ||
  (a.length === 1 && b.startsWith(a)) ||
  (b.length === 1 && a.startsWith(b)) ||
  (a.length > 2 && b.startsWith(a)) ||
  (b.length > 2 && a.startsWith(b));

const core = (name: PersonName): readonly string[] => name.tokens.filter((token) => !particle.test(token));

/**
 * How two names of one article relate: `same` where all their parts agree, `part` where one is a bare surname (or
 * given name) of the other, `clash` where they name two persons.
 */
export function compareNames(a: PersonName, b: PersonName): 'same' | 'part' | 'clash' {
  const [x, y] = [core(a), core(b)];
  const [shorter, longer] = x.length <= y.length ? [x, y] : [y, x];
  const [first, last] = [longer[0] ?? '', longer.at(-1) ?? ''];
  if (longer.length <= 1) return alike(first, shorter[0] ?? '') ? 'same' : 'clash';
  if (shorter.length === 1) {
    const [only = ''] = shorter;
    return longer.slice(1).some((token) => alike(only, token)) || alike(only, first) ? 'part' : 'clash';
  }
  if (a.generation !== b.generation) return 'clash';
  const surnames =
    alike(last, shorter.at(-1) ?? '') || longer.slice(1, -1).some((token) => alike(token, shorter.at(-1) ?? ''));
  return surnames && givenAgrees(first, shorter[0] ?? '') ? 'same' : 'clash';
}

/** True where a bare name is the family name of a full one (its last part, or the first of "Pak Ji-hun"). */
export const isSurnameOf = (bare: PersonName, full: PersonName): boolean =>
  core(full)
    .slice(1)
    .some((token) => alike(core(bare).at(-1) ?? '', token));
