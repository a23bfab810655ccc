/** CALL { … }: a query run for each row. */
import { CypherError } from '../../session.ts';
import { mapOf } from '../../../graph/store/value/value.ts';
import type { Context } from '../runtime/context.ts';
import type { Row, Rows } from '../runtime/row.ts';
import { Operator, type Pipeline } from './operator.ts';
import { takeAll } from './update.ts';

export interface SubqueryPlan {
  readonly inner: Pipeline;
  /** Without RETURN the rows only pass through. */
  readonly returns: boolean;
  readonly writes: boolean;
  /** OPTIONAL CALL: slots that are null where the subquery gives no row. */
  readonly optionalSlots: readonly number[] | null;
}

export class CallSubquery extends Operator {
  readonly name = 'Apply';
  override readonly children: readonly Pipeline[];
  private readonly plan: SubqueryPlan;

  constructor(plan: SubqueryPlan) {
    super();
    this.plan = plan;
    this.children = [plan.inner];
  }

  run(input: Rows, context: Context): Rows {
    if (!this.plan.writes) return this.each(input, context);
    return takeAll(this.each(takeAll(input, context), context), context);
  }

  private *each(input: Rows, context: Context): Rows {
    for (const row of input) yield* subqueryRows(this.plan, row, context);
  }
}

export function* subqueryRows({ inner, returns, optionalSlots }: SubqueryPlan, row: Row, context: Context): Rows {
  let found = false;
  for (const next of inner.run(row.slice(), context)) {
    found = true;
    if (returns) yield next;
  }
  if (!returns) yield row;
  else if (!found && optionalSlots !== null) yield withNulls(row, optionalSlots);
}

function withNulls(row: Row, slots: readonly number[]): Row {
  const next = row.slice();
  for (const slot of slots) next[slot] = null;
  return next;
}

export interface TransactionsPlan extends SubqueryPlan {
  readonly size: (row: Row, context: Context) => number;
  readonly onError: 'fail' | 'continue' | 'break';
  /** Slot for the outcome of each batch. */
  readonly report: number | null;
  /** Slots that are null for the rows of a batch that failed. */
  readonly columns: readonly number[];
}

/** CALL { … } IN TRANSACTIONS: commits after every so many rows. */
export class CallInTransactions extends Operator {
  readonly name = 'TransactionApply';
  override readonly children: readonly Pipeline[];
  private readonly plan: TransactionsPlan;

  constructor(plan: TransactionsPlan) {
    super();
    this.plan = plan;
    this.children = [plan.inner];
  }

  run(input: Rows, context: Context, argument: Row): Rows {
    const rows = takeAll(input, context);
    const size = this.plan.size(argument, context);
    const results: Row[] = [];
    context.renew('commit');
    let broken = false;
    for (let from = 0; from < rows.length; from += size) {
      const batch = rows.slice(from, from + size);
      const outcome: { rows: Row[]; failed: boolean } = broken
        ? { rows: this.failed(batch, null), failed: true }
        : this.runBatch(batch, context);
      results.push(...outcome.rows);
      broken ||= outcome.failed && this.plan.onError === 'break';
    }
    return results;
  }

  private runBatch(batch: readonly Row[], context: Context): { rows: Row[]; failed: boolean } {
    const counted = context.counters.copy();
    try {
      const rows = batch.flatMap((row) => [...subqueryRows(this.plan, row, context)]);
      context.renew('commit');
      return { rows: this.reported(rows, true, null), failed: false };
    } catch (error) {
      if (this.plan.onError === 'fail') throw error;
      context.renew('rollback');
      context.counters.restore(counted);
      return { rows: this.failed(batch, error), failed: true };
    }
  }

  private failed(batch: readonly Row[], error: unknown): Row[] {
    return this.reported(
      batch.map((row) => withNulls(row, this.plan.columns)),
      false,
      error instanceof CypherError ? error.message : null,
    );
  }

  private reported(rows: readonly Row[], committed: boolean, message: string | null): Row[] {
    const { report } = this.plan;
    if (report === null) return [...rows];
    const status = mapOf([
      ['started', committed || message !== null],
      ['committed', committed],
      ['transactionId', null],
      ['errorMessage', message],
    ]);
    return rows.map((row) => {
      const next = row.slice();
      next[report] = status;
      return next;
    });
  }
}
