/** Facts in the making: nodes, relationships and what supports them, gathered in any order and finished in one. */
import { hashId } from '../model/id.ts';
import type { Article } from '../model/article.ts';
import { hull, type Interval } from '../model/interval.ts';
import type { FactNode, FactRelationship, Facts, NodeLabel, PropertyValue, RelationshipType } from '../model/fact.ts';
import type { Source } from '../evidence/said.ts';
import { compare, unique } from '../evidence/order.ts';
import type { Resolution } from '../resolve/resolution.ts';
import { agreedInterval } from '../resolve/ranges.ts';

/** What was read is never certain. */
const SURE = 0.999;

/** Undefined and null stand for "not known" and are left out. */
export type Properties = Readonly<Record<string, PropertyValue | null | undefined>>;

/** One telling of a fact: by which article, how sure its reader is, when it says that it happened. */
export interface Support {
  readonly article: string;
  readonly confidence: number;
  readonly interval?: Interval | null;
}

/** What a claim supports: one fact, and the nodes that it is about. */
export interface Target {
  readonly fact: string;
  readonly about: readonly string[];
}

interface DraftRelationship {
  readonly type: RelationshipType;
  readonly start: string;
  readonly end: string;
  properties: Properties;
  readonly support: Support[];
}

export class Draft {
  readonly resolution: Resolution;
  readonly #nodes = new Map<string, { label: NodeLabel; properties: Properties; articles: ReadonlySet<string> }>();
  readonly #relationships = new Map<string, DraftRelationship>();
  readonly #disputed = new Map<string, Set<string>>();
  /** By article, then by the part of its reading. */
  readonly #targets = new Map<string, Map<string, Target>>();
  readonly #articles: ReadonlyMap<string, Article>;

  constructor(resolution: Resolution) {
    this.resolution = resolution;
    this.#articles = new Map(resolution.evidence.map(({ article }) => [article.id, article]));
  }

  /** A fact node, told by these articles. */
  node(label: NodeLabel, id: string, articles: Iterable<string>, properties: Properties): void {
    this.#nodes.set(id, { label, properties, articles: new Set(articles) });
  }

  /** A relationship of facts, once for each type, ends and `discriminator`; every call adds its support. */
  relate(
    type: RelationshipType,
    [start, end]: readonly [string, string],
    support: readonly Support[],
    { discriminator = null, ...properties }: Properties & { readonly discriminator?: string | null } = {},
  ): string {
    const id = hashId(type.toLowerCase(), start, end, discriminator);
    const found = this.#relationships.get(id);
    if (found) {
      found.support.push(...support);
      found.properties = { ...found.properties, ...properties };
    } else this.#relationships.set(id, { type, start, end, properties, support: [...support] });
    return id;
  }

  dispute(fact: string, slot: string): void {
    this.#disputed.set(fact, (this.#disputed.get(fact) ?? new Set()).add(slot));
  }

  /** Says what the claims of one part of a reading support. */
  support(article: string, source: Source, target: Target): void {
    const targets = this.#targets.get(article) ?? new Map<string, Target>();
    this.#targets.set(article, targets.set(sourceName(source), target));
  }

  targetOf(article: string, source: Source): Target | null {
    return this.#targets.get(article)?.get(sourceName(source)) ?? null;
  }

  /** Ids that some relationship or claim leads to. */
  referenced(): Set<string> {
    const ids = new Set<string>();
    for (const { start, end } of this.#relationships.values()) ids.add(start).add(end);
    for (const targets of this.#targets.values())
      for (const { about } of targets.values()) for (const id of about) ids.add(id);
    return ids;
  }

  /** How many independent ones there are among articles. */
  #origins(articles: Iterable<string>): number {
    const origins = new Set<string>();
    for (const article of articles) origins.add(this.resolution.origins.get(article) ?? article);
    return origins.size;
  }

  /** The id of the entity that an article calls so; null where the key is none, or is something else's. */
  entityOf(article: string, key: string): string | null {
    const id = this.resolution.idOf(article, key);
    return id !== null && this.resolution.entities.has(id) ? id : null;
  }

  /** The day on which an article appeared; null where it does not say. */
  dayOf(article: string): string | null {
    return this.#articles.get(article)?.published?.earliest ?? null;
  }

  textOf(article: string): string {
    return this.#articles.get(article)?.text ?? '';
  }

  /** In no order. */
  finish(): Facts {
    return {
      nodes: Array.from(this.#nodes, ([id, node]) => this.#finishNode(id, node)),
      relationships: Array.from(this.#relationships, ([id, one]) => this.#finishRelationship(id, one)),
    };
  }

  #finishNode(
    id: string,
    { label, properties, articles }: { label: NodeLabel; properties: Properties; articles: ReadonlySet<string> },
  ): FactNode {
    return {
      id,
      label,
      properties: present({
        id,
        ...properties,
        articles: articles.size,
        origins: this.#origins(articles),
        disputed: unique(this.#disputed.get(id) ?? []),
        ...this.#toldBetween(articles),
      }),
    };
  }

  #finishRelationship(id: string, { type, start, end, properties, support }: DraftRelationship): FactRelationship {
    const articles = unique(support.map(({ article }) => article));
    const when = agreedInterval(support.map(({ interval }) => interval ?? null));
    return {
      id,
      type,
      start,
      end,
      properties: present({
        earliest: when?.earliest,
        latest: when?.latest,
        ...properties,
        id,
        articles: articles.length,
        origins: this.#origins(articles),
        confidence: support.length === 0 ? 1 : this.#confidence(support),
        disputed: unique(this.#disputed.get(id) ?? []),
        ...this.#toldBetween(articles),
      }),
    };
  }

  /** When it was first and last told, as far as the articles are dated. */
  #toldBetween(articles: Iterable<string>): Properties {
    let between: Interval | null = null;
    for (const article of articles) {
      const published = this.#articles.get(article)?.published;
      if (published) between = between ? hull(between, published) : published;
    }
    return { published: between?.earliest, publishedLatest: between?.latest };
  }

  /** That at least one origin was read rightly, each by its surest telling; three decimals, never quite 1. */
  #confidence(support: readonly Support[]): number {
    const surest = new Map<string, number>();
    for (const { article, confidence } of support) {
      const origin = this.resolution.origins.get(article) ?? article;
      surest.set(origin, Math.max(surest.get(origin) ?? 0, confidence));
    }
    const wrong = [...surest.values()].toSorted((a, b) => a - b).reduce((product, one) => product * (1 - one), 1);
    return Math.min(SURE, Math.round((1 - wrong) * 1000) / 1000);
  }
}

const sourceName = (source: Source): string => `${source.kind} ${source.key} ${'index' in source ? source.index : ''}`;

/** Without what is not known, keys in order: the same facts have the same bytes. */
export function present(properties: Properties): Record<string, PropertyValue> {
  const known: Record<string, PropertyValue> = {};
  for (const key of inOrder(Object.keys(properties))) {
    const value = properties[key];
    if (value !== undefined && value !== null) known[key] = value;
  }
  return known;
}

/** Few sets of keys occur, each many times. */
const orders = new Map<string, readonly string[]>();

function inOrder(keys: readonly string[]): readonly string[] {
  const name = keys.join(' ');
  const known = orders.get(name);
  if (known) return known;
  const sorted = keys.toSorted(compare);
  orders.set(name, sorted);
  return sorted;
}
