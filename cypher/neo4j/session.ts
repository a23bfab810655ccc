/** Sessions over a real Neo4j, by its own driver, in the shape of every session here. */
import neo4j, {
  type BookmarkManager,
  type Driver,
  Neo4jError,
  type ManagedTransaction,
  type Session as DriverSession,
  type Transaction as DriverTransaction,
} from 'neo4j-driver';
import { CypherError, type Result, type RunOptions, type Session, type Transaction } from '../session.ts';
import { takeRows } from './rows.ts';

export interface Neo4jSessionOptions {
  /** The server's own for whoever names none. */
  readonly database?: string | undefined;
  /** Whether statements may change the graph; by default the server refuses those that would, and any reader may answer. */
  readonly write?: boolean;
  /** Has each session read what the others wrote, on whichever server of a cluster. Default: this session alone. */
  readonly bookmarks?: BookmarkManager;
  /** What an error that is none of a query's becomes; by default it stays as it is. */
  readonly asFailure?: (error: unknown) => unknown;
}

type Parameters = Readonly<Record<string, unknown>>;

/** `driver`: one made with `useBigInt`. The session is closed, not the driver. */
export function openNeo4jSession(driver: Driver, options: Neo4jSessionOptions = {}): Session {
  return new Neo4jSession(driver, options);
}

/** Each statement or transaction has a driver's session of its own: to stop one, that session is closed. */
class Neo4jSession implements Session {
  readonly #driver: Driver;
  readonly #options: Neo4jSessionOptions;
  readonly #bookmarks: BookmarkManager;
  readonly #open = new Set<DriverSession>();

  constructor(driver: Driver, options: Neo4jSessionOptions) {
    this.#driver = driver;
    this.#options = options;
    this.#bookmarks = options.bookmarks ?? neo4j.bookmarkManager();
  }

  run(text: string, parameters: Parameters = {}, options: RunOptions = {}): Promise<Result> {
    const { timeout } = options;
    return this.#within((session) =>
      takeRows(session.run(text, parameters, timeout === undefined ? {} : { timeout }), options, () => session.close()),
    );
  }

  async beginTransaction(): Promise<Transaction> {
    const session = this.#begin();
    try {
      const transaction = await session.beginTransaction();
      return new Neo4jTransaction(
        transaction,
        (work) => this.#worded(work),
        () => this.#end(session),
      );
    } catch (error) {
      await this.#end(session);
      throw this.#wordingOf(error);
    }
  }

  executeRead<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.#within((session) => session.executeRead((transaction) => work(managed(transaction, session))));
  }

  executeWrite<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    if (this.#options.write !== true) return this.executeRead(work);
    return this.#within((session) => session.executeWrite((transaction) => work(managed(transaction, session))));
  }

  async close(): Promise<void> {
    for (const session of this.#open) await this.#end(session);
  }

  #begin(): DriverSession {
    const { database, write = false } = this.#options;
    const session = this.#driver.session({
      defaultAccessMode: write ? neo4j.session.WRITE : neo4j.session.READ,
      bookmarkManager: this.#bookmarks,
      ...(database === undefined ? {} : { database }),
    });
    this.#open.add(session);
    return session;
  }

  async #end(session: DriverSession): Promise<void> {
    this.#open.delete(session);
    await session.close();
  }

  async #within<T>(work: (session: DriverSession) => Promise<T>): Promise<T> {
    const session = this.#begin();
    try {
      return await this.#worded(() => work(session));
    } finally {
      await this.#end(session);
    }
  }

  async #worded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw this.#wordingOf(error);
    }
  }

  #wordingOf(error: unknown): unknown {
    const { asFailure = (other: unknown) => other } = this.#options;
    return asFailure(asQueryError(error));
  }
}

class Neo4jTransaction implements Transaction {
  readonly #transaction: DriverTransaction;
  readonly #worded: <T>(work: () => Promise<T>) => Promise<T>;
  readonly #end: () => Promise<void>;

  constructor(
    transaction: DriverTransaction,
    worded: <T>(work: () => Promise<T>) => Promise<T>,
    end: () => Promise<void>,
  ) {
    this.#transaction = transaction;
    this.#worded = worded;
    this.#end = end;
  }

  run(text: string, parameters: Parameters = {}, options: RunOptions = {}): Promise<Result> {
    return this.#worded(() => takeRows(this.#transaction.run(text, parameters), options, this.#end));
  }

  async commit(): Promise<void> {
    try {
      await this.#worded(() => this.#transaction.commit());
    } finally {
      await this.#end();
    }
  }

  /** Closing the session undoes what was begun, also where a statement failed or was stopped. */
  rollback(): Promise<void> {
    return this.#end();
  }
}

/** The driver commits what `work` does not throw, and undoes the rest. */
const managed = (transaction: ManagedTransaction, session: DriverSession): Transaction => ({
  run: (text, parameters = {}, options = {}) =>
    takeRows(transaction.run(text, parameters), options, () => session.close()),
  commit: async () => {},
  rollback: async () => {},
});

/** A fault of the query's, where the server says so; everything else is left for the store to word. */
function asQueryError(error: unknown): unknown {
  if (!(error instanceof Neo4jError) || !error.code.startsWith('Neo.ClientError.')) return error;
  if (/\.Security\.|\.Database\./.test(error.code)) return error;
  const { line, column } = /\(line (?<line>\d+), column (?<column>\d+)/.exec(error.message)?.groups ?? {};
  const position = line && column ? { line: Number(line), column: Number(column) } : undefined;
  // The server tells who set the limit.
  const code = error.code.replace(/TransactionTimedOutClientConfiguration$/, 'TransactionTimedOut');
  return new CypherError(code, error.message, position);
}
