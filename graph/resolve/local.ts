/** An entity of one article on its way to a node of the graph: what its own article says of it, folded and ready. */
import { fold, hashId, nameId } from '../model/id.ts';
import type { EntityType, LocalEntity, Reading } from '../model/reading.ts';
import { unique } from '../evidence/order.ts';
import { parsePersonName, type PersonName, withoutHonorific } from './person-name.ts';
import { remembering } from './remember.ts';
import type { Evidence } from './resolution.ts';

export interface Local {
  readonly article: string;
  readonly entity: LocalEntity;
  /** Identifies it whatever else is read: a hash of its article and where it is first mentioned. */
  readonly anchor: string;
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

export function localsOf({ article, reading }: Evidence): Local[] {
  return reading.entities
    .filter((entity) => entity.members.length === 0)
    .map((entity) => {
      const said = (form: 'name' | 'description') =>
        entity.mentions.filter((one) => one.form === form).map((one) => article.text.slice(one.start, one.end));
      const surfaces = unique([...(entity.name === null ? [] : [entity.name]), ...said('name')]);
      return {
        article: article.id,
        entity,
        anchor: anchorOf(article.id, entity),
        name: entity.name === null ? null : plainName(entity.name) || null,
        person: entity.type === 'Person' && entity.name !== null ? parsePersonName(entity.name) : null,
        surfaces,
        names: foldAll(surfaces),
        descriptions: foldAll(
          definite([...(entity.description === null ? [] : [entity.description]), ...said('description')]),
        ),
        roles: rolesOf(reading, entity.key),
      };
    });
}

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
