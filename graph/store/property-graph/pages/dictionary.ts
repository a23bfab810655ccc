/** Small numbers for names that come again and again; shared by all versions of a graph, and only ever grows. */

/** What no name has. */
export const ABSENT = 0;

export class Dictionary<T> {
  private readonly numbers = new Map<string, number>();
  /** The first place is that of `ABSENT`. */
  private readonly items: (T | undefined)[] = [undefined];
  private readonly keyOf: (item: T) => string;

  /** `keyOf` tells items apart. */
  constructor(keyOf: (item: T) => string) {
    this.keyOf = keyOf;
  }

  /** How many numbers there are, `ABSENT` among them. */
  get size(): number {
    return this.items.length;
  }

  /** Undefined for `ABSENT`. */
  item(number: number): T | undefined {
    return this.items[number];
  }

  /** `ABSENT` where the item was never added. */
  find(item: T): number {
    return this.numbers.get(this.keyOf(item)) ?? ABSENT;
  }

  add(item: T): number {
    const key = this.keyOf(item);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.items.length);
    this.items.push(item);
    return this.items.length - 1;
  }
}
