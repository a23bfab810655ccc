/** What a running statement has at hand: its graph, parameters, clock, counters and limits. */
import type { GraphTransaction } from '../../../graph/store/property-graph/transaction.ts';
import type { Value, ValueMap } from '../../../graph/store/value/value.ts';
import { CypherError } from '../../session.ts';
import type { CsvFiles } from '../csv/files.ts';
import type { RunningTransaction, RunningTransactions } from './running.ts';
import type { Counters } from './counters.ts';
import type { Row, Rows } from './row.ts';

export interface Limits {
  /** When to stop, in milliseconds since 1970; null: never. */
  readonly deadline: number | null;
  readonly signal: AbortSignal | null;
  /** How many values may be held at once by sorting, grouping and collecting. */
  readonly heldValues: number;
}

export interface Setting {
  readonly graph: GraphTransaction;
  /** Commits or rolls back what was done so far and begins anew; null inside a transaction of the caller's. */
  readonly renew: ((outcome: 'commit' | 'rollback') => GraphTransaction) | null;
  readonly parameters: ValueMap;
  /** The statement's time, in nanoseconds since 1970. */
  readonly now: bigint;
  readonly counters: Counters;
  readonly limits: Limits;
  /** What LOAD CSV may read; null: nothing. */
  readonly csvFiles: CsvFiles | null;
  /** What runs on the graph, this among it. */
  readonly transactions: RunningTransactions;
  readonly running: RunningTransaction;
  /** What each operator does; null unless a profile is wanted. */
  readonly profile: Profile | null;
}

/** What an operator did: rows that it gave, and nodes, relationships and properties that it read or wrote itself. */
export interface Tally {
  rows: number;
  hits: number;
}

export type Profile = Map<object, Tally>;

/** Steps between two looks at the clock. */
const STEPS = 512;

export class Context {
  graph: GraphTransaction;
  private readonly renewal: Setting['renew'];
  readonly parameters: ValueMap;
  readonly now: bigint;
  readonly counters: Counters;
  readonly csvFiles: CsvFiles | null;
  readonly transactions: RunningTransactions;
  readonly running: RunningTransaction;
  private readonly limits: Limits;
  private readonly profile: Profile | null;
  /** Of the operator at work; null unless a profile is wanted. */
  private tally: Tally | null = null;
  private steps = 0;
  private held = 0;

  constructor(setting: Setting) {
    const { graph, renew, parameters, now, counters, limits, csvFiles, profile, transactions, running } = setting;
    this.transactions = transactions;
    this.running = running;
    this.csvFiles = csvFiles;
    this.renewal = renew;
    this.profile = profile;
    this.graph = graph;
    this.parameters = parameters;
    this.now = now;
    this.counters = counters;
    this.limits = limits;
  }

  /** For CALL … IN TRANSACTIONS: ends the transaction and goes on in a new one. */
  renew(outcome: 'commit' | 'rollback'): void {
    if (this.renewal === null) {
      throw new CypherError(
        'Neo.DatabaseError.Transaction.TransactionStartFailed',
        'A query with CALL { ... } IN TRANSACTIONS can only be executed in an implicit transaction.',
      );
    }
    this.graph = this.renewal(outcome);
  }

  parameter(name: string): Value {
    const value = this.parameters[name];
    if (value === undefined) {
      throw new CypherError('Neo.ClientError.Statement.ParameterMissing', `Expected parameter(s): ${name}`);
    }
    return value;
  }

  /** The rows of an operator, which is watched while it gives them where a profile is wanted. */
  observe(operator: object, open: () => Rows): Rows {
    if (this.profile === null) return open();
    const tally = this.profile.get(operator) ?? { rows: 0, hits: 0 };
    this.profile.set(operator, tally);
    const rows = this.during(tally, open)[Symbol.iterator]();
    return this.watched(rows, tally);
  }

  /** Called for each node, relationship or property read or written. */
  hit(count = 1): void {
    if (this.tally !== null) this.tally.hits += count;
  }

  /** Called for each row, entity or item looked at, or for as many as take the same time; throws where time is up or the caller has lost interest. */
  step(count = 1): void {
    this.steps += count;
    if (this.steps < STEPS) return;
    this.steps = 0;
    this.checkTime();
  }

  /** Called for rows that must be kept; throws past the memory limit. */
  hold(values: number): void {
    this.held += values;
    this.assertFits(this.held);
    this.step();
  }

  release(values: number): void {
    this.held -= values;
  }

  /** How many values are held by now. */
  get holding(): number {
    return this.held;
  }

  /** Throws where so many values are more than may be held at once. */
  assertFits(values: number): void {
    if (values <= this.limits.heldValues) return;
    throw new CypherError(
      'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
      `The query needs to hold more than ${this.limits.heldValues} values at once: narrow it, or raise the memory limit.`,
    );
  }

  checkTime(): void {
    const { deadline, signal } = this.limits;
    if (deadline !== null && Date.now() > deadline) {
      throw new CypherError(
        'Neo.ClientError.Transaction.TransactionTimedOut',
        'The query took longer than it may and was stopped.',
      );
    }
    if (signal?.aborted === true || this.running.isTerminated) {
      throw new CypherError('Neo.ClientError.Transaction.TransactionTerminated', 'The query was cancelled.');
    }
  }

  private *watched(rows: Iterator<Row>, tally: Tally): Rows {
    try {
      for (;;) {
        const { done, value } = this.during(tally, () => rows.next());
        if (done === true) return;
        tally.rows += 1;
        yield value;
      }
    } finally {
      rows.return?.();
    }
  }

  private during<T>(tally: Tally, work: () => T): T {
    const outer = this.tally;
    this.tally = tally;
    try {
      return work();
    } finally {
      this.tally = outer;
    }
  }
}
