/**
 * The records of one table of resolution's state: sealed JSON under `table key`. One that is not as it was written, or lies
 * under another key, is `StateLost`.
 */
import { hash } from 'node:crypto';
import type { Database } from 'lmdb';
import { z } from 'zod';
import { compare } from '../../../evidence/order.ts';
import { sealState, unsealState } from '../seal.ts';

/** Longer keys are hashed: LMDB takes none of any length. */
const LONGEST_KEY = 300;

export class StateRecords<V> {
  readonly #database: Database<Buffer, string>;
  readonly #name: string;
  readonly #value = z.custom<V>();

  constructor(database: Database<Buffer, string>, name: string) {
    this.#database = database;
    this.#name = name;
  }

  read(key: string | number): V | undefined {
    const name = keyOf(this.#name, key);
    const bytes = this.#database.get(name);
    // The seal holds, so it is what was put under this key.
    return bytes === undefined ? undefined : this.#value.parse(unsealState(name, bytes));
  }

  /**
   * Writes, or removes, those of these keys that are there, or are not any more, in the order in which they lie on disk, so
   * that each page is come to once; a record more whenever it is asked to.
   */
  *write<K extends string | number>(keys: Iterable<K>, valueOf: (key: K) => V | undefined): Generator<void> {
    const named = Array.from(keys, (key) => ({ key, name: keyOf(this.#name, key) }));
    for (const { key, name } of named.toSorted((a, b) => compare(a.name, b.name))) {
      yield;
      const value = valueOf(key);
      if (value === undefined) this.#database.removeSync(name);
      else this.#database.putSync(name, sealState(name, value));
    }
  }
}

function keyOf(table: string, key: string | number): string {
  const name = `${table} ${key}`;
  return name.length > LONGEST_KEY ? `${table} #${hash('sha256', name, 'hex')}` : name;
}
