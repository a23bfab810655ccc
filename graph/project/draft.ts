/** Facts in the making: nodes, relationships and what supports them, gathered in any order and finished in one. */
import type { FactNode, FactRelationship, Facts, NodeLabel, RelationshipType } from '../model/fact.ts';
import { unique } from '../evidence/order.ts';
import { present, type Properties } from './properties.ts';
import { relationshipId, type Support, supported, toldBetween } from './supported.ts';
import type { World } from './world.ts';

interface DraftNode {
  readonly label: NodeLabel;
  readonly properties: Properties;
  readonly articles: ReadonlySet<number>;
}

interface DraftRelationship {
  readonly type: RelationshipType;
  readonly start: string;
  readonly end: string;
  properties: Properties;
  readonly support: Support[];
}

export class Draft {
  readonly world: World;
  readonly #nodes = new Map<string, DraftNode>();
  readonly #relationships = new Map<string, DraftRelationship>();
  readonly #disputed = new Map<string, Set<string>>();

  constructor(world: World) {
    this.world = world;
  }

  /** A fact node, told by these articles. */
  node(label: NodeLabel, id: string, articles: Iterable<number>, properties: Properties): void {
    this.#nodes.set(id, { label, properties, articles: new Set(articles) });
  }

  /** A relationship of facts, once for each type, ends and `discriminator`; every call adds its support. */
  relate(
    type: RelationshipType,
    [start, end]: readonly [string, string],
    support: readonly Support[],
    { discriminator = null, ...properties }: Properties & { readonly discriminator?: string | null } = {},
  ): string {
    const id = relationshipId(type, [start, end], discriminator);
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

  /** In no order. */
  finish(): Facts {
    return {
      nodes: Array.from(this.#nodes, ([id, node]) => this.#finishNode(id, node)),
      relationships: Array.from(this.#relationships, ([id, one]) => this.#finishRelationship(id, one)),
    };
  }

  #finishNode(id: string, { label, properties, articles }: DraftNode): FactNode {
    const told = [...articles].map((article) => this.#dated({ article, confidence: 1 }));
    return {
      id,
      label,
      properties: present({
        id,
        ...properties,
        articles: articles.size,
        origins: new Set(told.map(({ origin }) => origin)).size,
        disputed: unique(this.#disputed.get(id) ?? []),
        ...toldBetween(told),
      }),
    };
  }

  #finishRelationship(id: string, one: DraftRelationship): FactRelationship {
    const support = one.support.map((each) => this.#dated(each));
    return supported(id, one, support, one.properties, unique(this.#disputed.get(id) ?? []));
  }

  #dated(support: Support) {
    const { article } = support;
    return { ...support, origin: this.world.originOf(article), published: this.world.publishedOf(article) };
  }
}
