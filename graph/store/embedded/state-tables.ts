/**
 * What resolution has worked out, in the store's file: read when it is first asked for, held until it is written. Values
 * are sealed JSON under `table key`; those under hashes share records, a few to each. A record that is not as it was
 * written, or lies under another key, is `StateLost`: the state can always be made anew from the evidence.
 */
import { hash } from 'node:crypto';
import type { Database, RootDatabase } from 'lmdb';
import { z } from 'zod';
import { compare } from '../../evidence/order.ts';
import type { Table, Tables } from '../../resolve/state/table.ts';
import { Generations } from './generations.ts';
import { sealState, unsealState } from './seal.ts';

/** Longer keys are hashed: LMDB takes none of any length. */
const LONGEST_KEY = 300;
/** Records that hashes are spread over: so many that each stays small where millions of articles are kept. */
const BUCKETS = 1 << 18;
/** Where so many values were used since, those that were not are let go after writing. */
const HELD = 200_000;
/** Records that are written in one transaction, where there may be several. */
const PART = 10_000;
/** Held in place of a value that is not there. */
const NONE = Symbol('none');

export class StateTables implements Tables {
  readonly #database: Database<Buffer, string>;
  readonly #held: Held[] = [];

  constructor(root: RootDatabase) {
    this.#database = databaseIn(root);
  }

  open<K extends string | number, V>(name: string): Table<K, V> {
    const table = new StateTable<K, V>(new StateRecords(this.#database, name));
    this.#held.push(table);
    return table;
  }

  openHashed<V>(name: string): Table<number, V> {
    const table = new HashedTable<V>(new StateRecords(this.#database, name));
    this.#held.push(table);
    return table;
  }

  /** Inside a transaction of the root database: writes what has changed, and holds no more than there is room for. */
  write(): void {
    const records = this.#write();
    while (records.next().done !== true);
  }

  /**
   * Outside of any transaction, the same in several, each of them run by `commit`: what one costs grows with the square of
   * the pages that it changes.
   */
  writeInParts(commit: (part: () => boolean) => boolean): void {
    const records = this.#write();
    const some = (): boolean => {
      for (let left = PART; left > 0; left--) if (records.next().done === true) return false;
      return true;
    };
    while (commit(some));
  }

  /** Goes on with one record more whenever it is asked to. */
  *#write(): Generator<void> {
    for (const table of this.#held) yield* table.write();
    if (this.#held.reduce((sum, { size }) => sum + size, 0) > HELD) for (const table of this.#held) table.turn();
  }
}

const databaseIn = (root: RootDatabase): Database<Buffer, string> => root.openDB('state', { encoding: 'binary' });

const Statistics = z.object({ entryCount: z.int() });

/** How many records there are, also inside a transaction: some may be missing where a file was cut. */
export const countState = (root: RootDatabase): number => Statistics.parse(databaseIn(root).getStats()).entryCount;

/** Inside a transaction of the root database, where no tables are open. */
export const clearState = (root: RootDatabase): void => databaseIn(root).clearSync();

interface Held {
  /** Values used since the last turn. */
  readonly size: number;
  /** In the order of the keys on disk, so that each page is come to once; a record more whenever it is asked to. */
  write(): Generator<void>;
  /** After writing: lets go of values that were not used since the last turn. */
  turn(): void;
}

/** A table's records on disk. */
class StateRecords<V> {
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

class StateTable<K extends string | number, V> implements Table<K, V>, Held {
  readonly #records: StateRecords<V>;
  readonly #values = new Generations<K, V | typeof NONE>();
  readonly #changed = new Set<K>();

  constructor(records: StateRecords<V>) {
    this.#records = records;
  }

  get size(): number {
    return this.#values.size;
  }

  get(key: K): V | undefined {
    const held = this.#values.get(key);
    if (held !== undefined) return held === NONE ? undefined : held;
    const value = this.#records.read(key);
    this.#values.set(key, value ?? NONE);
    return value;
  }

  set(key: K, value: V): void {
    this.#values.set(key, value);
    this.#changed.add(key);
  }

  delete(key: K): void {
    this.#values.set(key, NONE);
    this.#changed.add(key);
  }

  *write(): Generator<void> {
    for (const key of inOrder(this.#changed)) {
      yield;
      const value = this.get(key);
      if (value === undefined) this.#records.remove(key);
      else this.#records.write(key, value);
    }
    this.#changed.clear();
  }

  turn(): void {
    this.#values.turn();
  }
}

class HashedTable<V> implements Table<number, V>, Held {
  readonly #records: StateRecords<[number, V][]>;
  readonly #buckets = new Generations<number, Map<number, V>>();
  readonly #changed = new Set<number>();

  constructor(records: StateRecords<[number, V][]>) {
    this.#records = records;
  }

  get size(): number {
    return this.#buckets.size;
  }

  get(key: number): V | undefined {
    return this.#bucket(numberOf(key)).get(key);
  }

  set(key: number, value: V): void {
    const number = numberOf(key);
    this.#bucket(number).set(key, value);
    this.#changed.add(number);
  }

  delete(key: number): void {
    const number = numberOf(key);
    if (this.#bucket(number).delete(key)) this.#changed.add(number);
  }

  *write(): Generator<void> {
    for (const number of inOrder(this.#changed)) {
      yield;
      const bucket = this.#bucket(number);
      if (bucket.size > 0) this.#records.write(number, [...bucket]);
      else this.#records.remove(number);
    }
    this.#changed.clear();
  }

  turn(): void {
    this.#buckets.turn();
  }

  #bucket(number: number): Map<number, V> {
    const held = this.#buckets.get(number);
    if (held) return held;
    const bucket = new Map(this.#records.read(number));
    this.#buckets.set(number, bucket);
    return bucket;
  }
}

/** As texts: all keys on disk are. */
const inOrder = <K extends string | number>(keys: Iterable<K>): K[] => {
  const named = Array.from(keys, (key) => ({ key, name: String(key) }));
  return named.toSorted((a, b) => compare(a.name, b.name)).map(({ key }) => key);
};

const numberOf = (key: number): number => (key ^ (key >>> 18)) & (BUCKETS - 1);

function keyOf(table: string, key: string | number): string {
  const name = `${table} ${key}`;
  return name.length > LONGEST_KEY ? `${table} #${hash('sha256', name, 'hex')}` : name;
}
