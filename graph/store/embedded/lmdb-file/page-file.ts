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
  /** Pages that have their place, a bit each: none has two. */
  private seen = new Uint8Array(0);
  /** The same of free pages behind the end of the file, which no commit has written yet. */
  private readonly behind = new Set<number>();
  /** Bytes that the file had when it was last looked at: it never gets shorter. */
  private size = 0;
  private readonly start = Buffer.allocUnsafe(HEADER_BYTES);
  private readonly lastPage: number;
  private readonly lastTransaction: bigint;

  /** Reads pages up to the last one that a transaction wrote. */
  constructor(file: number, pageSize: number, lastPage: number, lastTransaction: bigint) {
    this.file = file;
    this.pageSize = pageSize;
    this.lastPage = lastPage;
    this.lastTransaction = lastTransaction;
  }

  /** A page of a tree; its bytes are read into `into`, which is of the size of a page. */
  page(number: number, into: Buffer): Page {
    const bytes = this.header(number, into);
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
    const bytes = this.header(number, this.start);
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
    for (let one = number; one < number + pages; one += 1)
      if (!this.mark(one)) throw new Malformed(`page ${one} is used twice`);
  }

  /** False where a page has its place already. */
  private mark(number: number): boolean {
    const [place, bit] = [number >> 3, 1 << (number & 7)];
    const seen = this.seen[place];
    if (seen === undefined) return this.behind.size < this.behind.add(number).size;
    this.seen[place] = seen | bit;
    return (seen & bit) === 0;
  }

  /** Takes pages of the file for a tree. */
  private claim(number: number, pages: number): void {
    if (number < 2 || number + pages - 1 > this.lastPage) throw new Malformed(`page ${number} is none of the file's`);
    this.reach((number + pages) * this.pageSize);
    this.use(number, pages);
  }

  private reach(end: number): void {
    if (end <= this.size) return;
    this.size = fstatSync(this.file).size;
    if (end > this.size) throw new Malformed('the file is cut short');
    const seen = new Uint8Array(Math.ceil(this.size / this.pageSize / 8));
    seen.set(this.seen);
    this.seen = seen;
  }

  /** The first bytes of a page, or of a run of pages. */
  private header(number: number, into: Buffer): Buffer {
    this.claim(number, 1);
    const bytes = fill(this.file, number * this.pageSize, into);
    if (Number(bytes.readBigUInt64LE(NUMBER_AT)) !== number) throw new Malformed(`page ${number} is another`);
    if (bytes.readBigUInt64LE(TRANSACTION_AT) > this.lastTransaction)
      throw new Malformed(`page ${number} is of no commit`);
    return bytes;
  }
}

export const bytesAt = (file: number, position: number, length: number): Buffer =>
  fill(file, position, Buffer.allocUnsafe(length));

function fill(file: number, position: number, into: Buffer): Buffer {
  if (readSync(file, into, 0, into.length, position) < into.length) throw new Malformed('the file is cut short');
  return into;
}
