/** Who speaks for whom, under which title, and when they were so called: kept by person and office, however many tell it. */
import type { FactRelationship } from '../model/fact.ts';
import { hull } from '../model/interval.ts';
import type { Table, Tables } from '../resolve/state/table.ts';
import { mostTold } from '../evidence/most-told.ts';
import { groupBy } from '../evidence/order.ts';
import { type Called, tensesDiffer } from './role-disputes.ts';
import { officeOf } from './sides.ts';
import { relationshipId, supported } from './supported.ts';
import type { Targets } from './targets.ts';
import type { World } from './world.ts';

/** One article's word that somebody holds an office. */
interface Held extends Called {
  /** The entity it is held in; null where the words do not say, or say the person. */
  readonly of: string | null;
  readonly role: string;
  readonly confidence: number;
}

export class Offices {
  readonly #world: World;
  /** Under `person⏎office`. */
  readonly #held: Table<string, Held[]>;
  /** Of each person the offices, and whether articles of one time differ on who holds it and who held it. */
  readonly #offices: Table<string, Record<string, boolean>>;
  /** Under which an article tells something. */
  readonly #told: Table<number, string[]>;

  constructor(tables: Tables, world: World) {
    this.#world = world;
    this.#held = tables.open('offices-held');
    this.#offices = tables.open('offices');
    this.#told = tables.open('offices-told');
  }

  /**
   * Takes up what articles tell now, and judges anew what undated ones tell that others have come close to, or are close
   * to no longer. Gives back the persons of whom any of this makes other facts.
   */
  settle(told: Iterable<number>, surrounded: Iterable<number>): Set<string> {
    const touched = new Set<string>();
    for (const article of told) {
      for (const place of this.#told.get(article) ?? []) this.#withdraw(article, place, touched);
      this.#told.delete(article);
      if (this.#world.resolver.articles.counts(article)) this.#tell(article, touched);
    }
    const persons = new Set<string>();
    for (const place of touched) {
      this.#judge(place);
      persons.add(personIn(place));
    }
    for (const place of this.#toldUndated(surrounded))
      if (!touched.has(place) && this.#judge(place)) persons.add(personIn(place));
    return persons;
  }

  /** Whether articles of one time differ on some office. */
  isDisputed(person: string): boolean {
    return Object.values(this.#offices.get(person) ?? {}).some(Boolean);
  }

  /** Each office that is held in something, once for each tense. */
  relationships(person: string): FactRelationship[] {
    return Object.entries(this.#offices.get(person) ?? {}).flatMap(([office, isDisputed]) => {
      const held = this.#held.get(placeOf(person, office)) ?? [];
      const same = groupBy(held, ({ of, tense }) => `${tense} ${of ?? ''}`);
      return [...same.values()].flatMap((all) => this.#relate(person, office, all, isDisputed) ?? []);
    });
  }

  /** What an article's claims support: the relationship, or the person where the role is in nothing. */
  target(targets: Targets, article: number): void {
    const { resolver } = this.#world;
    for (const { key, person, of, role, tense } of resolver.articles.cast(article).roles) {
      const [holder, held] = [
        resolver.actors.entityOf(article, person),
        of === null ? null : resolver.actors.entityOf(article, of),
      ];
      if (holder === null) continue;
      const id = this.#world.shown(holder);
      const whole = held === null ? null : this.#world.shown(held);
      const about = whole === null ? [id] : [id, whole];
      const fact = whole === null || whole === id ? id : idOf([id, whole], officeOf(role), tense);
      targets.support({ kind: 'role', key }, { fact, about });
    }
  }

  #tell(article: number, touched: Set<string>): void {
    const { resolver } = this.#world;
    const places = new Set<string>();
    for (const { person, of, role, tense, anchor } of resolver.articles.cast(article).roles) {
      const holder = resolver.actors.entityOf(article, person);
      if (holder === null) continue;
      const place = placeOf(holder, officeOf(role));
      const held = this.#held.get(place) ?? [];
      held.push({
        article,
        origin: this.#world.originOf(article),
        published: this.#world.publishedOf(article),
        of: of === null ? null : resolver.actors.entityOf(article, of),
        role,
        tense,
        confidence: anchor.confidence,
      });
      this.#held.set(place, held);
      places.add(place);
      touched.add(place);
    }
    if (places.size > 0) this.#told.set(article, [...places]);
  }

  #withdraw(article: number, place: string, touched: Set<string>): void {
    const left = (this.#held.get(place) ?? []).filter((one) => one.article !== article);
    if (left.length > 0) this.#held.set(place, left);
    else this.#held.delete(place);
    touched.add(place);
  }

  /** What those of the articles tell that do not say when they appeared. */
  #toldUndated(articles: Iterable<number>): Set<string> {
    const places = new Set<string>();
    for (const article of articles)
      for (const place of this.#told.get(article) ?? [])
        if (this.#world.publishedOf(article) === null) places.add(place);
    return places;
  }

  /** Gives back whether it is disputed now and was not, or the other way round. */
  #judge(place: string): boolean {
    const [person = '', office = ''] = place.split('\n');
    const held = this.#held.get(place);
    const offices = this.#offices.get(person) ?? {};
    const before = offices[office];
    if (held) offices[office] = tensesDiffer(this.#world, person, held);
    else delete offices[office];
    const now = offices[office];
    if (Object.keys(offices).length > 0) this.#offices.set(person, offices);
    else this.#offices.delete(person);
    return now !== before;
  }

  #relate(person: string, office: string, same: readonly Held[], isDisputed: boolean): FactRelationship | null {
    const [first] = same;
    if (!first || first.of === null || first.of === person) return null;
    const ends = [this.#world.shown(person), this.#world.shown(first.of)] as const;
    const called = same.flatMap(({ published }) => published ?? []);
    const interval = called.length === 0 ? null : called.reduce(hull);
    return supported(
      idOf(ends, office, first.tense),
      { type: 'REPRESENTS', start: ends[0], end: ends[1] },
      same.map((one) => ({ ...one, interval })),
      { role: mostTold(same, ({ role }) => [role]), tense: first.tense },
      isDisputed ? ['role'] : [],
    );
  }
}

const placeOf = (person: string, office: string): string => `${person}\n${office}`;

const personIn = (place: string): string => place.split('\n')[0] ?? '';

const idOf = (ends: readonly [string, string], office: string, tense: string): string =>
  relationshipId('REPRESENTS', ends, `${office} ${tense}`);
