/** A connection to one database of a Neo4j: retried transactions, streamed rows, errors in sentences. */
import neo4j, { type AuthToken, type Driver, type ManagedTransaction, type Record as Row } from 'neo4j-driver';
import { DossierError } from '../../model/errors.ts';
import type { Address } from './address.ts';
import { asFailure } from './failure.ts';

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** Milliseconds that a transaction is tried again for, as while the server starts again. */
const RETRIED = 60_000;
const OLDEST_MAJOR = 5;
/** Rows that are on their way at once. */
const FETCHED = 1000;

type Parameters = Readonly<Record<string, unknown>>;

export class Connection {
  readonly location: string;
  readonly database: string | undefined;
  readonly driver: Driver;
  /** Has every session read what the ones before it wrote or read, on whichever server of a cluster. */
  readonly bookmarks = neo4j.bookmarkManager();

  private constructor(address: Address, auth: AuthToken) {
    this.location = address.location;
    this.database = address.database ?? undefined;
    this.driver = neo4j.driver(address.uri, auth, {
      useBigInt: true,
      maxTransactionRetryTime: RETRIED,
      connectionAcquisitionTimeout: RETRIED,
      telemetryDisabled: true,
      userAgent: 'dossier',
    });
  }

  /** `credentials`: null for a server that asks for none. Throws where nobody answers, or an older Neo4j does. */
  static async open(address: Address, credentials: Credentials | null): Promise<Connection> {
    const auth = credentials === null ? undefined : neo4j.auth.basic(credentials.username, credentials.password);
    const connection = new Connection(address, auth ?? { scheme: 'none', principal: '', credentials: '' });
    try {
      await connection.#checkVersion();
      return connection;
    } catch (error) {
      await connection.close();
      throw asFailure(error, address.location);
    }
  }

  /** In a transaction that is run again where it fails for a passing reason: `work` must bear being called again. */
  write<T>(work: (transaction: ManagedTransaction) => Promise<T>): Promise<T> {
    return this.#execute('executeWrite', work);
  }

  read<T>(work: (transaction: ManagedTransaction) => Promise<T>): Promise<T> {
    return this.#execute('executeRead', work);
  }

  /** Rows as they come, so many at a time; a slow taker slows the server down. */
  async *stream(query: string, parameters: Parameters = {}, fetchSize = FETCHED): AsyncGenerator<Row> {
    const session = this.driver.session({ ...this.#options(neo4j.session.READ), fetchSize });
    try {
      yield* session.run(query, parameters);
    } catch (error) {
      throw asFailure(error, this.location);
    } finally {
      await session.close();
    }
  }

  /** A statement in a transaction of its own, for what changes the schema or opens its own transactions. */
  async command(query: string, parameters: Parameters = {}): Promise<void> {
    const session = this.driver.session(this.#options(neo4j.session.WRITE));
    try {
      await session.run(query, parameters);
    } catch (error) {
      throw asFailure(error, this.location);
    } finally {
      await session.close();
    }
  }

  async close(): Promise<void> {
    await this.driver.close();
  }

  async #execute<T>(
    how: 'executeRead' | 'executeWrite',
    work: (transaction: ManagedTransaction) => Promise<T>,
  ): Promise<T> {
    const session = this.driver.session(this.#options(neo4j.session.WRITE));
    try {
      return await session[how](work);
    } catch (error) {
      throw asFailure(error, this.location);
    } finally {
      await session.close();
    }
  }

  #options(defaultAccessMode: 'READ' | 'WRITE') {
    return {
      defaultAccessMode,
      bookmarkManager: this.bookmarks,
      ...(this.database === undefined ? {} : { database: this.database }),
    };
  }

  async #checkVersion(): Promise<void> {
    const { agent } = await this.driver.getServerInfo(this.database === undefined ? {} : { database: this.database });
    const version = /^Neo4j\/(\d+)\.\S+/.exec(agent ?? '');
    if (version !== null && Number(version[1]) >= OLDEST_MAJOR) return;
    throw new DossierError(
      'STORE_REFUSED',
      `${this.location} is ${agent ?? 'no server known here'}; Dossier needs Neo4j ${OLDEST_MAJOR} or later.`,
    );
  }
}
