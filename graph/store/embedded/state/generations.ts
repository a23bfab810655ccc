/** Values held by when they were last used: those of the last time but one are let go, so that what is in use stays. */
export class Generations<K, V> {
  #young = new Map<K, V>();
  #old = new Map<K, V>();

  /** Used since the last turn. */
  get size(): number {
    return this.#young.size;
  }

  /** `undefined` also where nothing is held; values are never so. */
  get(key: K): V | undefined {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const old = this.#old.get(key);
    if (old !== undefined) this.#young.set(key, old);
    return old;
  }

  set(key: K, value: V): void {
    this.#young.set(key, value);
  }

  /** Lets go of what was not used since the last turn. */
  turn(): void {
    this.#old = this.#young;
    this.#young = new Map();
  }
}
