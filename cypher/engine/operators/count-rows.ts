/** Counts by group the rows that a step would give, by degrees and what the graph keeps count of, without giving them. */
import type { Context } from '../runtime/context.ts';
import type { Row, Rows } from '../runtime/row.ts';
import { Groups } from './groups.ts';
import { Operator } from './operator.ts';
import type { Column } from './project.ts';

export class CountRows extends Operator {
  readonly name = 'EagerAggregation';
  override readonly details: string;
  private readonly keys: readonly Column[];
  /** Where the count is put. */
  private readonly slots: readonly number[];
  private readonly counted: Operator;

  constructor(keys: readonly Column[], slots: readonly number[], counted: Operator) {
    super();
    this.keys = keys;
    this.slots = slots;
    this.counted = counted;
    this.details = `count of ${counted.name} ${counted.details}`.trim();
  }

  *run(input: Rows, context: Context, argument: Row): Rows {
    const count = this.counted.counter(context);
    const groups = new Groups(this.keys, this.slots.length, () => ({ rows: 0 }));
    for (const row of input) {
      const rows = count === null ? countOf(this.counted.run([row], context, argument)) : count(row);
      if (rows > 0) groups.of(row, context).rows += rows;
    }
    // Without keys there is one group, even of no rows.
    if (this.keys.length === 0) groups.of(argument, context);
    for (const { keys, state } of groups.all()) {
      const next = argument.slice();
      for (const [index, { slot }] of this.keys.entries()) next[slot] = keys[index] ?? null;
      for (const slot of this.slots) next[slot] = BigInt(state.rows);
      yield next;
    }
    groups.release(context);
  }
}

function countOf(rows: Rows): number {
  let count = 0;
  for (const _ of rows) count += 1;
  return count;
}
