/** What resolution has worked out, in the store's file: it can always be made anew from the evidence. */
import type { Database, RootDatabase } from 'lmdb';
import { z } from 'zod';
import type { Table, Tables } from '../../../resolve/state/table.ts';
import { HashedTable } from './hashed-table.ts';
import { StateRecords } from './state-records.ts';
import { type Held, StateTable } from './state-table.ts';

/** Where so many values were used since, those that were not are let go after writing. */
const HELD = 200_000;
/** Records that are written in one transaction, where there may be several. */
const PART = 10_000;

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
  writeInParts(commit: (part: () => boolean) => boolean, size = PART): void {
    const records = this.#write();
    const some = (): boolean => {
      for (let left = size; left > 0; left--) if (records.next().done === true) return false;
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
