/** The journal of an embedded store: every commit of the property graph is one LMDB transaction. */
import type { Database, RootDatabase } from 'lmdb';
import { z } from 'zod';
import type { Changes, Journal, StoredNode, StoredRelationship, StoredSchema } from '../journal.ts';
import { commit } from './commit.ts';
import { damaged, seal, unseal } from './seal.ts';
import { encodeProperties, StoredProperties } from './value-codec.ts';

const NodeRow = z.object({ labels: z.array(z.string()), properties: StoredProperties });
const RelationshipRow = z.object({ type: z.string(), start: z.int(), end: z.int(), properties: StoredProperties });
const SchemaRow = z.object({ definition: z.unknown() });

export class LmdbJournal implements Journal {
  readonly #root: RootDatabase;
  readonly #nodes: Database<Buffer, number>;
  readonly #relationships: Database<Buffer, number>;
  readonly #schema: Database<Buffer, string>;
  readonly #committed: () => void;

  /** `committed` is called inside the transaction of each commit. */
  constructor(root: RootDatabase, committed: () => void) {
    this.#root = root;
    this.#committed = committed;
    this.#nodes = root.openDB('nodes', { encoding: 'binary' });
    this.#relationships = root.openDB('relationships', { encoding: 'binary' });
    this.#schema = root.openDB('schema', { encoding: 'binary' });
  }

  *nodes(): Generator<StoredNode> {
    for (const { key, value } of this.#nodes.getRange()) yield { id: key, ...checked(NodeRow, value, `node ${key}`) };
  }

  *relationships(): Generator<StoredRelationship> {
    for (const { key, value } of this.#relationships.getRange()) {
      yield { id: key, ...checked(RelationshipRow, value, `relationship ${key}`) };
    }
  }

  *schema(): Generator<StoredSchema> {
    for (const { key, value } of this.#schema.getRange()) {
      yield { name: key, definition: checked(SchemaRow, value, `constraint ${key}`).definition };
    }
  }

  append({ nodes, relationships, schema }: Changes): void {
    commit(this.#root, () => {
      for (const [id, node] of nodes) {
        put(this.#nodes, id, node && { labels: node.labels, properties: encodeProperties(node.properties) });
      }
      for (const [id, one] of relationships) {
        put(this.#relationships, id, one && { ...one, properties: encodeProperties(one.properties) });
      }
      for (const [name, definition] of schema) put(this.#schema, name, definition);
      this.#committed();
    });
  }
}

function put<K extends string | number>(database: Database<Buffer, K>, key: K, row: object | null): void {
  if (row === null) database.removeSync(key);
  else database.putSync(key, seal(row));
}

function checked<T>(schema: z.ZodType<T>, bytes: Uint8Array, what: string): T {
  const parsed = schema.safeParse(unseal(bytes, what));
  if (!parsed.success) throw damaged(what, parsed.error);
  return parsed.data;
}
