/** An LMDB file read page by page, without mapping it: whatever it holds, reading it here is safe. */
import { fstatSync, readSync } from 'node:fs';

/** Why a file is not as LMDB wrote it. */
export class Malformed extends Error {}

/** See `MDB_page_header` in LMDB's source. */
export const HEADER_BYTES = 24;
const NUMBER_AT = 0;
const TRANSACTION_AT = 8;
const FLAGS_AT = 18;
const LOWER_AT = 20;
const UPPER_AT = 22;
const RUN_LENGTH_AT = 20;

export const PageKind = { branch: 0x01, leaf: 0x02, overflow: 0x04, meta: 0x08 } as const;

export interface Page {
  readonly bytes: Buffer;
  readonly kind: number;
  /** Where each of its nodes begins. */
  readonly nodes: readonly number[];
}

export class PageFile {
  private readonly file: number;
  readonly pageSize: number;
  /** Pages that have their place: none has two. */
  private readonly seen = new Set<number>();
  private readonly lastPage: number;
  private readonly lastTransaction: bigint;

  /** Reads pages up to the last one that a transaction wrote. */
  constructor(file: number, pageSize: number, lastPage: number, lastTransaction: bigint) {
    this.file = file;
    this.pageSize = pageSize;
    this.lastPage = lastPage;
    this.lastTransaction = lastTransaction;
  }

  /** A page of a tree. */
  page(number: number): Page {
    const bytes = this.header(number, this.pageSize);
    const kind = bytes.readUInt16LE(FLAGS_AT);
    if (kind !== PageKind.branch && kind !== PageKind.leaf) throw new Malformed(`page ${number} is no part of a tree`);
    const [lower, upper] = [bytes.readUInt16LE(LOWER_AT), bytes.readUInt16LE(UPPER_AT)];
    if (lower % 2 === 1 || lower > upper || upper > this.pageSize - HEADER_BYTES) {
      throw new Malformed(`page ${number} has no room for what it holds`);
    }
    const nodes: number[] = [];
    for (let at = HEADER_BYTES; at < HEADER_BYTES + lower; at += 2) {
      const offset = bytes.readUInt16LE(at);
      if (offset < upper || HEADER_BYTES + offset >= this.pageSize)
        throw new Malformed(`page ${number} points outside`);
      nodes.push(HEADER_BYTES + offset);
    }
    return { bytes, kind, nodes };
  }

  /**
   * Checks that so many bytes of data lie on pages of their own, and gives how many pages: more than it takes, where LMDB
   * put less data in the place of more.
   */
  overflow(number: number, length: number): number {
    const bytes = this.header(number, HEADER_BYTES);
    const pages = bytes.readUInt32LE(RUN_LENGTH_AT);
    const needed = Math.ceil((HEADER_BYTES + length) / this.pageSize);
    if (bytes.readUInt16LE(FLAGS_AT) !== PageKind.overflow || pages < needed) {
      throw new Malformed(`page ${number} holds no data of this length`);
    }
    this.claim(number + 1, pages - 1);
    return pages;
  }

  /** The data that lies on pages of its own. */
  overflowData(number: number, length: number): Buffer {
    return bytesAt(this.file, number * this.pageSize + HEADER_BYTES, length);
  }

  /** Checks that pages said to be free are in no tree, and said to be so once. */
  free(number: number, pages: number): void {
    if (number < 2 || pages < 1 || number + pages - 1 > this.lastPage)
      throw new Malformed(`page ${number} is none of the file's`);
    this.use(number, pages);
  }

  private use(number: number, pages: number): void {
    for (let one = number; one < number + pages; one += 1) {
      if (this.seen.has(one)) throw new Malformed(`page ${one} is used twice`);
      this.seen.add(one);
    }
  }

  /** Takes pages of the file for a tree. */
  private claim(number: number, pages: number): void {
    if (number < 2 || number + pages - 1 > this.lastPage) throw new Malformed(`page ${number} is none of the file's`);
    if ((number + pages) * this.pageSize > fstatSync(this.file).size) throw new Malformed('the file is cut short');
    this.use(number, pages);
  }

  /** The first bytes of a page, or of a run of pages. */
  private header(number: number, length: number): Buffer {
    this.claim(number, 1);
    const bytes = bytesAt(this.file, number * this.pageSize, length);
    if (bytes.readBigUInt64LE(NUMBER_AT) !== BigInt(number)) throw new Malformed(`page ${number} is another`);
    if (bytes.readBigUInt64LE(TRANSACTION_AT) > this.lastTransaction)
      throw new Malformed(`page ${number} is of no commit`);
    return bytes;
  }
}

export function bytesAt(file: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  if (readSync(file, bytes, 0, length, position) < length) throw new Malformed('the file is cut short');
  return bytes;
}
