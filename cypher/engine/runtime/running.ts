/** The transactions that are open on a graph, so that they can be shown and ended from another session. */
import type { PropertyGraph } from '../../../graph/store/property-graph/property-graph.ts';

export interface RunningTransaction {
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly started: number;
  /** What it runs now; null between two statements. */
  query: { readonly text: string; readonly number: number; readonly started: number } | null;
  isTerminated: boolean;
}

export class RunningTransactions {
  private readonly open = new Set<RunningTransaction>();
  private transactions = 0;
  private queries = 0;

  begin(): RunningTransaction {
    this.transactions += 1;
    const transaction = { number: this.transactions, started: Date.now(), query: null, isTerminated: false };
    this.open.add(transaction);
    return transaction;
  }

  end(transaction: RunningTransaction): void {
    this.open.delete(transaction);
  }

  beginQuery(transaction: RunningTransaction, text: string): void {
    this.queries += 1;
    transaction.query = { text, number: this.queries, started: Date.now() };
  }

  all(): readonly RunningTransaction[] {
    return [...this.open];
  }
}

const running = new WeakMap<PropertyGraph, RunningTransactions>();

export function transactionsOf(graph: PropertyGraph): RunningTransactions {
  let transactions = running.get(graph);
  if (transactions === undefined) running.set(graph, (transactions = new RunningTransactions()));
  return transactions;
}
