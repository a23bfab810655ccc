/** What resolution has settled, as facts are made of it: by the ids that the graph shows. */
import { compare, unique } from '../evidence/order.ts';
import type { Interval } from '../model/interval.ts';
import type { LocalMeeting, LocalProposal, LocalStatement } from '../model/reading.ts';
import type { MeetingTelling } from '../resolve/meeting-telling.ts';
import type { Face } from '../resolve/portrait.ts';
import type { ProposalTelling } from '../resolve/proposal-telling.ts';
import type { Resolver } from '../resolve/state/resolver.ts';
import type { StatementTelling } from '../resolve/statement-telling.ts';

/** Something that an article, by its number, tells. */
export interface Told<T> {
  readonly article: number;
  readonly telling: T;
}

/** A key stands for one of these. */
export type Subject =
  | { readonly kind: 'entity'; readonly id: string }
  | { readonly kind: 'meeting' | 'proposal' | 'statement'; readonly id: string };

export class World {
  readonly resolver: Resolver;

  constructor(resolver: Resolver) {
    this.resolver = resolver;
  }

  /** When an article appeared; null where it does not say. */
  publishedOf(article: number): Interval | null {
    return this.resolver.articles.article(article).published;
  }

  /** The day on which an article appeared. */
  dayOf(article: number): string | null {
    return this.publishedOf(article)?.earliest ?? null;
  }

  /** Articles of one origin have one number. */
  originOf(article: number): number {
    return this.resolver.origins.originOf(article);
  }

  /** What the graph shows of an entity, by its id. */
  faceOf(id: string): Face {
    return this.resolver.portraits.face(this.resolver.portraits.keyOf(id));
  }

  /** The id that the graph shows of an entity. */
  shown(entity: string): string {
    return this.resolver.portraits.face(entity).id;
  }

  /** Ids of the actors behind an article's key; sorted. */
  actorsOf(article: number, key: string): string[] {
    return unique(this.resolver.actors.actorsOf(article, key).map((actor) => this.shown(actor)));
  }

  /** Id of the entity that an article calls so; null where the key is none. */
  entityOf(article: number, key: string): string | null {
    const entity = this.resolver.actors.entityOf(article, key);
    return entity === null ? null : this.shown(entity);
  }

  /** What an article's key stands for; null for nothing. */
  subjectOf(article: number, key: string): Subject | null {
    const entity = this.entityOf(article, key);
    return entity === null ? this.resolver.items.find(article, key) : { kind: 'entity', id: entity };
  }

  /** Ids of those whom a person speaks for. */
  heldBy(person: string): ReadonlySet<string> {
    const { portraits } = this.resolver;
    return new Set(portraits.heldBy(portraits.keyOf(person)).map((held) => this.shown(held)));
  }

  /** In the order of the articles' ids. */
  meeting(id: string): Told<MeetingTelling>[] {
    const { items, articles } = this.resolver;
    return this.#told(id, items.meetings, (article) => articles.items(article).meetings);
  }

  proposal(id: string): Told<ProposalTelling>[] {
    const { items, articles } = this.resolver;
    return this.#told(id, items.proposals, (article) => articles.items(article).proposals);
  }

  statement(id: string): Told<StatementTelling>[] {
    const { items, articles } = this.resolver;
    return this.#told(id, items.statements, (article) => articles.items(article).statements);
  }

  #told<T extends { readonly anchor: string; readonly item: LocalMeeting | LocalProposal | LocalStatement }>(
    id: string,
    tellings: {
      tellingsOf(item: string): readonly string[];
      telling(anchor: string): { readonly article: number } | undefined;
    },
    toldBy: (article: number) => readonly T[],
  ): Told<T>[] {
    const found = tellings.tellingsOf(id).flatMap((anchor) => {
      const article = tellings.telling(anchor)?.article;
      if (article === undefined) return [];
      const own = toldBy(article).filter((telling) => telling.anchor === anchor);
      return own.map((telling) => ({ article, telling, name: this.resolver.articles.idOf(article) }));
    });
    return found.toSorted(
      (a, b) =>
        compare(a.name, b.name) ||
        compare(a.telling.anchor, b.telling.anchor) ||
        compare(a.telling.item.key, b.telling.item.key),
    );
  }
}
