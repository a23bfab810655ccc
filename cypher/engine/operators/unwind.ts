/** UNWIND: a row for each item of a list; null is no item, and any other value is one. */
import { isList } from '../../../graph/store/value/value.ts';
import type { Context } from '../runtime/context.ts';
import type { Evaluate, Rows } from '../runtime/row.ts';
import { Operator } from './operator.ts';

export class Unwind extends Operator {
  readonly name = 'Unwind';
  private readonly list: Evaluate;
  private readonly slot: number;

  constructor(list: Evaluate, slot: number) {
    super();
    this.list = list;
    this.slot = slot;
  }

  *run(input: Rows, context: Context): Rows {
    for (const row of input) {
      const value = this.list(row, context);
      if (value === null) continue;
      for (const item of isList(value) ? value : [value]) {
        context.step();
        const next = row.slice();
        next[this.slot] = item;
        yield next;
      }
    }
  }
}
