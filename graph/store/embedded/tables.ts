/** The tables of a store's file: they are made all at once, so that a store in which one is missing is damaged. */
import type { RootDatabase } from 'lmdb';
import { beginFreeIds } from './free-ids.ts';
import { damaged } from './seal.ts';

const TABLES = ['articles', 'readings', 'judgements', 'node-pages', 'relationship-pages', 'schema', 'ids'];
/** Where the layout is said; opened before all others. */
const FIRST = 'meta';

/** Inside a transaction of the root database. Throws `STORE_INVALID` where there are tables already. */
export function makeTables(root: RootDatabase): void {
  const strange = namesOf(root).find((name) => name !== FIRST);
  if (strange !== undefined) throw damaged(`the table ${strange} without its layout`);
  for (const name of TABLES) root.openDB(name, { encoding: 'binary' });
  beginFreeIds(root);
}

/** Throws `STORE_INVALID` where one is missing. */
export function checkTables(root: RootDatabase): void {
  const names = namesOf(root);
  const missing = TABLES.find((name) => !names.includes(name));
  if (missing !== undefined) throw damaged(`the table ${missing}`);
}

const namesOf = (root: RootDatabase): string[] => Array.from(root.getKeys(), String);
