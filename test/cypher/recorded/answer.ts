/** What a query gave, in texts: columns, rows and what was changed, or the code of the error that it ended in. */
import type { CsvFiles } from '../../../cypher/engine/csv/files.ts';
import { openEngineSession } from '../../../cypher/engine/session.ts';
import type { PropertyGraph } from '../../../graph/store/property-graph/property-graph.ts';
import { CypherError } from '../../../cypher/session.ts';
import { type TextOptions, valueText } from './value-text.ts';

export interface Rows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Those that are not zero, as the driver names them. */
  readonly counters: Readonly<Record<string, number>>;
  /** Codes and descriptions. */
  readonly notifications: readonly string[];
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

/** A notification, of either session. */
interface Remark {
  readonly code: string;
  readonly title: string;
  readonly description: string;
  readonly category: string;
  readonly position?: { readonly offset?: number } | null;
}

interface Answered {
  readonly keys: readonly string[];
  readonly records: readonly { get(index: number): unknown }[];
  readonly counters: Readonly<Record<string, number>>;
  readonly notifications: readonly Remark[];
}

export function rowsOf({ keys, records, counters, notifications }: Answered, options: TextOptions = {}): Rows {
  return {
    columns: keys,
    rows: records.map((record) => keys.map((_, index) => valueText(record.get(index), options))),
    counters: Object.fromEntries(Object.entries(counters).filter(([, count]) => count > 0)),
    notifications: notifications.map(({ code, title, description, position, category }) => {
      const at = position?.offset === undefined ? 'no place' : `offset ${position.offset}`;
      return `${code} | ${title} | ${description} | ${category} | ${at}`;
    }),
  };
}

/** A query that runs for longer than this has failed, in milliseconds. */
const TIMEOUT = 20_000;

/** Answers from the embedded engine; an error that is not a query's own is thrown on. `csvFiles`: what LOAD CSV reads. */
export function engineRun(graph: PropertyGraph, csvFiles?: CsvFiles): Run {
  const session = openEngineSession(graph, {
    write: true,
    timeout: TIMEOUT,
    ...(csvFiles === undefined ? {} : { csvFiles }),
  });
  return async (query, parameters = {}, options = {}) => {
    try {
      const { keys, records, summary } = await session.run(query, parameters);
      const { counters, notifications } = summary;
      return rowsOf({ keys, records, counters, notifications }, options);
    } catch (error) {
      if (error instanceof CypherError) return { error: error.code, message: error.message };
      throw error;
    }
  };
}
