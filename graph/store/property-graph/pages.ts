/** An array over dense ids in copied-on-write pages: a fork costs one small array, and a write copies one page. */

const BITS = 8;
const SIZE = 1 << BITS;
const MASK = SIZE - 1;

export class Pages<T> {
  private readonly pages: (T | undefined)[][];
  /** Pages that this fork made itself and may therefore change. */
  private readonly own = new Set<number>();

  constructor(pages: (T | undefined)[][] = []) {
    this.pages = pages;
  }

  /** A copy that can be changed without changing this one; this one must not be changed any more while it is read. */
  fork(): Pages<T> {
    return new Pages([...this.pages]);
  }

  get(id: number): T | undefined {
    return this.pages[id >>> BITS]?.[id & MASK];
  }

  set(id: number, item: T | undefined): void {
    const index = id >>> BITS;
    let page = this.pages[index];
    if (page === undefined || !this.own.has(index)) {
      page = page === undefined ? [] : [...page];
      while (this.pages.length < index) this.pages.push([]);
      this.pages[index] = page;
      this.own.add(index);
    }
    const offset = id & MASK;
    while (page.length < offset) page.push(undefined);
    page[offset] = item;
  }

  *entries(): Generator<readonly [number, T]> {
    for (const [index, page] of this.pages.entries()) {
      for (const [offset, item] of page.entries()) if (item !== undefined) yield [(index << BITS) + offset, item];
    }
  }
}
