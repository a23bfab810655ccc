/** All indexes of a graph; those over properties are built when first asked for and kept up from then on. */
import { valueKey } from '../value/key.ts';
import type { Properties } from '../value/value.ts';
import { type EntityKind, type Index, labelIndex, propertyIndex, typeIndex } from './index.ts';
import type { State } from './state.ts';

export class Indexes {
  readonly labels = labelIndex();
  readonly types = typeIndex();
  /** entity → label or type → property → index */
  private readonly properties: Record<EntityKind, Map<string, Map<string, Index>>> = {
    node: new Map(),
    relationship: new Map(),
  };

  property(entity: EntityKind, name: string, property: string): Index | undefined {
    return this.properties[entity].get(name)?.get(property);
  }

  /** `states` are all versions that the index must know from `since` on. */
  build(since: number, states: readonly State[], entity: EntityKind, name: string, property: string): Index {
    const index = propertyIndex(since, entity, name, property);
    const byProperty = this.properties[entity].get(name) ?? new Map<string, Index>();
    this.properties[entity].set(name, byProperty.set(property, index));
    for (const id of (entity === 'node' ? this.labels : this.types).candidates(name)) {
      for (const state of states) {
        const record = entity === 'node' ? state.nodes.get(id) : state.relationships.get(id);
        const value = record?.properties[property];
        if (value !== undefined) index.add(valueKey(value), id);
      }
    }
    return index;
  }

  /** The property indexes that an entity with these labels (or this type) and properties belongs to, with its key. */
  *entries(entity: EntityKind, names: readonly string[], properties: Properties): Generator<readonly [Index, string]> {
    const byName = this.properties[entity];
    if (byName.size === 0) return;
    for (const name of names) {
      const byProperty = byName.get(name);
      if (byProperty === undefined) continue;
      for (const [property, index] of byProperty) {
        const value = properties[property];
        if (value !== undefined) yield [index, valueKey(value)];
      }
    }
  }
}
