/** Transactions that write a graph one after the other: each is committed where the next begins. */
import type { PropertyGraph } from './property-graph.ts';
import type { GraphTransaction } from './transaction.ts';

export class Successive {
  readonly #graph: PropertyGraph;
  #open: GraphTransaction | null = null;

  constructor(graph: PropertyGraph) {
    this.#graph = graph;
  }

  next(): GraphTransaction {
    this.commit();
    this.#open = this.#graph.begin('write');
    return this.#open;
  }

  commit(): void {
    this.#open?.commit();
    this.#open = null;
  }

  /** Of the one that is open; those before it stay. */
  rollback(): void {
    if (this.#open?.isOpen === true) this.#open.rollback();
    this.#open = null;
  }
}
