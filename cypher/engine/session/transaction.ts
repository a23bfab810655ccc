/** A transaction of several statements. */
import type { GraphTransaction } from '../../../graph/store/property-graph/transaction.ts';
import { CypherError, type Result, type RunOptions, type Transaction } from '../../session.ts';
import { asCypherError } from './errors.ts';
import type { RunningTransaction, RunningTransactions } from '../runtime/running.ts';
import type { StatementCache } from './statement-cache.ts';
import { type EngineSettings, prepare, runStatement } from './statement.ts';

export class EngineTransaction implements Transaction {
  private readonly graph: GraphTransaction;
  private readonly settings: EngineSettings;
  private readonly statements: StatementCache;
  /** Called once, when it has ended. */
  private readonly release: () => void;
  private failed = false;
  private readonly transactions: RunningTransactions;
  private readonly running: RunningTransaction;

  constructor(
    graph: GraphTransaction,
    settings: EngineSettings,
    statements: StatementCache,
    transactions: RunningTransactions,
    release: () => void,
  ) {
    this.transactions = transactions;
    this.running = transactions.begin();
    this.statements = statements;
    this.graph = graph;
    this.settings = settings;
    this.release = () => {
      transactions.end(this.running);
      release();
    };
  }

  get isOpen(): boolean {
    return this.graph.isOpen;
  }

  async run(
    text: string,
    parameters: Readonly<Record<string, unknown>> = {},
    options: RunOptions = {},
  ): Promise<Result> {
    this.assertUsable();
    try {
      const prepared = prepare(
        text,
        parameters,
        { ...this.settings, write: this.graph.mode === 'write' },
        this.statements,
      );
      const { settings, transactions, running } = this;
      const run = { prepared, parameters, options, settings, renew: null, transactions, running };
      return await runStatement(run, this.graph);
    } catch (error) {
      this.failed = true;
      throw asCypherError(error);
    }
  }

  async commit(): Promise<void> {
    this.assertUsable();
    try {
      this.graph.commit();
    } catch (error) {
      throw asCypherError(error);
    } finally {
      this.release();
    }
  }

  async rollback(): Promise<void> {
    if (!this.graph.isOpen) return;
    this.graph.rollback();
    this.release();
  }

  private assertUsable(): void {
    if (!this.graph.isOpen) {
      throw new CypherError(
        'Neo.ClientError.Transaction.TransactionNotFound',
        'The transaction has ended: begin a new one.',
      );
    }
    if (this.running.isTerminated) {
      throw new CypherError(
        'Neo.ClientError.Transaction.TransactionTerminated',
        'The transaction has been terminated: it can only be rolled back.',
      );
    }
    if (this.failed) {
      throw new CypherError(
        'Neo.ClientError.Transaction.TransactionTerminated',
        'A statement of this transaction has failed: it can only be rolled back.',
      );
    }
  }
}
