/**
 * The one way to put a question to a graph, shaped like the Neo4j driver's session with `useBigInt`: callers cannot
 * tell which store answers. INTEGER is bigint, FLOAT number; nodes, relationships, paths, points and temporal values
 * are objects with the driver's property names.
 */

export interface Node {
  readonly identity: bigint;
  readonly elementId: string;
  readonly labels: string[];
  readonly properties: Record<string, unknown>;
}

export interface Relationship {
  readonly identity: bigint;
  readonly elementId: string;
  readonly type: string;
  readonly start: bigint;
  readonly end: bigint;
  readonly startNodeElementId: string;
  readonly endNodeElementId: string;
  readonly properties: Record<string, unknown>;
}

export interface Path {
  readonly start: Node;
  readonly end: Node;
  readonly segments: { readonly start: Node; readonly relationship: Relationship; readonly end: Node }[];
  readonly length: number;
}

export interface QueryRecord {
  readonly keys: readonly string[];
  get(key: string | number): unknown;
  toObject(): Record<string, unknown>;
}

export interface Notification {
  readonly code: string;
  readonly title: string;
  readonly description: string;
  readonly severity: 'WARNING' | 'INFORMATION';
  /** What kind of remark it is: `DEPRECATION`, `PERFORMANCE`, `UNRECOGNIZED` … */
  readonly category: string;
  /** Of the GQL standard: `01N50` … */
  readonly gqlStatus: string | null;
  /** What it is about, in the text: line and column from 1, offset from 0; null where it is about the whole. */
  readonly position: { readonly line: number; readonly column: number; readonly offset: number } | null;
}

export interface PlanNode {
  readonly operatorType: string;
  readonly arguments: Record<string, unknown>;
  readonly identifiers: readonly string[];
  readonly children: readonly PlanNode[];
  /** PROFILE only. */
  readonly rows?: number;
  readonly dbHits?: number;
}

export interface Summary {
  readonly queryType: 'r' | 'rw' | 'w' | 's';
  /** nodesCreated, nodesDeleted, relationshipsCreated, relationshipsDeleted, propertiesSet, labelsAdded … */
  readonly counters: Readonly<Record<string, number>>;
  readonly notifications: readonly Notification[];
  readonly plan: PlanNode | null;
  readonly profile: PlanNode | null;
  readonly milliseconds: number;
}

export interface Result {
  readonly keys: readonly string[];
  readonly records: readonly QueryRecord[];
  readonly summary: Summary;
}

export interface RunOptions {
  /** Stop with `Neo.ClientError.Transaction.TransactionTimedOut` after so many milliseconds; none by default. */
  readonly timeout?: number;
  /** Stop reading after so many rows; the result then has at most this many. None by default. */
  readonly limit?: number;
  readonly signal?: AbortSignal;
}

export interface Transaction {
  run(text: string, parameters?: Readonly<Record<string, unknown>>, options?: RunOptions): Promise<Result>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

export interface Session {
  /** One statement in a transaction of its own. */
  run(text: string, parameters?: Readonly<Record<string, unknown>>, options?: RunOptions): Promise<Result>;
  beginTransaction(): Promise<Transaction>;
  executeRead<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  executeWrite<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** A query's own fault: `code` is Neo4j's (`Neo.ClientError.Statement.SyntaxError` …), the message may show a caret. */
export class CypherError extends Error {
  readonly code: string;
  readonly line: number | null;
  readonly column: number | null;

  constructor(code: string, message: string, position?: { line: number; column: number }) {
    super(message);
    this.name = 'CypherError';
    this.code = code;
    this.line = position?.line ?? null;
    this.column = position?.column ?? null;
  }
}
