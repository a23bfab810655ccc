/** Where resolution keeps what it has worked out, by key: in memory, or in a store's file. */

/** Values are JSON. One that was changed in place has to be set again. */
export interface Table<K extends string | number, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): void;
  delete(key: K): void;
}

export interface Tables {
  /** Each name is opened once. */
  open<K extends string | number, V>(name: string): Table<K, V>;
  /** For many small values under numbers that are hashes. */
  openHashed<V>(name: string): Table<number, V>;
}

/** Tables that last as long as the process. */
export class MemoryTables implements Tables {
  open<K extends string | number, V>(): Table<K, V> {
    return new Map<K, V>();
  }

  openHashed<V>(): Table<number, V> {
    return new Map<number, V>();
  }
}
