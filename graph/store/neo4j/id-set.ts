/** A set of millions of ids in a few bytes each: 53 bits of a hash stand for an id, in a table with open addressing. */
import { createHash } from 'node:crypto';

/** No hash is zero, which means a free place. */
const hashOf = (id: string): number => {
  const bytes = createHash('sha1').update(id).digest();
  return bytes.readUIntBE(0, 6) * 32 + (bytes.readUInt8(6) >>> 3) || 1;
};

/** Among ten million ids two share a hash once in two hundred sets. */
export class IdSet {
  #table = new Float64Array(1 << 12);
  size = 0;

  /** False where it was there. */
  add(id: string): boolean {
    if (this.size * 2 >= this.#table.length) this.#grow();
    const hash = hashOf(id);
    const at = this.#placeOf(hash);
    if (this.#table[at] !== 0) return false;
    this.#table[at] = hash;
    this.size += 1;
    return true;
  }

  has(id: string): boolean {
    return this.#table[this.#placeOf(hashOf(id))] !== 0;
  }

  /** Where it is, or would be. */
  #placeOf(hash: number): number {
    let at = hash % this.#table.length;
    while (this.#table[at] !== 0 && this.#table[at] !== hash) at = (at + 1) % this.#table.length;
    return at;
  }

  #grow(): void {
    const before = this.#table;
    this.#table = new Float64Array(before.length * 2);
    for (const hash of before) if (hash !== 0) this.#table[this.#placeOf(hash)] = hash;
  }
}
