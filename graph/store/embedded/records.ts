/** A table of sealed JSON records by text key, checked by its schema whenever one is read. */
import type { Database, RootDatabase } from 'lmdb';
import type { z } from 'zod';
import { damaged, seal, unseal } from './seal.ts';

export class Records<T> {
  readonly #database: Database<Buffer, string>;
  readonly #schema: z.ZodType<T>;
  readonly #name: string;
  readonly #keyOf: ((record: T) => string) | null;

  /** `keyOf` says under which key a record belongs, where the record itself tells: one that lies elsewhere is damage. */
  constructor(root: RootDatabase, name: string, schema: z.ZodType<T>, keyOf: ((record: T) => string) | null = null) {
    this.#database = root.openDB(name, { encoding: 'binary' });
    this.#schema = schema;
    this.#name = name;
    this.#keyOf = keyOf;
  }

  get count(): number {
    return this.#database.getCount();
  }

  has(key: string): boolean {
    return this.#database.doesExist(key);
  }

  get(key: string): T | null {
    const bytes = this.#database.get(key);
    return bytes === undefined ? null : this.#read(key, bytes);
  }

  /** By key. */
  *values(): Generator<T> {
    for (const { key, value } of this.#database.getRange()) yield this.#read(key, value);
  }

  /** Inside a transaction of the root database. */
  put(key: string, record: T): void {
    this.#database.putSync(key, seal(record));
  }

  /** Inside a transaction of the root database; false where there is no such record. */
  remove(key: string): boolean {
    return this.#database.removeSync(key);
  }

  #read(key: string, bytes: Uint8Array): T {
    const what = `${this.#name} ${key}`;
    const parsed = this.#schema.safeParse(unseal(bytes, what));
    if (!parsed.success) throw damaged(what, parsed.error);
    if (this.#keyOf !== null && this.#keyOf(parsed.data) !== key) throw damaged(what);
    return parsed.data;
  }
}
