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

  write(key: string | number, value: V): void {
    const name = keyOf(this.#name, key);
    this.#database.putSync(name, sealState(name, value));
  }

  remove(key: string | number): void {
    this.#database.removeSync(keyOf(this.#name, key));
  }
}

/** As they lie on disk, where all keys are texts. */
export const inOrder = <K extends string | number>(keys: Iterable<K>): K[] => {
  const named = Array.from(keys, (key) => ({ key, name: String(key) }));
  return named.toSorted((a, b) => compare(a.name, b.name)).map(({ key }) => key);
};

function keyOf(table: string, key: string | number): string {
  const name = `${table} ${key}`;
  return name.length > LONGEST_KEY ? `${table} #${hash('sha256', name, 'hex')}` : name;
}
