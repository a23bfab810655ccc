/** Groups rows by their keys and aggregates each group. */
import type { Aggregator } from '../functions/aggregate.ts';
import type { Context } from '../runtime/context.ts';
import type { Evaluate, Row, Rows } from '../runtime/row.ts';
import { Groups } from './groups.ts';
import { Operator } from './operator.ts';
import type { Column } from './project.ts';

export interface AggregateColumn {
  readonly slot: number;
  readonly create: () => Aggregator;
  readonly value: Evaluate;
  readonly extra: Evaluate;
}

export class Aggregate extends Operator {
  readonly name = 'EagerAggregation';
  private readonly keys: readonly Column[];
  private readonly columns: readonly AggregateColumn[];

  constructor(keys: readonly Column[], columns: readonly AggregateColumn[]) {
    super();
    this.keys = keys;
    this.columns = columns;
  }

  *run(input: Rows, context: Context, argument: Row): Rows {
    const groups = new Groups(this.keys, this.columns.length, () => this.columns.map(({ create }) => create()));
    let held = 0;
    for (const row of input) {
      context.step();
      const aggregators = groups.of(row, context);
      const before = context.holding;
      for (let index = 0; index < this.columns.length; index += 1) {
        const column = this.columns[index];
        if (column !== undefined)
          aggregators[index]?.add(column.value(row, context), column.extra(row, context), context);
      }
      held += context.holding - before;
    }
    // Without keys there is one group, even of no rows.
    if (this.keys.length === 0) groups.of(argument, context);
    for (const { keys, state: aggregators } of groups.all()) {
      const next = argument.slice();
      for (const [index, { slot }] of this.keys.entries()) next[slot] = keys[index] ?? null;
      for (const [index, { slot }] of this.columns.entries()) next[slot] = aggregators[index]?.result(context) ?? null;
      yield next;
    }
    // What was collected is now the rows' own.
    context.release(held);
    groups.release(context);
  }
}
