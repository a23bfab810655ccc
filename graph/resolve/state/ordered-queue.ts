/** A queue that gives out what comes first in an order, each once until it is added again (a binary heap). */
export class OrderedQueue {
  readonly #order: (a: number, b: number) => number;
  readonly #heap: number[];
  readonly #waiting: Set<number>;

  constructor(order: (a: number, b: number) => number, first: Iterable<number>) {
    this.#order = order;
    this.#waiting = new Set(first);
    this.#heap = [...this.#waiting].toSorted(order);
  }

  add(one: number): void {
    if (this.#waiting.has(one)) return;
    this.#waiting.add(one);
    let at = this.#heap.push(one) - 1;
    while (at > 0 && this.#comesBefore(at, (at - 1) >> 1)) {
      this.#swap(at, (at - 1) >> 1);
      at = (at - 1) >> 1;
    }
  }

  /** Undefined where there is none. */
  next(): number | undefined {
    const [first] = this.#heap;
    const last = this.#heap.pop();
    if (first === undefined || last === undefined) return undefined;
    if (this.#heap.length > 0) {
      this.#heap[0] = last;
      this.#sink();
    }
    this.#waiting.delete(first);
    return first;
  }

  #sink(): void {
    let at = 0;
    for (;;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < this.#heap.length && this.#comesBefore(child, least)) least = child;
      if (least === at) return;
      this.#swap(at, least);
      at = least;
    }
  }

  #comesBefore(a: number, b: number): boolean {
    return this.#order(this.#heap[a] ?? 0, this.#heap[b] ?? 0) < 0;
  }

  #swap(a: number, b: number): void {
    [this.#heap[a], this.#heap[b]] = [this.#heap[b] ?? 0, this.#heap[a] ?? 0];
  }
}
