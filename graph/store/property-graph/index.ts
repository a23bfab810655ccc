/**
 * Indexes shared by all versions of a graph: for each key, the ids that have or had it in some live version. A reader
 * checks each candidate against its own version, so that one index serves a writer and all snapshots at once.
 */
import { valueKey } from '../value/key.ts';
import type { State } from './state.ts';

export type EntityKind = 'node' | 'relationship';

export class Index {
  /** The oldest version that this index knows in full. */
  readonly since: number;
  /** Whether an entity has the key in a version. */
  readonly holds: (state: State, key: string, id: number) => boolean;
  private readonly byKey = new Map<string, Set<number>>();

  constructor(since: number, holds: (state: State, key: string, id: number) => boolean) {
    this.since = since;
    this.holds = holds;
  }

  candidates(key: string): ReadonlySet<number> {
    return this.byKey.get(key) ?? NONE;
  }

  /** How many keys there are. */
  get keyCount(): number {
    return this.byKey.size;
  }

  /** True where the id was not there before. */
  add(key: string, id: number): boolean {
    const ids = this.byKey.get(key);
    if (ids === undefined) {
      this.byKey.set(key, new Set([id]));
      return true;
    }
    if (ids.has(id)) return false;
    ids.add(id);
    return true;
  }

  remove(key: string, id: number): void {
    const ids = this.byKey.get(key);
    if (ids === undefined) return;
    ids.delete(id);
    if (ids.size === 0) this.byKey.delete(key);
  }
}

const NONE: ReadonlySet<number> = new Set();

export function labelIndex(): Index {
  return new Index(0, (state, label, id) => state.nodes.get(id)?.labels.includes(label) ?? false);
}

export function typeIndex(): Index {
  return new Index(0, (state, type, id) => state.relationships.get(id)?.type === type);
}

/** Entities of one label or type by the value of one property. */
export function propertyIndex(since: number, entity: EntityKind, name: string, property: string): Index {
  return new Index(since, (state, key, id) => {
    if (entity === 'node') {
      const node = state.nodes.get(id);
      const value = node?.properties[property];
      return node !== undefined && value !== undefined && node.labels.includes(name) && valueKey(value) === key;
    }
    const relationship = state.relationships.get(id);
    const value = relationship?.properties[property];
    return value !== undefined && relationship?.type === name && valueKey(value) === key;
  });
}
