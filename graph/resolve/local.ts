/** An entity of one article on its way to a node of the graph: what its own article says of it, folded and ready. JSON. */
import { fold, hashId, nameId } from '../model/id.ts';
import type { EntityType, LocalEntity, Reading } from '../model/reading.ts';
import { compare, unique } from '../evidence/order.ts';
import { initials } from './initials.ts';
import { isGenericName } from './institutions.ts';
import { blockingKey, isFullName, parsePersonName, type PersonName, withoutHonorific } from './person-name.ts';
import { remembering } from './remember.ts';
import type { Evidence } from './resolution.ts';

/** How well an entity's own words identify it: for certain, by a name that may be short, by a bare surname, or barely. */
export type Level = 'certain' | 'named' | 'bare' | 'described';

export interface Local {
  readonly entity: LocalEntity;
  /** Identifies it whatever else is read: a hash of its article and where it is first mentioned. */
  readonly anchor: string;
  /** The node that its own words identify: gazetteer id, full name, or the stable name of an institution or group. */
  readonly own: string | null;
  readonly level: Level;
  /** Its name without "the", folded; null where it is only described. */
  readonly name: string | null;
  /** Its name taken apart, for a person who has one. */
  readonly person: PersonName | null;
  /** All its names as the article writes them. */
  readonly surfaces: readonly string[];
  /** The same, folded. */
  readonly names: readonly string[];
  /** Its descriptions without article, folded: `foreign minister`, `union`. */
  readonly descriptions: readonly string[];
  /** Roles its article gives it (persons). */
  readonly roles: readonly { readonly role: string; readonly of: string | null }[];
  /** What it can be called for short, as keys; empty where it has no full name. */
  readonly forms: readonly string[];
}

const idKind: Readonly<Record<EntityType, string>> = {
  Person: 'person',
  State: 'state',
  Organization: 'organization',
  Place: 'place',
};

/** Folded, without "the", initials together: `un security council`. */
export const plainName: (name: string) => string = remembering((name) =>
  withoutArticle(fold(name)).replace(/\b(?:\w )+\w\b/g, (letters) => letters.replaceAll(' ', '')),
);

const withoutArticle = (text: string): string => text.replace(/^(?:the|a|an) /, '');

/** `person:ivo-lind`; by the name alone. */
export const nameNode = (type: EntityType, name: string): string => {
  const folded = plainName(name);
  return nameId(idKind[type], type === 'Person' ? withoutHonorific(folded) : folded);
};

/** By the first mention, of two that begin together by the longer: the ministry's officials are not the ministry. */
function anchorOf(article: string, { type, mentions }: LocalEntity): string {
  const start = Math.min(...mentions.map((mention) => mention.start));
  const end = Math.max(...mentions.filter((mention) => mention.start === start).map((mention) => mention.end));
  return hashId(idKind[type], article, start, end);
}

/** All of an article, in the order of their anchors. */
export function localsOf({ article, reading }: Evidence): Local[] {
  return reading.entities
    .filter((entity) => entity.members.length === 0)
    .map((entity): Local => {
      const said = (form: 'name' | 'description') =>
        entity.mentions.filter((one) => one.form === form).map((one) => article.text.slice(one.start, one.end));
      const surfaces = unique([...(entity.name === null ? [] : [entity.name]), ...said('name')]);
      const name = entity.name === null ? null : plainName(entity.name) || null;
      const person = entity.type === 'Person' && entity.name !== null ? parsePersonName(entity.name) : null;
      const own = ownNode(entity, name, person);
      const level = levelOf(entity, own);
      const names = foldAll(surfaces);
      return {
        entity,
        anchor: anchorOf(article.id, entity),
        own,
        level,
        name,
        person,
        surfaces,
        names,
        descriptions: foldAll(
          definite([...(entity.description === null ? [] : [entity.description]), ...said('description')]),
        ),
        roles: rolesOf(reading, entity.key),
        forms: level === 'certain' || level === 'named' ? formsOf(entity, person, names) : [],
      };
    })
    .toSorted((a, b) => compare(a.anchor, b.anchor) || compare(a.entity.key, b.entity.key));
}

function ownNode(entity: LocalEntity, name: string | null, person: PersonName | null): string | null {
  if (entity.known !== null) return entity.known;
  if (entity.type === 'Person')
    return entity.name !== null && person && isFullName(person) ? nameNode('Person', entity.name) : null;
  if (entity.name !== null && name !== null)
    return entity.type === 'Organization' && isGenericName(name) ? null : nameNode(entity.type, entity.name);
  const { description } = entity;
  return description !== null && isStable(description) ? nameNode(entity.type, description) : null;
}

function levelOf({ known, type, name }: LocalEntity, own: string | null): Level {
  if (known !== null || (type === 'Person' && own !== null)) return 'certain';
  if (type === 'Person') return name === null ? 'described' : 'bare';
  return own === null ? 'described' : 'named';
}

/** "Ukrainian officials", "the Chinese foreign ministry": definite or plural, with a proper name in it. */
function isStable(description: string): boolean {
  const words = withoutPossessive(description).split(/\s+/);
  const indefinite = /^(?:an?|some|several|many|two|three|other|another|his|her|its|their|our|my|\d+)$/i;
  return (
    !indefinite.test(words[0] ?? '') &&
    words.some(
      (word, index) => /^\p{Lu}/u.test(word) && (index > 0 || word.length > 3) && !/^(?:the|these|those)$/i.test(word),
    )
  );
}

const withoutPossessive = (text: string): string => text.replace(/[’']s\b/g, '');

/** "A senior official" may be anybody; "the ministry" is one that was spoken of. */
const definite = (texts: readonly string[]): string[] =>
  texts.filter((text) => !/^(?:an?|some|several|many|two|three|other|another)\s/i.test(text));

const foldAll = (texts: readonly string[]): string[] => unique(texts.map(plainName)).filter((text) => text !== '');

function rolesOf(reading: Reading, person: string): { role: string; of: string | null }[] {
  return reading.roles
    .filter((role) => role.person === person)
    .map(({ role, of }) => {
      const holder = of === null ? null : (reading.entities.find((entity) => entity.key === of) ?? null);
      const id = holder && (holder.known ?? (holder.name === null ? null : nameNode(holder.type, holder.name)));
      return { role: plainName(role), of: id };
    });
}

/** A state may be taken for a place, and a place for a state: Georgia. */
export const landOr = (type: EntityType): string => (type === 'State' || type === 'Place' ? 'land' : type);

/** Keys of all that a full name can be shortened to: tokens of a person's, words and initials of others. */
function formsOf({ type }: LocalEntity, person: PersonName | null, names: readonly string[]): string[] {
  const forms =
    type === 'Person'
      ? [...(person?.skeletons ?? []), ...(person?.tokens ?? []).map((token) => `~${blockingKey(token)}`)]
      : names.flatMap((name) => {
          const tokens = name.split(' ');
          return tokens.length < 2 ? tokens : [...tokens, ...initials(tokens)];
        });
  return unique(forms.map((form) => `${landOr(type)} ${form}`));
}
