/** What one transaction did to the shared indexes: undone on rollback, completed once no older reader needs it. */
import type { Index } from './index.ts';
import type { State } from './state.ts';

export type IndexEntry = readonly [Index, string, number];

export class IndexWrites {
  private readonly added: IndexEntry[] = [];
  readonly removed: IndexEntry[] = [];

  add(index: Index, key: string, id: number): void {
    if (index.add(key, id)) this.added.push([index, key, id]);
  }

  /** Only noted: older versions may still need the entry. */
  remove(index: Index, key: string, id: number): void {
    this.removed.push([index, key, id]);
  }

  undo(): void {
    for (const [index, key, id] of this.added) index.remove(key, id);
  }
}

/** Drops the entries that no longer hold in the current version. */
export function purge(entries: readonly IndexEntry[], state: State): void {
  for (const [index, key, id] of entries) if (!index.holds(state, key, id)) index.remove(key, id);
}
