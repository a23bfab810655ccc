/** Entities: what all articles that tell of each say of it, kept as counts, and whom persons speak for. */
import type { Interval } from '../../model/interval.ts';
import { unique } from '../../evidence/order.ts';
import type { Local } from '../local.ts';
import { emptyPortrait, type Face, faceOf, type Portrait, traitsOf } from '../portrait.ts';
import { iso3Of, stateName } from '../state-names.ts';
import type { Articles } from './articles.ts';
import type { Casting } from './casting.ts';
import { addTo, Counts } from './counts.ts';
import type { Identities } from './identities.ts';
import type { Origins } from './origins.ts';
import type { Table, Tables } from './table.ts';

/** What an article was counted as. */
interface Counted {
  readonly origin: number;
  /** Of each local entity, in order, what it means, … */
  readonly elements: readonly string[];
  /** … and its entity. */
  readonly keys: readonly string[];
  readonly traits: readonly (readonly string[])[];
}

export interface Portrayed {
  /** Entities of which anything was counted anew. */
  readonly touched: ReadonlySet<string>;
  /** Those of which others see another face. */
  readonly changed: ReadonlySet<string>;
  /** Persons who speak for others than before. */
  readonly speaking: ReadonlySet<string>;
}

export class Portraits {
  readonly #articles: Articles;
  readonly #origins: Origins;
  readonly #identities: Identities;
  readonly #casting: Casting;
  readonly #counted: Table<number, Counted>;
  readonly #portraits: Table<string, Portrait>;
  readonly #faces: Table<string, Face>;
  readonly #keys: Table<string, string>;
  /** Of each element, articles that tell of it in other words than a name of its own. */
  readonly #otherwise: Table<string, number[]>;
  /** Of each origin, by entity, how many of its articles tell of it. */
  readonly #printings: Counts<number>;
  /** Of each person, by whom they speak for, in how many roles. */
  readonly #held: Counts<string>;
  /** Of each entity those that may be it, and in how many articles. */
  readonly #openTo: Counts<string>;
  readonly #touched = new Set<string>();
  readonly #holding = new Map<string, string>();

  constructor(
    tables: Tables,
    parts: {
      readonly articles: Articles;
      readonly origins: Origins;
      readonly identities: Identities;
      readonly casting: Casting;
    },
  ) {
    this.#articles = parts.articles;
    this.#origins = parts.origins;
    this.#identities = parts.identities;
    this.#casting = parts.casting;
    this.#counted = tables.open('counted');
    this.#portraits = tables.open('portraits');
    this.#faces = tables.open('faces');
    this.#keys = tables.open('entity-keys');
    this.#otherwise = tables.open('told-otherwise');
    this.#printings = new Counts(tables, 'told-by-origin');
    this.#held = new Counts(tables, 'held');
    this.#openTo = new Counts(tables, 'open-to');
  }

  /** Of each local entity of an article, in order, its entity. */
  keysIn(number: number): readonly string[] {
    return this.#counted.get(number)?.keys ?? [];
  }

  portrait(key: string): Portrait | undefined {
    return this.#portraits.get(key);
  }

