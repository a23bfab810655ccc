/** Groups rows by their keys and aggregates each group. */
import { tupleKey } from '../../../graph/store/value/key.ts';
import { NodeValue } from '../../../graph/store/value/entity.ts';
import type { Value } from '../../../graph/store/value/value.ts';
import type { Aggregator } from '../functions/aggregate.ts';
import type { Context } from '../runtime/context.ts';
import type { Evaluate, Row, Rows } from '../runtime/row.ts';
import { Operator } from './operator.ts';
import type { Column } from './project.ts';

export interface AggregateColumn {
  readonly slot: number;
  readonly create: () => Aggregator;
  readonly value: Evaluate;
  readonly extra: Evaluate;
}

interface Group {
  readonly keys: readonly Value[];
  readonly aggregators: readonly Aggregator[];
}

type Groups = Map<string | number, Group>;

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
    const groups: Groups = new Map();
    for (const row of input) {
      context.step();
      const keys = this.keys.map(({ evaluate }) => evaluate(row, context));
      const { aggregators } = this.groupOf(groups, keys, context);
      for (const [index, { value, extra }] of this.columns.entries()) {
        aggregators[index]?.add(value(row, context), extra(row, context), context);
      }
    }
    // Without keys there is one group, even of no rows.
    if (this.keys.length === 0 && groups.size === 0) this.groupOf(groups, [], context);
    for (const { keys, aggregators } of groups.values()) {
      const next = argument.slice();
      for (const [index, { slot }] of this.keys.entries()) next[slot] = keys[index] ?? null;
      for (const [index, { slot }] of this.columns.entries()) next[slot] = aggregators[index]?.result() ?? null;
      yield next;
    }
  }

  private groupOf(groups: Groups, keys: readonly Value[], context: Context): Group {
    const [first] = keys;
    // A node alone is told by its number, which no text equals.
    const key = keys.length === 1 && first instanceof NodeValue ? first.id : tupleKey(keys);
    const known = groups.get(key);
    if (known !== undefined) return known;
    context.hold(keys.length + this.columns.length + 1);
    const group = { keys, aggregators: this.columns.map(({ create }) => create()) };
    groups.set(key, group);
    return group;
  }
}
