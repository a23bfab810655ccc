/** What the coreference network is told about two mentions besides their vectors: distance, shared words, pronouns, types. */
import type { MentionType, Range, Word } from '../document.ts';
import { isFirstPerson, isHeOrShe, pronounClass } from './pronouns.ts';

/** How many there are. */
const WIDTH = 32;

export interface Description extends Range {
  readonly type: MentionType;
  readonly sentence: number;
  /** Words in lower case without articles and titles, and the same in one string. */
  readonly words: readonly string[];
  readonly set: ReadonlySet<string>;
  readonly key: string;
  /** Capitalised words, in lower case; none for a pronoun. */
  readonly capitals: ReadonlySet<string>;
  /** Initials of all capitalised words. */
  readonly acronym: string;
  readonly pronoun: number | null;
  readonly quoted: boolean;
}

const NEGLECTED = new Set("the a an 's ’s mr. mrs. ms. dr. mr mrs ms of and".split(' '));

export function describe(
  mention: Range & { type: MentionType },
  words: readonly Word[],
  sentence: number,
): Description {
  const forms = words.slice(mention.from, mention.to).map((word) => word.form);
  const lower = forms.map((form) => form.toLowerCase());
  const kept = lower.filter((form) => !NEGLECTED.has(form));
  const capitalised = forms.filter((form) => /^\p{Lu}/u.test(form));
  const pronoun = lower.length === 1 ? pronounClass(lower[0] ?? '') : null;
  const names = pronoun === null ? capitalised.map((form) => form.toLowerCase()) : [];
  return {
    from: mention.from,
    to: mention.to,
    type: mention.type,
    sentence,
    words: kept,
    set: new Set(kept),
    key: kept.join(' '),
    capitals: new Set(names.filter((form) => !NEGLECTED.has(form))),
    acronym: capitalised
      .map((form) => form[0])
      .join('')
      .toLowerCase(),
    pronoun,
    quoted: words[mention.from]?.quoted ?? false,
  };
}

/** Features of an earlier mention `a` and a later one `b` that is `distance` mentions on; each is 0 or 1. */
export function pairFeatures(a: Description, b: Description, distance: number): Float32Array {
  const f = new Float32Array(WIDTH);
  f[bucket(distance, [1, 2, 4, 8, 16, 32])] = 1;
  f[7 + bucket(Math.max(0, b.sentence - a.sentence), [0, 1, 3])] = 1;
  if (a.pronoun === null && b.pronoun === null) f.set(sharedWords(a, b), 11);
  f.set(
    [
      a.pronoun !== null && b.pronoun === null,
      b.pronoun !== null && a.pronoun === null,
      a.pronoun !== null && b.pronoun !== null,
      a.pronoun !== null && a.pronoun === b.pronoun,
      a.pronoun !== null && b.pronoun !== null && a.pronoun !== b.pronoun,
      a.type === b.type,
      a.type !== b.type,
      a.to > b.from,
      a.quoted,
      b.quoted,
      b.capitals.size > 0,
      a.capitals.size > 0,
      isHeOrShe(b.pronoun),
      isFirstPerson(b.pronoun),
    ].map(Number),
    18,
  );
  return f;
}

/** The index of the first bound that the value does not pass. */
function bucket(value: number, bounds: readonly number[]): number {
  const i = bounds.findIndex((bound) => value <= bound);
  return i < 0 ? bounds.length : i;
}

function sharedWords(a: Description, b: Description): number[] {
  const same = a.key === b.key;
  const common = [...a.capitals].some((word) => b.capitals.has(word));
  const bothNamed = a.capitals.size > 0 && b.capitals.size > 0;
  const last = (d: Description): string => d.words.at(-1) ?? '';
  return [
    same && a.key !== '',
    last(a) === last(b) && last(a) !== '',
    a.set.size > 0 && b.set.size > 0 && (isSubset(a.set, b.set) || isSubset(b.set, a.set)),
    bothNamed && !common,
    common,
    abbreviates(a, b) || abbreviates(b, a),
    same && a.capitals.size > 0,
  ].map(Number);
}

const isSubset = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].every((word) => b.has(word));

const abbreviates = (short: Description, long: Description): boolean =>
  short.words.length === 1 && short.key.length > 1 && short.key === long.acronym;