  /** Ids of entities that it may be where the articles leave it open; sorted. */
  openOf(key: string): string[] {
    const traits = Object.keys(this.#portraits.get(key)?.traits ?? {});
    const open = traits.flatMap((trait) => (trait.startsWith('open ') ? [trait.slice('open '.length)] : []));
    const ids = unique(open.map((one) => this.face(this.#identities.keyOf(one)).id));
    return ids.filter((id) => id !== this.face(key).id);
  }

  /** Entities that may be one of these, where the articles leave it open. */
  openTo(keys: Iterable<string>): Set<string> {
    const found = new Set<string>();
    for (const key of keys)
      for (const element of this.#identities.elementsOf(key))
        for (const one of this.#openTo.under(element)) found.add(one);
    return found;
  }

  /** Also of a state that no article names, but that a place lies in. */
  face(key: string): Face {
    return this.#faces.get(key) ?? unread(key);
  }

  /** Whether it is a person whom no article names. */
  isStranger(key: string): boolean {
    const { type, isNamed } = this.face(key);
    return type === 'Person' && !isNamed;
  }

  /** The entity with this id. */
  keyOf(id: string): string {
    return this.#keys.get(id) ?? this.#identities.keyOf(id);
  }

  /** Whom a person speaks for: entities that any article says they hold a role in; sorted. */
  heldBy(key: string): string[] {
    return unique(this.#held.under(key));
  }

  /** Articles that tell of an element in other words than a name of its own. */
  tellingOtherwise(element: string): readonly number[] {
    return this.#otherwise.get(element) ?? [];
  }

  /** Takes out what an article was counted as; its digest must still be the one that was counted. */
  remove(number: number): void {
    const counted = this.#counted.get(number);
    if (!counted) return;
    this.#count(number, counted, -1);
    this.#counted.delete(number);
  }

  /** Counts anew articles in which something means something else, or that are of another origin. */
  settle(changed: Iterable<number>): Portrayed {
    for (const number of changed) this.#countAnew(number);
    const faces = new Set<string>();
    for (const key of this.#touched) if (this.#portray(key)) faces.add(key);
    const speaking = [...this.#holding].filter(([key, before]) => this.heldBy(key).join(' ') !== before);
    const portrayed = {
      touched: new Set(this.#touched),
      changed: faces,
      speaking: new Set(speaking.map(([key]) => key)),
    };
    this.#touched.clear();
    this.#holding.clear();
    return portrayed;
  }

  #countAnew(number: number): void {
    const before = this.#counted.get(number);
    const now = this.#countedNow(number);
    if (before && areSameCounts(before, now)) return;
    if (before) this.#count(number, before, -1);
    this.#counted.set(number, now);
    this.#count(number, now, 1);
  }

  #countedNow(number: number): Counted {
    const { locals, roles } = this.#articles.cast(number);
    const elements = this.#casting.elements(number);
    const open = this.#casting.open(number);
    return {
      origin: this.#origins.originOf(number),
      elements,
      keys: elements.map((element) => this.#identities.keyOf(element)),
      traits: locals.map((local, at) => {
        const node = this.#nodeOf(number, local, elements[at] ?? '');
        const group = local.own === null ? (elements[at] ?? null) : null;
        return [
          ...traitsOf(local, node, group),
          ...(open[at] ?? []).map((key) => `open ${key}`),
          ...roles.flatMap(({ person, role }) => (person === local.entity.key ? [`role ${role}`] : [])),
        ];
      }),
    };
  }

  /** The node that it is by its own words; null where it turned out to be another. */
  #nodeOf(number: number, local: Local, element: string): string | null {
    if (local.own === null) return null;
    const own = this.#casting.ownElement(number, local);
    return this.#identities.nodeKeyOf(own) === element ? own : null;
  }

  #count(number: number, { origin, elements, keys, traits }: Counted, by: 1 | -1): void {
    const told = new Map<string, Set<string>>();
    for (const [at, key] of keys.entries()) {
      const set = told.get(key) ?? new Set<string>();
      told.set(key, set);
      for (const trait of traits[at] ?? []) set.add(trait);
    }
    const { published, topics } = this.#articles.article(number);
    for (const [key, set] of told) {
      const portrait = this.#portraits.get(key) ?? emptyPortrait();
      portrait.articles += by;
      for (const trait of set) {
        addTo(portrait.traits, trait, by);
        if (trait.startsWith('open ')) this.#openTo.add(trait.slice('open '.length), key, by);
      }
      if (published) addTo(portrait.days, daysOf(published), by);
      portrait.origins += this.#countPrinting(origin, key, by);
      if (portrait.articles > 0) this.#portraits.set(key, portrait);
      else this.#portraits.delete(key);
      this.#touched.add(key);
    }
    this.#listOtherwise(number, new Set(elements), topics, by);
    this.#countRoles(number, keys, by);
  }

  /** Whether an origin has come to tell of an entity (1), tells of it no longer (-1), or as before (0). */
  #countPrinting(origin: number, key: string, by: 1 | -1): number {
    const count = this.#printings.add(origin, key, by);
    return by === 1 ? Number(count === 1) : -Number(count === 0);
  }

  #listOtherwise(number: number, elements: ReadonlySet<string>, topics: readonly string[], by: 1 | -1): void {
    const named = new Set(topics.map((topic) => this.#identities.plainOf(topic)));
    for (const element of elements) {
      const list = this.#otherwise.get(element) ?? [];
      if (by === 1) {
        if (named.has(this.#identities.plainOf(element))) continue;
        list.push(number);
        this.#otherwise.set(element, list);
      } else if (list.includes(number)) {
        const left = list.filter((one) => one !== number);
        if (left.length > 0) this.#otherwise.set(element, left);
        else this.#otherwise.delete(element);
      }
    }
  }

  #countRoles(number: number, keys: readonly string[], by: 1 | -1): void {
    const { roles } = this.#articles.cast(number);
    if (roles.length === 0) return;
    const placeOf = this.#articles.placesIn(number);
    for (const { person, of } of roles) {
      const [holder, held] = [keys[placeOf.get(person) ?? -1], of === null ? undefined : keys[placeOf.get(of) ?? -1]];
      if (holder === undefined || held === undefined) continue;
      if (!this.#holding.has(holder)) this.#holding.set(holder, this.heldBy(holder).join(' '));
      this.#held.add(holder, held, by);
    }
  }

  /** Whether others see another face than before. */
  #portray(key: string): boolean {
    const portrait = this.#portraits.get(key);
    const before = this.#faces.get(key);
    if (!portrait) {
      this.#faces.delete(key);
      if (before && this.#keys.get(before.id) === key) this.#keys.delete(before.id);
      return before !== undefined;
    }
    const face = faceOf(portrait);
    if (before && areSame(before, face)) return false;
    if (before && before.id !== face.id && this.#keys.get(before.id) === key) this.#keys.delete(before.id);
    this.#faces.set(key, face);
    this.#keys.set(face.id, key);
    return true;
  }
}

const areSameCounts = (a: Counted, b: Counted): boolean =>
  a.origin === b.origin &&
  areEqual(a.elements, b.elements) &&
  areEqual(a.keys, b.keys) &&
  a.traits.length === b.traits.length &&
  a.traits.every((traits, at) => areEqual(traits, b.traits[at] ?? []));

const areEqual = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, at) => one === b[at]);

const daysOf = ({ earliest, latest }: Interval): string => `${earliest} ${latest}`;

const areSame = (a: Face, b: Face): boolean =>
  a.id === b.id &&
  a.type === b.type &&
  a.name === b.name &&
  a.kind === b.kind &&
  a.within === b.within &&
  a.isNamed === b.isNamed &&
  a.isKnown === b.isKnown &&
  a.isOpen === b.isOpen;

/** A state that no article names, but that a place lies in. */
function unread(id: string): Face {
  const name = stateName(iso3Of(id) ?? '') ?? id.replace(/^state:/, '');
  return { id, type: 'State', name, kind: null, within: null, isNamed: false, isKnown: false, isOpen: false };
}
