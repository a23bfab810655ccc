/** What one article calls its entities, and whether it may mean by that what another names in full or describes. */
import { fold } from '../model/id.ts';
import { addTo, unique } from '../evidence/order.ts';
import { describedAs, lastWord } from './descriptions.ts';
import type { CastDigest } from './digest.ts';
import { isShortFor } from './initials.ts';
import { landOr, type Local, plainName } from './local.ts';
import { blockingKey, isFullName, sameToken } from './person-name.ts';
import { iso3Of, stateName } from './state-names.ts';

type Places = ReadonlyMap<string, readonly number[]>;

/** The local entities of one article, by places in its list, under what they are looked up by. */
export interface Callings {
  /** Those with a full name, under what it is shortened to. */
  readonly byForm: Places;
  /** Those with any name under what they are called, … */
  readonly byWhole: Places;
  /** … and under how that ends: "foreign minister" and "minister" of "Salvadoran foreign minister". */
  readonly byEnding: Places;
  /** Those without a full name under what they can have in common with others without one … */
  readonly byCall: Places;
  /** … and under their very words. */
  readonly byWords: Places;
}

const known = new WeakMap<CastDigest, Callings>();

/** Worked out once for each digest. */
export function callingsIn(cast: CastDigest): Callings {
  const before = known.get(cast);
  if (before) return before;
  const byForm = new Map<string, number[]>();
  const byWhole = new Map<string, number[]>();
  const byEnding = new Map<string, number[]>();
  const byCall = new Map<string, number[]>();
  const byWords = new Map<string, number[]>();
  for (const [at, local] of cast.locals.entries()) {
    const { type } = local.entity;
    for (const form of local.forms) addTo(byForm, form, at);
    if (local.level !== 'described')
      for (const text of new Set(describedAs(local))) {
        addTo(byWhole, `${type} ${text}`, at);
        for (const end of endingsOf(text)) addTo(byEnding, `${type} ${end}`, at);
      }
    if (local.own !== null) continue;
    for (const call of callsOf(local)) addTo(byCall, call, at);
    addTo(byWords, wordsOf(local), at);
  }
  const callings = { byForm, byWhole, byEnding, byCall, byWords };
  known.set(cast, callings);
  return callings;
}

/** What a short name is looked up by among the forms of full ones. */
export function shortKeys({ entity: { type }, person, name }: Local): string[] {
  if (type === 'Person')
    return [person?.skeletons.at(-1) ?? '', `~${blockingKey(person?.tokens.at(-1) ?? '')}`].map(
      (form) => `Person ${form}`,
    );
  const words = name ?? '';
  const form = /^(?:\w )+\w$/.test(words) ? words.replaceAll(' ', '') : (words.split(' ')[0] ?? '');
  return [`${landOr(type)} ${form}`];
}

/** Whether a full name can be shortened so: any one part of a person's, a run of words or the initials of another. */
export function shortens(short: Local, full: Local): boolean {
  const [type, fullType] = [short.entity.type, full.entity.type];
  if (landOr(type) !== landOr(fullType)) return false;
  if (type === 'Person') {
    const { person } = full;
    return (
      person !== null &&
      isFullName(person) &&
      short.person?.tokens.every((one) => person.tokens.some((token) => sameToken(one, token))) === true
    );
  }
  const name = short.name ?? '';
  const { known: id } = full.entity;
  if (id !== null && full.names.includes(name)) return type === fullType || isOwnName(name, id);
  return type === fullType && full.names.some((long) => isShortFor(name, long));
}

/** Of a state, rather than of its capital that stands for it. */
const isOwnName = (name: string, id: string): boolean => name === plainName(stateName(iso3Of(id) ?? '') ?? '');

/** Those of an article that a description may mean: "the archbishop of Taranto" is "the archbishop", too. */
export function describedSo(said: Local, cast: CastDigest): Set<number> {
  const { byWhole, byEnding } = callingsIn(cast);
  const found = new Set<number>();
  const { type } = said.entity;
  for (const text of descriptionsOf(said)) {
    const starts = beforeOf(text).flatMap((start) => byWhole.get(`${type} ${start}`) ?? []);
    for (const at of [...(byEnding.get(`${type} ${text}`) ?? []), ...starts]) {
      const called = cast.locals[at];
      if (called && describedAs(called).some((one) => lastWord(one) === lastWord(text))) found.add(at);
    }
  }
  return found;
}

/** "Foreign minister of Peru" ends in "minister of Peru", "of Peru" and "Peru"; itself included. */
function endingsOf(text: string): string[] {
  const ends = [text];
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) ends.push(text.slice(at + 1));
  return ends;
}

/** What stands before each "of". */
function beforeOf(text: string): string[] {
  const parts = text.split(' of ');
  return parts.slice(1).map((_, at) => parts.slice(0, at + 1).join(' of '));
}

/** A person described in two words or more, "the Russian leader", may be somebody whom the same article names. */
export const isPhrase = ({ entity, descriptions }: Local): boolean =>
  entity.type === 'Person' && descriptions.length > 0 && descriptions.every((text) => text.includes(' '));

/** What an entity without a full name is called that could mean the same in a neighbouring article. */
export const callsOf = (local: Local): string[] =>
  descriptionsOf(local).map((text) => `${local.entity.type} ${local.level} ${text}`);

function descriptionsOf(local: Local): readonly string[] {
  if (local.name === null) return local.descriptions;
  if (local.person) return [local.person.skeletons.join(' ')];
  return unique([local.name, ...local.descriptions]);
}

/** What it is called in so many words. */
export const wordsOf = ({ entity: { type, name, description } }: Local): string =>
  `${type} ${fold(name ?? description ?? '')}`;
