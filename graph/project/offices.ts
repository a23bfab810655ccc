/** Who speaks for whom, under which title, and when they were so called: kept by person and office, however many tell it. */
import type { FactRelationship } from '../model/fact.ts';
import { hull, type Interval } from '../model/interval.ts';
import type { LocalRole } from '../model/reading.ts';
import { dayNumber } from '../resolve/days.ts';
import type { Table, Tables } from '../resolve/state/table.ts';
import { mostTold } from '../evidence/most-told.ts';
import { groupBy } from '../evidence/order.ts';
import { officeOf } from './sides.ts';
import { relationshipId, supported } from './supported.ts';
import type { Targets } from './targets.ts';
import type { World } from './world.ts';

/** Two articles speak of the same time where they appeared within so many days. */
const SAME_TIME_DAYS = 60;

/** One article's word that somebody holds an office. */
interface Held {
  readonly article: number;
  readonly origin: number;
  readonly published: Interval | null;
  /** The entity it is held in; null where the words do not say, or say the person. */
  readonly of: string | null;
  readonly role: string;
  readonly tense: LocalRole['tense'];
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

  /** Takes up what articles tell now; gives back the persons of whom they tell, or told before. */
  settle(articles: Iterable<number>): Set<string> {
    const touched = new Set<string>();
    for (const article of articles) {
      for (const place of this.#told.get(article) ?? []) this.#withdraw(article, place, touched);
      this.#told.delete(article);
      if (this.#world.resolver.articles.counts(article)) this.#tell(article, touched);
    }
    const persons = new Set<string>();
    for (const place of touched) persons.add(this.#judge(place));
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

  #judge(place: string): string {
    const [person = '', office = ''] = place.split('\n');
    const held = this.#held.get(place);
    const offices = this.#offices.get(person) ?? {};
    if (held) offices[office] = this.#tensesDiffer(held);
    else delete offices[office];
    if (Object.keys(offices).length > 0) this.#offices.set(person, offices);
    else this.#offices.delete(person);
    return person;
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

  /** "Former president" against "president", where both articles speak of the same time; change over time is none. */
  #tensesDiffer(held: readonly Held[]): boolean {
    const tenses = [...groupBy(held, ({ tense }) => tense).values()].toSorted((a, b) => a.length - b.length);
    if (tenses.length < 2) return false;
    return (
      tenses.some((few, at) => tenses.slice(at + 1).some((many) => meetInTime(few, many))) || this.#meetInStories(held)
    );
  }

  /** Articles that tell of one meeting, proposal or statement speak of the same time, whether or not they are dated. */
  #meetInStories(held: readonly Held[]): boolean {
    if (held.every(({ published }) => published !== null)) return false;
    const byItem = groupBy(
      held.flatMap((one) => this.#world.resolver.items.idsIn(one.article).map((item) => ({ item, one }))),
      ({ item }) => item,
    );
    return [...byItem.values()].some((told) =>
      told.some(({ one: a }) =>
        told.some(({ one: b }) => (!a.published || !b.published) && a.tense !== b.tense && a.origin !== b.origin),
      ),
    );
  }
}

/** Whether two of different origins appeared within days of each other. */
function meetInTime(few: readonly Held[], many: readonly Held[]): boolean {
  const dated = many
    .flatMap(({ published, origin }) => (published ? [{ day: dayNumber(published.earliest), origin }] : []))
    .toSorted((a, b) => a.day - b.day);
  return few.some(({ published, origin }) => {
    if (!published) return false;
    const day = dayNumber(published.earliest);
    let [from, to] = [0, dated.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((dated[middle]?.day ?? 0) < day - SAME_TIME_DAYS) from = middle + 1;
      else to = middle;
    }
    for (let at = from; at < dated.length && (dated[at]?.day ?? 0) <= day + SAME_TIME_DAYS; at++)
      if (dated[at]?.origin !== origin) return true;
    return false;
  });
}

const placeOf = (person: string, office: string): string => `${person}\n${office}`;

const idOf = (ends: readonly [string, string], office: string, tense: string): string =>
  relationshipId('REPRESENTS', ends, `${office} ${tense}`);
