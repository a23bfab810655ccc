/** What a query gave, in texts: columns, rows and what was changed, or the code of the error that it ended in. */
import { fileURLToPath } from 'node:url';
import { csvFolder } from '../../../cypher/csv-folder.ts';
import { openEngineSession } from '../../../cypher/engine/session.ts';
import type { PropertyGraph } from '../../../graph/store/property-graph/property-graph.ts';
import { CypherError } from '../../../cypher/session.ts';
import { type TextOptions, valueText } from './value-text.ts';

export interface Rows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Those that are not zero, as the driver names them. */
  readonly counters: Readonly<Record<string, number>>;
}

export interface Failure {
  /** Neo4j's code: `Neo.ClientError.Statement.SyntaxError` … */
  readonly error: string;
  readonly message: string;
}

export type Answer = Rows | Failure;

export type Parameters = Readonly<Record<string, unknown>>;

/** Whoever answers queries: the embedded engine, or a real Neo4j. */
export type Run = (query: string, parameters?: Parameters, options?: TextOptions) => Promise<Answer>;

interface Answered {
  readonly keys: readonly string[];
  readonly records: readonly { get(index: number): unknown }[];
  readonly counters: Readonly<Record<string, number>>;
}

export function rowsOf({ keys, records, counters }: Answered, options: TextOptions = {}): Rows {
  return {
    columns: keys,
    rows: records.map((record) => keys.map((_, index) => valueText(record.get(index), options))),
    counters: Object.fromEntries(Object.entries(counters).filter(([, count]) => count > 0)),
  };
}

/** A query that runs for longer than this has failed, in milliseconds. */
const TIMEOUT = 20_000;

/** What LOAD CSV reads. */
const csvFiles = csvFolder(fileURLToPath(new URL('files/', import.meta.url)));

/** Answers from the embedded engine; an error that is not a query's own is thrown on. */
export function engineRun(graph: PropertyGraph): Run {
  const session = openEngineSession(graph, { write: true, timeout: TIMEOUT, csvFiles });
  return async (query, parameters = {}, options = {}) => {
    try {
      const { keys, records, summary } = await session.run(query, parameters);
      return rowsOf({ keys, records, counters: summary.counters }, options);
    } catch (error) {
      if (error instanceof CypherError) return { error: error.code, message: error.message };
      throw error;
    }
  };
}
