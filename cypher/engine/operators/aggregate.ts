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
    for (const row of input) {
      context.step();
      const aggregators = groups.of(row, context);
      for (let index = 0; index < this.columns.length; index += 1) {
        const column = this.columns[index];
        if (column !== undefined)
          aggregators[index]?.add(column.value(row, context), column.extra(row, context), context);
      }
    }
    // Without keys there is one group, even of no rows.
    if (this.keys.length === 0) groups.of(argument, context);
    for (const { keys, state: aggregators } of groups.all()) {
      const next = argument.slice();
      for (const [index, { slot }] of this.keys.entries()) next[slot] = keys[index] ?? null;
      for (const [index, { slot }] of this.columns.entries()) next[slot] = aggregators[index]?.result() ?? null;
      yield next;
    }
  }
}
