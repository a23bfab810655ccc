/** What is known beforehand: states with their demonyms and capitals, cities, institutions, organizations, media. */
import countries from 'i18n-iso-countries';
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import { z } from 'zod';
import { fold } from '../../graph/model/id.ts';
import { OrganizationKind } from '../../graph/model/reading.ts';
import organizationData from '../data/organizations.json' with { type: 'json' };
import placeData from '../data/places.json' with { type: 'json' };
import stateData from '../data/states.json' with { type: 'json' };

export interface Known {
  /** `state:RUS`, `organization:kremlin`, `place:geneva`. */
  readonly id: string;
  readonly type: 'State' | 'Organization' | 'Place';
  readonly kind: OrganizationKind | null;
  /** As a newspaper writes it. */
  readonly name: string;
  /** The state it is, belongs to or lies in. */
  readonly state: string | null;
}

/** One thing that a form may stand for, and how: by name, as an adjective or people, or as the state's capital. */
export interface Sense {
  readonly known: Known;
  readonly use: 'name' | 'demonym' | 'capital';
}

export interface Gazetteer {
  /** Everything a form may stand for; empty where it is unknown. Case counts for acronyms only ("US", not "us"). */
  senses(form: string): readonly Sense[];
}

const States = z.array(
  z.object({
    iso3: z.string().length(3),
    name: z.string(),
    demonyms: z.array(z.string()),
    /** Cities, the seat of government first, each with its spellings. */
    capitals: z.array(z.array(z.string())),
    aliases: z.array(z.string()),
  }),
);
const Organizations = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    kind: OrganizationKind,
    state: z.string().optional(),
    aliases: z.array(z.string()),
  }),
);
const Places = z.array(
  z.object({ id: z.string(), name: z.string(), state: z.string().optional(), aliases: z.array(z.string()) }),
);

const slug = (name: string): string => fold(name).replaceAll(' ', '-');
const bare = (form: string): string => form.replace(/['’]s?$/u, '').replace(/^the\s+/iu, '');
const isAcronym = (form: string): boolean => /^(?:\p{Lu}[\p{Lu}\d-]{1,5}|(?:\p{Lu}\.){2,})$/u.test(form);
const acronymKey = (form: string): string => form.replaceAll('.', '').replaceAll('-', '');

/** Official and other English names by ISO 3166 alpha-3 code. */
function isoNames(): Map<string, string[]> {
  countries.registerLocale(english);
  const names = new Map<string, string[]>();
  for (const [alpha2, name] of Object.entries(countries.getNames('en', { select: 'all' }))) {
    const alpha3 = countries.alpha2ToAlpha3(alpha2);
    if (alpha3 !== undefined) names.set(alpha3, name);
  }
  return names;
}

class Index implements Gazetteer {
  readonly #words = new Map<string, Sense[]>();
  readonly #acronyms = new Map<string, Sense[]>();

  add(form: string, sense: Sense): void {
    const [map, key] = isAcronym(form) ? [this.#acronyms, acronymKey(form)] : [this.#words, fold(bare(form))];
    const senses = map.get(key) ?? [];
    if (!senses.some((other) => other.known.id === sense.known.id)) map.set(key, [...senses, sense]);
  }

  senses(form: string): readonly Sense[] {
    const name = bare(form.replace(/\s+/gu, ' ').trim());
    const acronym = isAcronym(name) ? this.#acronyms.get(acronymKey(name)) : undefined;
    return acronym ?? this.#words.get(fold(name)) ?? [];
  }
}

let shared: Gazetteer | null = null;

/** The gazetteer of the data files and ISO 3166; read once. */
export function gazetteer(): Gazetteer {
  shared ??= build();
  return shared;
}

function build(): Gazetteer {
  const index = new Index();
  const iso = isoNames();
  for (const state of States.parse(stateData)) {
    const id = `state:${state.iso3}`;
    const known: Known = { id, type: 'State', kind: null, name: state.name, state: id };
    for (const form of [state.name, ...state.aliases, ...(iso.get(state.iso3) ?? [])])
      index.add(form, { known, use: 'name' });
    for (const form of state.demonyms) index.add(form, { known, use: 'demonym' });
    for (const spellings of state.capitals) {
      const [city] = spellings;
      if (city === undefined) continue;
      const place: Known = { id: `place:${slug(city)}`, type: 'Place', kind: null, name: city, state: id };
      for (const form of spellings) {
        index.add(form, { known, use: 'capital' });
        index.add(form, { known: place, use: 'name' });
      }
    }
  }
  for (const { id, name, kind, state, aliases } of Organizations.parse(organizationData)) {
    const known: Known = {
      id: `organization:${id}`,
      type: 'Organization',
      kind,
      name,
      state: state === undefined ? null : `state:${state}`,
    };
    for (const form of [name, ...aliases]) index.add(form, { known, use: 'name' });
  }
  for (const { id, name, state, aliases } of Places.parse(placeData)) {
    const known: Known = {
      id: `place:${id}`,
      type: 'Place',
      kind: null,
      name,
      state: state === undefined ? null : `state:${state}`,
    };
    for (const form of [name, ...aliases]) index.add(form, { known, use: 'name' });
  }
  return index;
}
