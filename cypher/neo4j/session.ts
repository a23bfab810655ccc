/** Sessions over a real Neo4j, by its own driver, in the shape of every session here. */
import neo4j, {
  type Driver,
  Neo4jError,
  type ManagedTransaction,
  type Result as DriverResult,
  type Session as DriverSession,
  type Transaction as DriverTransaction,
} from 'neo4j-driver';
import {
  CypherError,
  type QueryRecord,
  type Result,
  type RunOptions,
  type Session,
  type Transaction,
} from '../session.ts';
import { toSummary } from './summary.ts';

export interface Neo4jSessionOptions {
  /** The server's own for whoever names none. */
  readonly database?: string | undefined;
  /** Whether statements may change the graph; by default they may not, and go to a server that reads. */
  readonly write?: boolean;
  /** What an error that is none of a query's becomes; by default it stays as it is. */
  readonly asFailure?: (error: unknown) => unknown;
}

type Parameters = Readonly<Record<string, unknown>>;

/** `driver`: one made with `useBigInt`. The session is closed, not the driver. */
export function openNeo4jSession(driver: Driver, options: Neo4jSessionOptions = {}): Session {
  return new Neo4jSession(driver, options);
}

class Neo4jSession implements Session {
  readonly #session: DriverSession;
  readonly #write: boolean;
  readonly #asFailure: (error: unknown) => unknown;

  constructor(driver: Driver, { database, write = false, asFailure = (error) => error }: Neo4jSessionOptions) {
    this.#session = driver.session({
      defaultAccessMode: write ? neo4j.session.WRITE : neo4j.session.READ,
      ...(database === undefined ? {} : { database }),
    });
    this.#write = write;
    this.#asFailure = asFailure;
  }

  run(text: string, parameters: Parameters = {}, options: RunOptions = {}): Promise<Result> {
    return this.#guarded(() => taken(this.#session.run(text, parameters, configOf(options)), options));
  }

  async beginTransaction(): Promise<Transaction> {
    const transaction = await this.#guarded(() => this.#session.beginTransaction());
    return new Neo4jTransaction(transaction, (work) => this.#guarded(work));
  }

  executeRead<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.#guarded(() => this.#session.executeRead((transaction) => work(this.#managed(transaction))));
  }

  executeWrite<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    if (!this.#write) return this.executeRead(work);
    return this.#guarded(() => this.#session.executeWrite((transaction) => work(this.#managed(transaction))));
  }

  async close(): Promise<void> {
    await this.#session.close();
  }

  /** The driver commits what `work` does not throw, and undoes the rest. */
  #managed(transaction: ManagedTransaction): Transaction {
    return {
      run: (text, parameters = {}, options = {}) => taken(transaction.run(text, parameters), options),
      commit: async () => {},
      rollback: async () => {},
    };
  }

  async #guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw this.#asFailure(asQueryError(error));
    }
  }
}

class Neo4jTransaction implements Transaction {
  readonly #transaction: DriverTransaction;
  readonly #guarded: <T>(work: () => Promise<T>) => Promise<T>;

  constructor(transaction: DriverTransaction, guarded: <T>(work: () => Promise<T>) => Promise<T>) {
    this.#transaction = transaction;
    this.#guarded = guarded;
  }

  run(text: string, parameters: Parameters = {}, options: RunOptions = {}): Promise<Result> {
    return this.#guarded(() => taken(this.#transaction.run(text, parameters), options));
  }

  commit(): Promise<void> {
    return this.#guarded(() => this.#transaction.commit());
  }

  rollback(): Promise<void> {
    return this.#guarded(() => this.#transaction.rollback());
  }
}

const configOf = ({ timeout }: RunOptions): { timeout?: number } => (timeout === undefined ? {} : { timeout });

/** Takes rows as they come, at most as many as are wanted; the driver tells the server to stop where no more are. */
async function taken(result: DriverResult, { limit = Number.POSITIVE_INFINITY, signal }: RunOptions): Promise<Result> {
  const started = performance.now();
  const keys = await result.keys();
  const records: QueryRecord[] = [];
  const rows = result[Symbol.asyncIterator]();
  for (;;) {
    if (signal?.aborted === true) {
      await rows.return?.();
      throw new CypherError('Neo.ClientError.Transaction.TransactionTerminated', 'The query was stopped.');
    }
    const next = await (records.length >= limit ? rows.return?.() : rows.next());
    if (next === undefined || next.done === true) break;
    const row = next.value;
    records.push({
      keys: keys.map(String),
      get: (key) => row.get(key) ?? null,
      toObject: () => row.toObject(),
    });
  }
  return { keys: keys.map(String), records, summary: toSummary(await result.summary(), performance.now() - started) };
}

/** A fault of the query's, where the server says so; everything else is left for the store to word. */
function asQueryError(error: unknown): unknown {
  if (!(error instanceof Neo4jError) || !error.code.startsWith('Neo.ClientError.')) return error;
  if (/\.Security\.|\.Database\./.test(error.code)) return error;
  const { line, column } = /\(line (?<line>\d+), column (?<column>\d+)/.exec(error.message)?.groups ?? {};
  const position = line && column ? { line: Number(line), column: Number(column) } : undefined;
  return new CypherError(error.code, error.message, position);
}
