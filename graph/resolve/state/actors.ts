/** Who is who: from an article's keys to entities, to the actors behind them, and to whom they speak for. */
import { unique } from '../../evidence/order.ts';
import type { Articles } from './articles.ts';
import type { Portraits } from './portraits.ts';

export class Actors {
  readonly #articles: Articles;
  readonly #portraits: Portraits;

  constructor(articles: Articles, portraits: Portraits) {
    this.#articles = articles;
    this.#portraits = portraits;
  }

  /** The entity that an article calls so; null where the key is none, or stands for several persons. */
  entityOf(number: number, key: string): string | null {
    const at = this.#articles.placesIn(number).get(key);
    return at === undefined ? null : (this.#portraits.keysIn(number)[at] ?? null);
  }

  /** The entity itself, or the members of "the two leaders", members of members included; a place that acts is its state. */
  actorsOf(number: number, key: string, seen: ReadonlySet<string> = nothing): string[] {
    const members = this.#articles.cast(number).members.find(([one]) => one === key)?.[1];
    if (members && !seen.has(key))
      return unique(members.flatMap((member) => this.actorsOf(number, member, new Set([...seen, key]))));
    const entity = this.entityOf(number, key);
    return entity === null ? [] : [this.#acting(entity)];
  }

  /** The state that a place lies in, as an entity; null where that is not known. */
  stateOf(entity: string): string | null {
    const { within } = this.#portraits.face(entity);
    return within === null ? null : this.#portraits.keyOf(within);
  }

  #acting(entity: string): string {
    return this.#portraits.face(entity).type === 'Place' ? (this.stateOf(entity) ?? entity) : entity;
  }
}

const nothing: ReadonlySet<string> = new Set();
