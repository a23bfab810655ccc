/** Sessions over a property graph in memory, shaped like the Neo4j driver's. */
import type { PropertyGraph } from '../../graph/store/property-graph/property-graph.ts';
import type { GraphTransaction } from '../../graph/store/property-graph/transaction.ts';
import type { Result, RunOptions, Session, Transaction } from '../session.ts';
import type { CsvFiles } from './csv/files.ts';
import type { Procedure } from './procedures/procedure.ts';
import { asCypherError } from './session/errors.ts';
import { type CheckedStatement, statementsOf } from './session/statement-cache.ts';
import { type EngineSettings, prepare, runStatement } from './session/statement.ts';
import { transactionsOf } from './runtime/running.ts';
import { EngineTransaction } from './session/transaction.ts';
import { takeTurn } from './session/write-queue.ts';

export interface EngineSessionOptions {
  /** Whether statements may change the graph; by default they may not. */
  readonly write?: boolean;
  /** Milliseconds after which a statement is stopped; none by default. */
  readonly timeout?: number;
  /** How many values a statement may hold at once for sorting, grouping, collecting and its result; 20 million by default. */
  readonly memoryLimit?: number;
  /** Files that LOAD CSV may read; none by default, and LOAD CSV is refused. */
  readonly csvFiles?: CsvFiles;
  /** Procedures beside the built-in ones. */
  readonly procedures?: readonly Procedure[];
}

const MEMORY_LIMIT = 20_000_000;

/** A session over the graph; several may be open at once, of which one writes at a time. */
export function openEngineSession(graph: PropertyGraph, options: EngineSessionOptions = {}): Session {
  return new EngineSession(graph, {
    write: options.write ?? false,
    timeout: options.timeout ?? null,
    memoryLimit: options.memoryLimit ?? MEMORY_LIMIT,
    csvFiles: options.csvFiles ?? null,
    procedures: options.procedures ?? [],
  });
}

class EngineSession implements Session {
  private readonly graph: PropertyGraph;
  private readonly settings: EngineSettings;
  private readonly open = new Set<EngineTransaction>();

  constructor(graph: PropertyGraph, settings: EngineSettings) {
    this.graph = graph;
    this.settings = settings;
  }

  async run(
    text: string,
    parameters: Readonly<Record<string, unknown>> = {},
    options: RunOptions = {},
  ): Promise<Result> {
    const prepared = this.prepare(text, parameters);
    if (!prepared.writes || prepared.statement.mode === 'explain')
      return this.runIn('read', prepared, parameters, options);
    const endTurn = await takeTurn(this.graph);
    try {
      return await this.runIn('write', prepared, parameters, options);
    } finally {
      endTurn();
    }
  }

  async beginTransaction(): Promise<Transaction> {
    return this.begin(this.settings.write ? 'write' : 'read');
  }

  async executeRead<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.execute('read', work);
  }

  async executeWrite<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.execute(this.settings.write ? 'write' : 'read', work);
  }

  async close(): Promise<void> {
    for (const transaction of this.open) await transaction.rollback();
  }

  private prepare(text: string, parameters: Readonly<Record<string, unknown>>): CheckedStatement {
    try {
      return prepare(text, parameters, this.settings, statementsOf(this.graph));
    } catch (error) {
      throw asCypherError(error);
    }
  }

  private async runIn(
    mode: 'read' | 'write',
    prepared: CheckedStatement,
    parameters: Readonly<Record<string, unknown>>,
    options: RunOptions,
  ): Promise<Result> {
    let transaction: GraphTransaction = this.graph.begin(mode);
    const renew = (outcome: 'commit' | 'rollback'): GraphTransaction => {
      transaction[outcome]();
      transaction = this.graph.begin(mode);
      return transaction;
    };
    const transactions = transactionsOf(this.graph);
    const running = transactions.begin();
    const run = { prepared, parameters, options, settings: this.settings, renew, transactions, running };
    try {
      const result = await runStatement(run, transaction);
      transaction.commit();
      return result;
    } catch (error) {
      transaction.rollback();
      throw asCypherError(error);
    } finally {
      transactions.end(running);
    }
  }

  private async begin(mode: 'read' | 'write'): Promise<EngineTransaction> {
    const endTurn = mode === 'write' ? await takeTurn(this.graph) : () => undefined;
    const transaction: EngineTransaction = new EngineTransaction(
      this.graph.begin(mode),
      this.settings,
      statementsOf(this.graph),
      transactionsOf(this.graph),
      () => {
        this.open.delete(transaction);
        endTurn();
      },
    );
    this.open.add(transaction);
    return transaction;
  }

  private async execute<T>(mode: 'read' | 'write', work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const transaction = await this.begin(mode);
    try {
      const result = await work(transaction);
      if (transaction.isOpen) await transaction.commit();
      return result;
    } catch (error) {
      await transaction.rollback();
      throw error;
    }
  }
}
