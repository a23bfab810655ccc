/** A real Neo4j at `NEO4J_URI`, answering as the embedded engine does in its tests. */
import neo4j, { type Driver, Neo4jError, type Result } from 'neo4j-driver';
import { type Answer, type Parameters, rowsOf, type Run } from './answer.ts';
import type { TextOptions } from './value-text.ts';

export interface RealNeo4j {
  readonly run: Run;
  /** Runs queries in a transaction that is rolled back. */
  inTransaction<T>(work: (run: Run) => Promise<T>): Promise<T>;
  /** Deletes all nodes, relationships, indexes and constraints. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

/** Throws where `NEO4J_URI` does not name one; with a password it is the user neo4j's, in `NEO4J_PASSWORD`. */
export function connect(): RealNeo4j {
  const { NEO4J_URI: uri, NEO4J_PASSWORD: password } = process.env;
  if (uri === undefined) throw new Error('NEO4J_URI must name a Neo4j to ask, such as bolt://127.0.0.1:7687.');
  const token = password === undefined ? undefined : neo4j.auth.basic('neo4j', password);
  return new Connection(neo4j.driver(uri, token, { useBigInt: true, disableLosslessIntegers: false }));
}

interface Runner {
  run(query: string, parameters: Parameters): Result;
}

function runOn(runner: Runner): Run {
  return async (query: string, parameters: Parameters = {}, options: TextOptions = {}): Promise<Answer> => {
    try {
      const result = runner.run(query, parameters);
      const { records, summary } = await result;
      const columns = await result.keys();
      const { counters, notifications } = summary;
      return rowsOf({ keys: columns.map(String), records, counters: counters.updates(), notifications }, options);
    } catch (error) {
      if (error instanceof Neo4jError) return { error: error.code, message: error.message };
      throw error;
    }
  };
}

class Connection implements RealNeo4j {
  private readonly driver: Driver;

  constructor(driver: Driver) {
    this.driver = driver;
  }

  readonly run: Run = async (query, parameters, options) => {
    const session = this.driver.session();
    try {
      return await runOn(session)(query, parameters, options);
    } finally {
      await session.close();
    }
  };

  async inTransaction<T>(work: (run: Run) => Promise<T>): Promise<T> {
    const session = this.driver.session();
    try {
      const transaction = session.beginTransaction();
      const result = await work(runOn(await transaction));
      await (await transaction).rollback();
      return result;
    } finally {
      await session.close();
    }
  }

  async clear(): Promise<void> {
    await this.run('MATCH (n) DETACH DELETE n');
    for (const [what, show] of [
      ['CONSTRAINT', 'SHOW CONSTRAINTS YIELD name'],
      ['INDEX', "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name"],
    ] as const) {
      const found = await this.run(show);
      if ('error' in found) throw new Error(found.message);
      for (const [name = ''] of found.rows) await this.run(`DROP ${what} \`${String(JSON.parse(name))}\``);
    }
  }

  async close(): Promise<void> {
    await this.driver.close();
  }
}
