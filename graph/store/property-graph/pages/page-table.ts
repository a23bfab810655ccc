/** Numbered pages, copied on write: a fork costs one array, and a change one page. */

export const PAGE_BITS = 8;
/** Entities of one page. */
export const PAGE_SIZE = 1 << PAGE_BITS;
export const PAGE_MASK = PAGE_SIZE - 1;

export interface Page<P> {
  /** One that can be changed without changing this one. */
  copy(): P;
}

export class PageTable<P extends Page<P>> {
  private readonly pages: (P | undefined)[];
  /** Pages that this fork made itself and may therefore change. */
  private readonly own = new Set<number>();

  constructor(pages: (P | undefined)[] = []) {
    this.pages = pages;
  }

  /** This one must not be changed any more while it is read. */
  fork(): PageTable<P> {
    return new PageTable([...this.pages]);
  }

  page(number: number): P | undefined {
    return this.pages[number];
  }

  *entries(): Generator<readonly [number, P]> {
    for (let number = 0; number < this.pages.length; number += 1) {
      const page = this.pages[number];
      if (page !== undefined) yield [number, page];
    }
  }

  writable(number: number, make: () => P): P {
    const page = this.pages[number];
    if (page !== undefined && this.own.has(number)) return page;
    const copy = page?.copy() ?? make();
    this.put(number, copy);
    this.own.add(number);
    return copy;
  }

  /** As read from a journal: not to be changed in place. */
  put(number: number, page: P | undefined): void {
    while (this.pages.length < number) this.pages.push(undefined);
    this.pages[number] = page;
  }

  /** The pages that this fork has changed. */
  *changed(): Generator<readonly [number, P]> {
    for (const number of this.own) {
      const page = this.pages[number];
      if (page !== undefined) yield [number, page];
    }
  }
}
