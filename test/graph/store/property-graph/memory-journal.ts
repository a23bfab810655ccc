/** A journal that keeps commits in memory, or refuses them. */
import type { Changes, FreeIds, Journal, StoredPage, StoredSchema } from '../../../../graph/store/journal.ts';

export interface RefusingJournal extends Journal {
  /** Whether it throws `disk full` at every commit. */
  refuses: boolean;
}

export class MemoryJournal implements RefusingJournal {
  refuses = false;
  freeIds: FreeIds = { node: 0, relationship: 0 };
  private readonly held = {
    nodes: new Map<number, Uint8Array>(),
    relationships: new Map<number, Uint8Array>(),
    schema: new Map<string, StoredSchema>(),
  };

  nodes(): Iterable<StoredPage> {
    return pages(this.held.nodes);
  }
  relationships(): Iterable<StoredPage> {
    return pages(this.held.relationships);
  }
  schema(): Iterable<StoredSchema> {
    return this.held.schema.values();
  }
  append({ nodes, relationships, schema, freeIds }: Changes): void {
    if (this.refuses) throw new Error('disk full');
    this.freeIds = freeIds;
    apply(this.held.nodes, nodes);
    apply(this.held.relationships, relationships);
    apply(this.held.schema, schema);
  }
}

function pages(held: ReadonlyMap<number, Uint8Array>): StoredPage[] {
  return Array.from(held, ([number, bytes]) => ({ number, bytes })).toSorted((a, b) => a.number - b.number);
}

function apply<K, V>(to: Map<K, V>, changes: ReadonlyMap<K, V | null>): void {
  for (const [key, value] of changes) {
    if (value === null) to.delete(key);
    else to.set(key, value);
  }
}
