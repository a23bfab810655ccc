/** Where a property graph keeps what it was told. The in-memory graph has none; the embedded store writes to LMDB. */
import type { Value } from './value/value.ts';

export interface StoredNode {
  readonly id: number;
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, Value>>;
}

export interface StoredRelationship {
  readonly id: number;
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly properties: Readonly<Record<string, Value>>;
}

/** A constraint or index, by name; the definition is the statement's own parsed form, plain JSON. */
export interface StoredSchema {
  readonly name: string;
  readonly definition: unknown;
}

/** One commit: the new state of all that it touched; null where it was deleted. */
export interface Changes {
  readonly nodes: ReadonlyMap<number, StoredNode | null>;
  readonly relationships: ReadonlyMap<number, StoredRelationship | null>;
  readonly schema: ReadonlyMap<string, StoredSchema | null>;
}

export interface Journal {
  nodes(): Iterable<StoredNode>;
  relationships(): Iterable<StoredRelationship>;
  schema(): Iterable<StoredSchema>;
  /** Returns once the changes are durable; throws, having written nothing, where they cannot be. */
  append(changes: Changes): void;
}
