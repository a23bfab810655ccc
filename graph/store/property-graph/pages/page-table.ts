/**
 * Numbered pages, copied on write: a fork costs one short array, a change one page and the chunk of the table that it is
 * in. Numbers are never used again, so that in time whole chunks of them are empty: those take no room.
 */

export const PAGE_BITS = 8;
/** Entities of one page. */
export const PAGE_SIZE = 1 << PAGE_BITS;
export const PAGE_MASK = PAGE_SIZE - 1;

/** Pages of one chunk. */
const CHUNK_BITS = 8;
const CHUNK_SIZE = 1 << CHUNK_BITS;
const CHUNK_MASK = CHUNK_SIZE - 1;

export interface Page<P> {
  /** One that can be changed without changing this one. */
  copy(): P;
  readonly isEmpty: boolean;
}

type Chunk<P> = (P | undefined)[];

export class PageTable<P extends Page<P>> {
  private readonly chunks: (Chunk<P> | undefined)[];
  /** Chunks and pages that this fork made itself and may therefore change. */
  private readonly ownChunks = new Set<number>();
  private readonly own = new Set<number>();

  constructor(chunks: (Chunk<P> | undefined)[] = []) {
    this.chunks = chunks;
  }

  /** This one must not be changed any more while it is read. */
  fork(): PageTable<P> {
    return new PageTable([...this.chunks]);
  }

  page(number: number): P | undefined {
    return this.chunks[number >>> CHUNK_BITS]?.[number & CHUNK_MASK];
  }

  *entries(): Generator<readonly [number, P]> {
    for (let at = 0; at < this.chunks.length; at += 1) {
      const chunk = this.chunks[at] ?? [];
      for (let place = 0; place < chunk.length; place += 1) {
        const page = chunk[place];
        if (page !== undefined) yield [(at << CHUNK_BITS) + place, page];
      }
    }
  }

  writable(number: number, make: () => P): P {
    const page = this.page(number);
    if (page !== undefined && this.own.has(number)) return page;
    const copy = page?.copy() ?? make();
    this.put(number, copy);
    this.own.add(number);
    return copy;
  }

  /** As read from a journal: not to be changed in place. */
  put(number: number, page: P | undefined): void {
    this.writableChunk(number >>> CHUNK_BITS)[number & CHUNK_MASK] = page;
  }

  /** The pages that this fork has changed. */
  *changed(): Generator<readonly [number, P]> {
    for (const number of this.own) {
      const page = this.page(number);
      if (page !== undefined) yield [number, page];
    }
  }

  /** No more will be changed: forgets what had, and the pages that are empty. */
  close(): void {
    for (const [number, page] of this.changed()) if (page.isEmpty) this.put(number, undefined);
    for (const at of this.ownChunks) {
      if (this.chunks[at]?.every((page) => page === undefined)) this.chunks[at] = undefined;
    }
    this.own.clear();
    this.ownChunks.clear();
  }

  private writableChunk(at: number): Chunk<P> {
    const chunk = this.chunks[at];
    if (chunk !== undefined && this.ownChunks.has(at)) return chunk;
    const copy: Chunk<P> = chunk === undefined ? Array.from({ length: CHUNK_SIZE }) : [...chunk];
    while (this.chunks.length < at) this.chunks.push(undefined);
    this.chunks[at] = copy;
    this.ownChunks.add(at);
    return copy;
  }
}
