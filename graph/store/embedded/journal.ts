/** The journal of an embedded store: every commit of the property graph is one LMDB transaction. */
import type { Database, RootDatabase } from 'lmdb';
import { z } from 'zod';
import type { Changes, FreeIds, Journal, StoredPage, StoredSchema } from '../journal.ts';
import { commit } from './commit.ts';
import { FreeIdRecord } from './free-ids.ts';
import { damaged, seal, sealBytes, unseal, unsealBytes } from './seal.ts';

const TableStatistics = z.object({ entryCount: z.int() });
const SchemaRow = z.object({ definition: z.unknown() });

export class LmdbJournal implements Journal {
  readonly #root: RootDatabase;
  readonly #nodes: Database<Buffer, number>;
  readonly #relationships: Database<Buffer, number>;
  readonly #schema: Database<Buffer, string>;
  readonly #freeIds: FreeIdRecord;
  readonly #committed: () => void;

  /** `committed` is called inside the transaction of each commit. */
  constructor(root: RootDatabase, committed: () => void) {
    this.#root = root;
    this.#committed = committed;
    this.#nodes = root.openDB('node-pages', { encoding: 'binary' });
    this.#relationships = root.openDB('relationship-pages', { encoding: 'binary' });
    this.#schema = root.openDB('schema', { encoding: 'binary' });
    this.#freeIds = new FreeIdRecord(root);
  }

  nodes(): Iterable<StoredPage> {
    return pages(this.#nodes, 'nodes');
  }

  relationships(): Iterable<StoredPage> {
    return pages(this.#relationships, 'relationships');
  }

  *schema(): Generator<StoredSchema> {
    for (const { key, value } of rows(this.#schema, 'constraints')) {
      const parsed = SchemaRow.safeParse(unseal(value, `constraint ${key}`));
      if (!parsed.success) throw damaged(`constraint ${key}`, parsed.error);
      yield { name: key, definition: parsed.data.definition };
    }
  }

  get freeIds(): FreeIds {
    return this.#freeIds.read();
  }

  append({ nodes, relationships, schema, freeIds }: Changes): void {
    commit(this.#root, () => {
      for (const [number, bytes] of nodes) put(this.#nodes, number, bytes && sealBytes(bytes));
      for (const [number, bytes] of relationships) put(this.#relationships, number, bytes && sealBytes(bytes));
      for (const [name, definition] of schema) put(this.#schema, name, definition && seal(definition));
      this.#freeIds.write(freeIds);
      this.#committed();
    });
  }
}

function* pages(table: Database<Buffer, number>, of: string): Generator<StoredPage> {
  for (const { key, value } of rows(table, of)) {
    yield { number: key, bytes: unsealBytes(value, `page ${key} of ${of}`) };
  }
}

/** All of a table, at one go. A range passes over keys that nobody writes: where one has become such, some are missing. */
function* rows<K extends string | number>(
  table: Database<Buffer, K>,
  of: string,
): Generator<{ key: K; value: Buffer }> {
  let left = TableStatistics.parse(table.getStats()).entryCount;
  for (const row of table.getRange()) {
    left -= 1;
    yield row;
  }
  if (left !== 0) throw damaged(`the table of ${of}`);
}

function put<K extends string | number>(table: Database<Buffer, K>, key: K, row: Buffer | null): void {
  if (row === null) table.removeSync(key);
  else table.putSync(key, row);
}
