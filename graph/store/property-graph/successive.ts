/** Transactions that write a graph one after the other: each is committed where the next begins. */
import type { PropertyGraph } from './property-graph.ts';
import type { GraphTransaction } from './transaction.ts';

export class Successive {
  readonly #graph: PropertyGraph;
  #current: GraphTransaction;

  constructor(graph: PropertyGraph) {
    this.#graph = graph;
    this.#current = graph.begin('write');
  }

  get current(): GraphTransaction {
    return this.#current;
  }

  next(): GraphTransaction {
    this.commit();
    this.#current = this.#graph.begin('write');
    return this.#current;
  }

  commit(): void {
    this.#current.commit();
  }

  /** Of the current one, where it is open; those before it stay. */
  rollback(): void {
    if (this.#current.isOpen) this.#current.rollback();
  }
}
