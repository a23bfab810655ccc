/** Looks at a file before LMDB maps it into memory: one that LMDB did not write so would end the process. */
import { closeSync, openSync } from 'node:fs';
import { DossierError } from '../../model/errors.ts';
import { lastMeta, type Meta } from './lmdb-file/meta.ts';
import { Malformed, PageFile } from './lmdb-file/page-file.ts';
import { checkFreePages, checkTrees } from './lmdb-file/tree.ts';

/** Another process may commit while the file is read, and take pages that were free into use. */
const TRIES = 5;

/** What only writing reads: what facts grow by. A reader opens the changes, and would make them where there are none. */
const GROWING = ['state', 'changes'];

/**
 * Throws `STORE_INVALID` where it is no LMDB file, is cut short, or its pages do not fit together; `toRead`: as far as one
 * who only reads comes to them.
 */
export function checkFile(path: string, toRead: boolean): void {
  const file = openSync(path, 'r');
  try {
    for (let left = TRIES; left > 0; left -= 1) {
      const fault = faultOf(file, toRead);
      if (fault === null) return;
      if (fault.isFinal) throw invalid(path, fault.cause);
    }
  } finally {
    closeSync(file);
  }
  // It changed under every look: it is open in another process, which looked at it before.
}

interface Fault {
  readonly cause: Malformed;
  /** No commit came in between. */
  readonly isFinal: boolean;
}

function faultOf(file: number, toRead: boolean): Fault | null {
  let meta: Meta | null = null;
  try {
    meta = lastMeta(file);
    const pages = new PageFile(file, meta.pageSize, meta.lastPage, meta.transaction);
    const names = checkTrees(pages, meta.main, (name) => !toRead || !GROWING.includes(name));
    if (toRead) return names.includes('changes') ? null : faultOf(file, false);
    checkFreePages(pages, meta.free);
    return null;
  } catch (cause) {
    if (!(cause instanceof Malformed)) throw cause;
    return { cause, isFinal: meta === null || lastMeta(file).transaction === meta.transaction };
  }
}

function invalid(path: string, cause: Malformed): DossierError {
  return new DossierError(
    'STORE_INVALID',
    `${path} is no Dossier store, or is damaged (${cause.message}); restore a copy, or name another with --store.`,
    { cause },
  );
}
