/** Which entities the graph shows: those that some claim or relationship leads to. */
import type { Table, Tables } from '../resolve/state/table.ts';
import { targetsOf } from './stances.ts';
import { subjectsOf } from './statements.ts';
import type { World } from './world.ts';

export class References {
  readonly #world: World;
  /** Of each entity how many articles lead to it. */
  readonly #counts: Table<string, number>;
  readonly #told: Table<number, string[]>;
  /** Of each place that articles lead to, the entity that it lies in, … */
  readonly #within: Table<string, string>;
  /** … and of each such entity how many places. */
  readonly #holding: Table<string, number>;

  constructor(tables: Tables, world: World) {
    this.#world = world;
    this.#counts = tables.open('references');
    this.#told = tables.open('references-told');
    this.#within = tables.open('places-within');
    this.#holding = tables.open('places-holding');
  }

  isShown(entity: string): boolean {
    return this.#counts.get(entity) !== undefined || this.#holding.get(entity) !== undefined;
  }

  /** The entity that a place lies in, where articles lead to the place; null for none. */
  withinOf(place: string): string | null {
    return this.#within.get(place) ?? null;
  }

  /** Takes up what articles lead to now; `faces` are entities that show another face. Gives back what is shown otherwise. */
  settle(articles: Iterable<number>, faces: Iterable<string>): Set<string> {
    const touched = new Set<string>();
    for (const article of articles) {
      for (const entity of this.#told.get(article) ?? []) count(this.#counts, entity, -1, touched);
      const now = this.#world.resolver.articles.counts(article) ? this.#leadsTo(article) : [];
      for (const entity of now) count(this.#counts, entity, 1, touched);
      if (now.length > 0) this.#told.set(article, now);
      else this.#told.delete(article);
    }
    for (const entity of [...touched, ...faces]) this.#lie(entity, touched);
    return touched;
  }

  #lie(entity: string, touched: Set<string>): void {
    const before = this.#within.get(entity);
    const state = this.#counts.get(entity) === undefined ? undefined : this.#stateOf(entity);
    if (state === before) return;
    touched.add(entity);
    if (before !== undefined) count(this.#holding, before, -1, touched);
    if (state === undefined) this.#within.delete(entity);
    else {
      this.#within.set(entity, state);
      count(this.#holding, state, 1, touched);
    }
  }

  #stateOf(place: string): string | undefined {
    const { type, within, id } = this.#world.resolver.portraits.face(place);
    return type === 'Place' && within !== null && within !== id
      ? this.#world.resolver.portraits.keyOf(within)
      : undefined;
  }

  /** Entities that an article's claims are about, and that its statements are. */
  #leadsTo(article: number): string[] {
    const { articles, actors, portraits } = this.#world.resolver;
    const found = new Set<string>();
    const addActors = (key: string): void => {
      for (const actor of actors.actorsOf(article, key)) found.add(actor);
    };
    const addEntity = (key: string): string | null => {
      const entity = actors.entityOf(article, key);
      if (entity !== null) found.add(entity);
      return entity;
    };
    const addIds = (ids: readonly string[]): void => {
      for (const id of ids) if (!isItem(id)) found.add(portraits.keyOf(id));
    };
    const { meetings, statements, stances } = articles.items(article);
    for (const { item } of meetings) {
      for (const { entity } of [...item.participants, ...item.absent]) addActors(entity);
      for (const { entity } of item.places) addEntity(entity);
    }
    for (const stance of stances) {
      addActors(stance.actor);
      addIds(targetsOf(this.#world, article, stance));
    }
    for (const { item } of statements) {
      addActors(item.speaker);
      addIds(subjectsOf(this.#world, article, item.about));
    }
    for (const { person, of } of articles.cast(article).roles)
      if (actors.entityOf(article, person) !== null) {
        addEntity(person);
        if (of !== null) addEntity(of);
      }
    return [...found];
  }
}

const isItem = (id: string): boolean => /^(?:meeting|proposal|statement):/.test(id);

function count(counts: Table<string, number>, entity: string, by: number, touched: Set<string>): void {
  const now = (counts.get(entity) ?? 0) + by;
  if (now > 0) counts.set(entity, now);
  else counts.delete(entity);
  touched.add(entity);
}
