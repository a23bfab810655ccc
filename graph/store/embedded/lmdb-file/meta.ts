/** The two pages at the beginning of an LMDB file that say where its trees are, as each of the last two commits left them. */
import { bytesAt, HEADER_BYTES, Malformed, PageKind } from './page-file.ts';
import { type Tree, TREE_BYTES, treeAt } from './tree.ts';

/** See `MDB_meta` in LMDB's source. */
const MAGIC = 0xbe_ef_c0_de;
const FLAGS_AT = 18;
const VERSION_AT = HEADER_BYTES + 4;
const MAP_SIZE_AT = HEADER_BYTES + 16;
const FREE_AT = HEADER_BYTES + 24;
const MAIN_AT = FREE_AT + TREE_BYTES;
const LAST_PAGE_AT = MAIN_AT + TREE_BYTES;
const TRANSACTION_AT = LAST_PAGE_AT + 8;
const META_BYTES = TRANSACTION_AT + 16;
const DATA_VERSION = 2;
/** Numbers for keys; and the flags of the file, kept in the same place: it lies in no folder of its own. */
const FREE_FLAGS = 0x40_08;
/** Beside them, where the last commit was acknowledged before it was on disk; read no otherwise. */
const WAS_OVERLAPPING = 0x10_00;
const PAGE_SIZES = [512, 1024, 2048, 4096, 8192, 16_384, 32_768, 65_536];

export interface Meta {
  readonly pageSize: number;
  /** The tree of pages that are free. */
  readonly free: Tree;
  /** The tree of all named trees. */
  readonly main: Tree;
  readonly lastPage: number;
  readonly transaction: bigint;
}

/** What the last commit left. Throws `Malformed`. */
export function lastMeta(file: number): Meta {
  const first = metaAt(file, 0);
  const second = metaAt(file, first.pageSize);
  if (second.pageSize !== first.pageSize) throw new Malformed('the beginning of the file contradicts itself');
  // Commits take turns: those with even numbers write the first page, those with odd numbers the second.
  const turns = second.transaction - first.transaction;
  const isNew = first.transaction === 0n && second.transaction === 0n;
  const takeTurns = first.transaction % 2n === 0n && (turns === 1n || turns === -1n);
  if (!isNew && !takeTurns) throw new Malformed('the last commits do not follow one another');
  return turns > 0n ? second : first;
}

function metaAt(file: number, position: number): Meta {
  const bytes = bytesAt(file, position, META_BYTES);
  if (bytes.readUInt32LE(HEADER_BYTES) !== MAGIC || bytes.readUInt16LE(FLAGS_AT) !== PageKind.meta) {
    throw new Malformed('this is no LMDB file');
  }
  if (bytes.readUInt16LE(VERSION_AT) !== DATA_VERSION) throw new Malformed('the file has an unknown format');
  const pageSize = bytes.readUInt32LE(FREE_AT);
  if (!PAGE_SIZES.includes(pageSize)) throw new Malformed('the file has impossible pages');
  const free = treeAt(bytes, FREE_AT);
  // With others LMDB reads the file in another way, also where the other of these two pages is the last.
  if ((free.flags & ~WAS_OVERLAPPING) !== FREE_FLAGS) throw new Malformed('the file has unknown flags');
  const lastPage = Number(bytes.readBigUInt64LE(LAST_PAGE_AT));
  if ((lastPage + 1) * pageSize > Number(bytes.readBigUInt64LE(MAP_SIZE_AT))) {
    throw new Malformed('the file has more pages than it has room for');
  }
  return {
    pageSize,
    free,
    main: treeAt(bytes, MAIN_AT),
    lastPage,
    transaction: bytes.readBigUInt64LE(TRANSACTION_AT),
  };
}
