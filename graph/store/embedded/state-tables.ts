/**
 * What resolution has worked out, in the store's file: read when it is first asked for, held until it is written. Values
 * are sealed JSON under `table key`; those under hashes share records, a few to each. A record that is not as it was
 * written, or lies under another key, is `StateLost`: the state can always be made anew from the evidence.
 */
import { hash } from 'node:crypto';
import type { Database, RootDatabase } from 'lmdb';
import { z } from 'zod';
import type { Table, Tables } from '../../resolve/state/table.ts';
import { sealState, unsealState } from './seal.ts';

/** Longer keys are hashed: LMDB takes none of any length. */
const LONGEST_KEY = 300;
/** Records that hashes are spread over: so many that each stays small where millions of articles are kept. */
const BUCKETS = 1 << 18;
/** Of so many values that are held after writing all are let go. */
const HELD = 200_000;

export class StateTables implements Tables {
  readonly #database: Database<Buffer, string>;
  readonly #held: Held[] = [];

  constructor(root: RootDatabase) {
    this.#database = databaseIn(root);
  }

  open<K extends string | number, V>(name: string): Table<K, V> {
    const table = new StateTable<K, V>(this.#database, name);
    this.#held.push(table);
    return table;
  }

  openHashed<V>(name: string): Table<number, V> {
    const table = new HashedTable<V>(this.#database, name);
    this.#held.push(table);
    return table;
  }

  /** Inside a transaction of the root database: writes what has changed, and holds no more than there is room for. */
  write(): void {
    for (const table of this.#held) table.write();
    if (this.#held.reduce((sum, { size }) => sum + size, 0) > HELD) this.#letGo();
  }

  #letGo(): void {
    for (const table of this.#held) table.letGo();
  }
}

const databaseIn = (root: RootDatabase): Database<Buffer, string> => root.openDB('state', { encoding: 'binary' });

const Statistics = z.object({ entryCount: z.int() });

/** How many records there are, also inside a transaction: some may be missing where a file was cut. */
export const countState = (root: RootDatabase): number => Statistics.parse(databaseIn(root).getStats()).entryCount;

/** Inside a transaction of the root database, where no tables are open. */
export const clearState = (root: RootDatabase): void => databaseIn(root).clearSync();

interface Held {
  /** Values held. */
  readonly size: number;
  write(): void;
  /** Also of what has changed and was not written. */
  letGo(): void;
}

class StateTable<K extends string | number, V> implements Table<K, V>, Held {
  readonly #database: Database<Buffer, string>;
  readonly #name: string;
  readonly #values = new Map<K, V | undefined>();
  readonly #changed = new Set<K>();
  readonly #value = z.custom<V>();

  constructor(database: Database<Buffer, string>, name: string) {
    this.#database = database;
    this.#name = name;
  }

  get size(): number {
    return this.#values.size;
  }

  get(key: K): V | undefined {
    const held = this.#values.get(key);
    if (held !== undefined || this.#values.has(key)) return held;
    const value = this.#read(keyOf(this.#name, key));
    this.#values.set(key, value);
    return value;
  }

  set(key: K, value: V): void {
    this.#values.set(key, value);
    this.#changed.add(key);
  }

  delete(key: K): void {
    this.#values.set(key, undefined);
    this.#changed.add(key);
  }

  write(): void {
    for (const key of this.#changed) {
      const [name, value] = [keyOf(this.#name, key), this.#values.get(key)];
      if (value === undefined) this.#database.removeSync(name);
      else this.#database.putSync(name, sealState(name, value));
    }
    this.#changed.clear();
  }

  letGo(): void {
    this.#values.clear();
    this.#changed.clear();
  }

  #read(name: string): V | undefined {
    const bytes = this.#database.get(name);
    // The seal holds, so it is what was put under this key.
    return bytes === undefined ? undefined : this.#value.parse(unsealState(name, bytes));
  }
}

class HashedTable<V> implements Table<number, V>, Held {
  readonly #buckets: StateTable<number, [number, V][]>;
  readonly #values = new Map<number, Map<number, V>>();
  readonly #changed = new Set<number>();

  constructor(database: Database<Buffer, string>, name: string) {
    this.#buckets = new StateTable(database, name);
  }

  get size(): number {
    return this.#values.size;
  }

  get(key: number): V | undefined {
    return this.#bucket(key).get(key);
  }

  set(key: number, value: V): void {
    this.#bucket(key).set(key, value);
    this.#changed.add(numberOf(key));
  }

  delete(key: number): void {
    if (this.#bucket(key).delete(key)) this.#changed.add(numberOf(key));
  }

  write(): void {
    for (const number of this.#changed) {
      const bucket = this.#values.get(number);
      if (bucket && bucket.size > 0) this.#buckets.set(number, [...bucket]);
      else this.#buckets.delete(number);
    }
    this.#changed.clear();
    this.#buckets.write();
    this.#buckets.letGo();
  }

  letGo(): void {
    this.#values.clear();
    this.#changed.clear();
    this.#buckets.letGo();
  }

  #bucket(key: number): Map<number, V> {
    const number = numberOf(key);
    const held = this.#values.get(number);
    if (held) return held;
    const bucket = new Map(this.#buckets.get(number));
    this.#values.set(number, bucket);
    return bucket;
  }
}

const numberOf = (key: number): number => (key ^ (key >>> 18)) & (BUCKETS - 1);

function keyOf(table: string, key: string | number): string {
  const name = `${table} ${key}`;
  return name.length > LONGEST_KEY ? `${table} #${hash('sha256', name, 'hex')}` : name;
}
