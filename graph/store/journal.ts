/** Where a property graph keeps what it was told. The in-memory graph has none; the embedded store writes to LMDB. */

/** A page of nodes or relationships as bytes; see `property-graph/pages`. */
export interface StoredPage {
  readonly number: number;
  readonly bytes: Uint8Array;
}

/** A constraint or index, by name; the definition is the statement's own parsed form, plain JSON. */
export interface StoredSchema {
  readonly name: string;
  readonly definition: unknown;
}

/** The first ids that no node and no relationship ever had: one that was deleted does not leave its id to another. */
export interface FreeIds {
  readonly node: number;
  readonly relationship: number;
}

/** One commit: the new state of all pages that it touched, by number; null where nothing is left. */
export interface Changes {
  readonly nodes: ReadonlyMap<number, Uint8Array | null>;
  readonly relationships: ReadonlyMap<number, Uint8Array | null>;
  readonly schema: ReadonlyMap<string, StoredSchema | null>;
  readonly freeIds: FreeIds;
}

export interface Journal {
  /** By number. */
  nodes(): Iterable<StoredPage>;
  relationships(): Iterable<StoredPage>;
  schema(): Iterable<StoredSchema>;
  readonly freeIds: FreeIds;
  /** Returns once the changes are durable; throws, having written nothing, where they cannot be. */
  append(changes: Changes): void;
}
