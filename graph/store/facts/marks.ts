/** A set of small whole numbers, a bit each: which of a graph's millions of entities have been met. */
export class Marks {
  #bits = new Uint8Array(1024);

  add(number: number): void {
    const at = number >>> 3;
    if (at >= this.#bits.length) {
      const grown = new Uint8Array(Math.max(at + 1, 2 * this.#bits.length));
      grown.set(this.#bits);
      this.#bits = grown;
    }
    this.#bits[at] = (this.#bits[at] ?? 0) | (1 << (number & 7));
  }

  has(number: number): boolean {
    return number >= 0 && ((this.#bits[number >>> 3] ?? 0) & (1 << (number & 7))) !== 0;
  }
}
