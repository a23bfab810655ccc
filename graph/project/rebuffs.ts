/** Actors who rejected actors: kept by the two, however many articles tell it. */
import type { FactRelationship } from '../model/fact.ts';
import type { Table, Tables } from '../resolve/state/table.ts';
import { happened, supportOf, withdrawn } from './stances.ts';
import { type DatedSupport, relationshipId, supported } from './supported.ts';
import type { World } from './world.ts';

interface Rebuff extends DatedSupport {
  readonly isWithdrawn: boolean;
}

export class Rebuffs {
  readonly #world: World;
  /** Under `actor⏎actor`. */
  readonly #rebuffs: Table<string, Rebuff[]>;
  readonly #told: Table<number, string[]>;

  constructor(tables: Tables, world: World) {
    this.#world = world;
    this.#rebuffs = tables.open('rebuffs');
    this.#told = tables.open('rebuffs-told');
  }

  /** Takes up what articles tell now; gives back the pairs of actors of whom they tell, or told before. */
  settle(articles: Iterable<number>): Set<string> {
    const touched = new Set<string>();
    for (const article of articles) {
      for (const pair of this.#told.get(article) ?? []) {
        const left = (this.#rebuffs.get(pair) ?? []).filter((one) => one.article !== article);
        if (left.length > 0) this.#rebuffs.set(pair, left);
        else this.#rebuffs.delete(pair);
        touched.add(pair);
      }
      this.#told.delete(article);
      if (this.#world.resolver.articles.counts(article)) this.#tell(article, touched);
    }
    return touched;
  }

  /** Ids of the two, and the relationship; null where no article tells it any more. */
  relationship(pair: string): FactRelationship | null {
    const support = this.#rebuffs.get(pair);
    if (!support) return null;
    const ends = this.endsOf(pair);
    const id = relationshipId('REJECTED', ends);
    const properties = support.some(({ isWithdrawn }) => isWithdrawn) ? { status: 'withdrawn' } : {};
    return supported(id, { type: 'REJECTED', start: ends[0], end: ends[1] }, support, properties, []);
  }

  endsOf(pair: string): readonly [string, string] {
    const [a = '', b = ''] = pair.split('\n');
    return [this.#world.shown(a), this.#world.shown(b)];
  }

  #tell(article: number, touched: Set<string>): void {
    const { resolver } = this.#world;
    const pairs = new Set<string>();
    for (const stance of resolver.articles.items(article).stances) {
      if (stance.type !== 'REJECTED' || stance.target === null || !happened(stance)) continue;
      if (resolver.items.find(article, stance.target)?.kind === 'proposal') continue;
      if (this.#world.subjectOf(article, stance.target)?.kind === 'meeting') continue;
      for (const actor of resolver.actors.actorsOf(article, stance.actor))
        for (const other of resolver.actors.actorsOf(article, stance.target)) {
          if (actor === other) continue;
          const pair = `${actor}\n${other}`;
          const rebuffs = this.#rebuffs.get(pair) ?? [];
          rebuffs.push({
            ...supportOf(article, stance),
            origin: this.#world.originOf(article),
            published: this.#world.publishedOf(article),
            isWithdrawn: 'status' in withdrawn(stance),
          });
          this.#rebuffs.set(pair, rebuffs);
          pairs.add(pair);
          touched.add(pair);
        }
    }
    if (pairs.size > 0) this.#told.set(article, [...pairs]);
  }
}
