/** Which ids no entity of the graph ever had, as the store's file says it. */
import type { RootDatabase } from 'lmdb';
import { z } from 'zod';
import type { FreeIds } from '../journal.ts';
import { PAGE_SIZE } from '../property-graph/pages/page-table.ts';
import { Records } from './records.ts';
import { damaged } from './seal.ts';

const TABLE = 'ids';
const KEY = 'free';
const FreeIds = z.object({ node: z.int().nonnegative(), relationship: z.int().nonnegative() });

export class FreeIdRecord {
  readonly #records: Records<FreeIds>;

  constructor(root: RootDatabase) {
    this.#records = new Records(root, TABLE, FreeIds);
  }

  /** Throws `STORE_INVALID` where it is missing. */
  read(): FreeIds {
    const ids = this.#records.get(KEY);
    if (ids === null) throw damaged('what ids are free');
    return ids;
  }

  /** Inside a transaction of the root database. */
  write(ids: FreeIds): void {
    this.#records.put(KEY, ids);
  }
}

/**
 * Says it for a store that is new or of a layout that did not say it: ids are free from the page after the last. Inside a
 * transaction of the root database.
 */
export function beginFreeIds(root: RootDatabase): void {
  new FreeIdRecord(root).write({
    node: firstFree(root, 'node-pages'),
    relationship: firstFree(root, 'relationship-pages'),
  });
}

function firstFree(root: RootDatabase, table: string): number {
  const pages = root.openDB<Buffer, number>(table, { encoding: 'binary' });
  const [last = -1] = pages.getKeys({ reverse: true, limit: 1 });
  return (last + 1) * PAGE_SIZE;
}
