/** The file that a store is kept in, and the folder around it. */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { open, type RootDatabase } from 'lmdb';
import { DossierError } from '../../model/errors.ts';
import { checkFile } from './check-file.ts';

/** Throws `STORE_INVALID` where the system lets none be made. */
export function makeFolder(folder: string): void {
  try {
    makeMissing(resolve(folder));
  } catch (cause) {
    throw new DossierError('STORE_INVALID', `The store folder ${folder} cannot be made; name another with --store.`, {
      cause,
    });
  }
}

/** Folder by folder: Node's own recursion never ends where the system lets nothing be made, as below /proc. */
function makeMissing(folder: string): void {
  if (existsSync(folder)) return;
  makeMissing(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!existsSync(folder)) throw error;
  }
}

/** As where a process was killed while it made the store. */
const isEmpty = (file: string): boolean => statSync(file).size === 0;

/**
 * `create`: an empty file is one that is still to be made; `toRead`: nothing will be written, nor read that only writing
 * needs. Throws `STORE_INVALID` where it cannot be opened.
 */
export function openFile(file: string, { create, toRead }: { create: boolean; toRead: boolean }): RootDatabase {
  try {
    if (existsSync(file) && !(create && isEmpty(file))) checkFile(file, toRead);
    // What overlaps would be acknowledged before it is on disk.
    return open({ path: file, encoding: 'binary', noMemInit: false, overlappingSync: false, maxDbs: 16 });
  } catch (cause) {
    if (cause instanceof DossierError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DossierError(
      'STORE_INVALID',
      `${file} cannot be opened (${reason}); check who may read and write it, or name another store with --store.`,
      { cause },
    );
  }
}
