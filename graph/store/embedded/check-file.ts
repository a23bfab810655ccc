/** Looks at a file before LMDB maps it into memory: one that LMDB did not write would end the process. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { DossierError } from '../../model/errors.ts';

/** Offsets in a meta page; see `MDB_meta` in LMDB's source. */
const MAGIC = { at: 24, value: 0xbe_ef_c0_de };
const PAGE_SIZE_AT = 48;
const ROOTS_AT = [88, 136] as const;
const NO_PAGE = 2n ** 64n - 1n;
const META_BYTES = 160;
const PAGE_SIZES = [512, 1024, 2048, 4096, 8192, 16_384, 32_768, 65_536];

/** A file that is empty will become a store. Throws `STORE_INVALID` where it is no LMDB file, or is cut short. */
export function checkFile(path: string): void {
  const file = openSync(path, 'r');
  try {
    if (fstatSync(file).size === 0 || isWhole(file)) return;
  } finally {
    closeSync(file);
  }
  throw new DossierError(
    'STORE_INVALID',
    `${path} is no Dossier store, or is damaged; restore a copy, or name another with --store.`,
  );
}

/** Both meta pages are there, and the trees that they point to begin inside the file. */
function isWhole(file: number): boolean {
  const first = metaAt(file, 0);
  const pageSize = first?.readUInt32LE(PAGE_SIZE_AT) ?? 0;
  if (first === null || !PAGE_SIZES.includes(pageSize)) return false;
  const second = metaAt(file, pageSize);
  if (second === null) return false;
  // After the pages: another process may be writing, and the file only grows.
  const { size } = fstatSync(file);
  const roots = [first, second].flatMap((meta) => ROOTS_AT.map((at) => meta.readBigUInt64LE(at)));
  return roots.every((root) => root === NO_PAGE || (root + 1n) * BigInt(pageSize) <= BigInt(size));
}

function metaAt(file: number, position: number): Buffer | null {
  const meta = Buffer.alloc(META_BYTES);
  const read = readSync(file, meta, 0, META_BYTES, position);
  return read === META_BYTES && meta.readUInt32LE(MAGIC.at) === MAGIC.value ? meta : null;
}
