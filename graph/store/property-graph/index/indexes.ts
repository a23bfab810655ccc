/** The property indexes of one version of a graph, by label or type and property. */
import type { Value } from '../../value/value.ts';
import { OrderedIndex } from './ordered-index.ts';

export type EntityKind = 'node' | 'relationship';

/** label or type → property → index */
type ByName = Map<string, Map<string, OrderedIndex>>;

export class Indexes {
  private readonly byEntity: Readonly<Record<EntityKind, ByName>>;
  /** Indexes that this fork made itself and may therefore change. */
  private readonly own = new Set<OrderedIndex>();

  constructor(node: ByName = new Map(), relationship: ByName = new Map()) {
    this.byEntity = { node, relationship };
  }

  /** A copy that can be changed; no index is copied before it changes. */
  fork(): Indexes {
    return new Indexes(copy(this.byEntity.node), copy(this.byEntity.relationship));
  }

  find(entity: EntityKind, name: string, property: string): OrderedIndex | undefined {
    return this.byEntity[entity].get(name)?.get(property);
  }

  put(entity: EntityKind, name: string, property: string, index: OrderedIndex): void {
    const byName = this.byEntity[entity];
    byName.set(name, (byName.get(name) ?? new Map<string, OrderedIndex>()).set(property, index));
  }

  /** An entity with these labels (or this type) has another value of a property; null: none. */
  change(
    entity: EntityKind,
    names: readonly string[],
    property: string,
    id: number,
    before: Value,
    after: Value,
  ): void {
    for (const name of names) {
      if (this.find(entity, name, property) === undefined) continue;
      const index = this.writable(entity, name, property);
      if (before !== null) index.remove(before, id);
      if (after !== null) index.add(after, id);
    }
  }

  /** An entity comes under a label or type, or leaves it. */
  move(entity: EntityKind, name: string, id: number, valueOf: (property: string) => Value, to: 'in' | 'out'): void {
    for (const property of this.byEntity[entity].get(name)?.keys() ?? []) {
      const value = valueOf(property);
      if (value === null) continue;
      const index = this.writable(entity, name, property);
      if (to === 'in') index.add(value, id);
      else index.remove(value, id);
    }
  }

  private writable(entity: EntityKind, name: string, property: string): OrderedIndex {
    const index = this.find(entity, name, property) ?? OrderedIndex.of([]);
    if (this.own.has(index)) return index;
    const fork = index.fork();
    this.own.add(fork);
    this.put(entity, name, property, fork);
    return fork;
  }
}

function copy(byName: ByName): ByName {
  return new Map(Array.from(byName, ([name, byProperty]) => [name, new Map(byProperty)]));
}
