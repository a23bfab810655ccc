/** A folder whose files LOAD CSV may read. */
import { closeSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { DossierError } from '../graph/model/errors.ts';
import type { CsvFiles } from './engine/csv/files.ts';

/** Bytes that are read at once. */
const PIECE = 262_144;

/** Throws where there is no such folder. Links that lead out of it are not followed. */
export function csvFolder(folder: string): CsvFiles {
  const root = realFolder(folder);
  return {
    open(path) {
      const file = realPath(join(root, path));
      return file === null || !isWithin(root, file) ? null : piecesOf(file);
    },
  };
}

function realFolder(folder: string): string {
  const root = realPath(folder);
  if (root === null)
    throw new DossierError('OPTION_INVALID', `There is no folder ${resolve(folder)} from which LOAD CSV could read.`);
  return root;
}

function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

function isWithin(root: string, file: string): boolean {
  const way = relative(root, file);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`);
}

/** Null for what is no file: a folder, a pipe, a device. */
function piecesOf(file: string): Iterable<Uint8Array> | null {
  return statSync(file).isFile() ? read(file) : null;
}

/** Closed when it has been read, or is read no further. */
function* read(file: string): Generator<Uint8Array> {
  const descriptor = openSync(file, 'r');
  try {
    const piece = new Uint8Array(PIECE);
    for (;;) {
      const length = readSync(descriptor, piece);
      if (length === 0) return;
      yield piece.subarray(0, length);
    }
  } finally {
    closeSync(descriptor);
  }
}
