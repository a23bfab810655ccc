/** What many articles say of one entity, counted, and the face that the graph shows of it: id, name, kind. */
import { compare } from '../evidence/order.ts';
import type { Interval } from '../model/interval.ts';
import type { EntityType, OrganizationKind } from '../model/reading.ts';
import type { Local } from './local.ts';
import { isFullName } from './person-name.ts';
import { iso3Of, stateName } from './state-names.ts';

/** Counts only, so that articles can be taken out again, in whatever order. */
export interface Portrait {
  articles: number;
  origins: number;
  /** Of each trait, how many articles give it. */
  readonly traits: Record<string, number>;
  /** Of each `earliest latest` on which articles appeared, how many. */
  readonly days: Record<string, number>;
}

export interface Face {
  readonly id: string;
  readonly type: EntityType;
  /** The name that most articles use in full; the state's usual name; else a description. */
  readonly name: string;
  readonly kind: OrganizationKind | null;
  /** Of a place, the id of the state it lies in, where known. */
  readonly within: string | null;
  /** Some article has a name for it. */
  readonly isNamed: boolean;
  /** A gazetteer has it. */
  readonly isKnown: boolean;
  /** It may be one of several others. */
  readonly isOpen: boolean;
}

export const emptyPortrait = (): Portrait => ({ articles: 0, origins: 0, traits: {}, days: {} });

/** `node` is the element that its own words identify, where it is that; else null; `group`: where it has no full name. */
export function traitsOf(
  { entity, own, person, surfaces }: Local,
  node: string | null,
  group: string | null,
): string[] {
  const traits = [`type ${entity.type}`];
  if (entity.known !== null) traits.push(`known ${entity.known}`);
  if (node !== null) traits.push(`node ${node}`);
  if (group !== null) traits.push(`group ${group}`);
  if (entity.kind !== null) traits.push(`kind ${entity.kind}`);
  if (entity.within) traits.push(`within ${entity.within}`);
  if (entity.name !== null) {
    traits.push('named');
    const name = clean(entity.name);
    if (name !== '') {
      traits.push(`name ${name}`);
      if (own !== null) traits.push(`own ${own} ${name}`);
      if (person === null || isFullName(person)) traits.push(`full ${name}`);
    }
  }
  const description = clean(entity.description ?? '');
  if (description !== '') traits.push(`text ${description}`);
  for (const surface of surfaces) {
    const alias = clean(surface);
    if (alias !== '') traits.push(`alias ${alias}`);
  }
  return traits;
}

export function faceOf({ traits }: Portrait): Face {
  const all = Object.entries(traits);
  const under = (kind: string): [string, number][] =>
    all.flatMap(([trait, count]) => (trait.startsWith(kind) ? [[trait.slice(kind.length), count]] : []));
  const type = entityType(mostTold(under('type '), 'longest'));
  // A person's longer name often has a title in it; an organization's shorter one leaves something out.
  const prefer = type === 'Person' ? 'shortest' : 'longest';
  const known = under('known ').map(([id]) => id);
  const groups = under('group ').map(([id]) => id);
  const id = first(known) ?? mostTold(under('node '), prefer) ?? first(groups) ?? '';
  const iso3 = type === 'State' ? iso3Of(id) : null;
  const name =
    (iso3 && stateName(iso3)) ??
    mostTold(under(`own ${id} `), prefer) ??
    mostTold(under('full '), prefer) ??
    mostTold(under('name '), prefer) ??
    mostTold(under('text '), 'longest') ??
    id.replace(/^\w+:/, '');
  return {
    id,
    type,
    name,
    kind: organizationKind(mostTold(under('kind '), 'longest')),
    within: mostTold(under('within '), 'longest'),
    isNamed: traits.named !== undefined,
    isKnown: known.length > 0,
    isOpen: all.some(([trait]) => trait.startsWith('open ')),
  };
}

/** Other names than the one shown, sorted; descriptions and pronouns are not names. */
export const aliasesOf = ({ traits }: Portrait, name: string): string[] =>
  Object.keys(traits)
    .flatMap((trait) => (trait.startsWith('alias ') ? [trait.slice('alias '.length)] : []))
    .filter((alias) => alias !== name)
    .toSorted(compare);

/** Titles of a person, as articles word them. */
export const rolesOf = ({ traits }: Portrait): string[] =>
  Object.keys(traits).flatMap((trait) => (trait.startsWith('role ') ? [trait.slice('role '.length)] : []));

/** When articles appeared that tell of it. */
export const daysOf = ({ days }: Portrait): Interval[] =>
  Object.keys(days).map((line) => {
    const [earliest = '', latest = earliest] = line.split(' ');
    return { earliest, latest };
  });

const first = (values: readonly string[]): string | undefined => values.toSorted(compare)[0];

/** Of values that equally many articles give, the longest (or the shortest), then the first in order; null for none. */
function mostTold(values: readonly (readonly [string, number])[], prefer: 'longest' | 'shortest'): string | null {
  const sign = prefer === 'longest' ? 1 : -1;
  const ranked = values.toSorted(([a, x], [b, y]) => y - x || sign * (b.length - a.length) || compare(a, b));
  return ranked[0]?.[0] ?? null;
}

const types: readonly EntityType[] = ['Person', 'State', 'Organization', 'Place'];
const kinds: readonly OrganizationKind[] = ['institution', 'group', 'media'];
const entityType = (text: string | null): EntityType => types.find((one) => one === text) ?? 'Person';
const organizationKind = (text: string | null): OrganizationKind | null => kinds.find((one) => one === text) ?? null;

const clean = (text: string): string =>
  text
    .replace(/^the\s+/i, '')
    .replace(/[’']s?$/, '')
    .replace(/\s+/g, ' ')
    .trim();
