/** UNWIND: a row for each item of a list; null is no item, and any other value is one. */
import type { Items } from '../expressions/items.ts';
import type { Context } from '../runtime/context.ts';
import type { Rows } from '../runtime/row.ts';
import { Operator } from './operator.ts';

export class Unwind extends Operator {
  readonly name = 'Unwind';
  private readonly items: Items;
  private readonly slot: number;

  constructor(items: Items, slot: number) {
    super();
    this.items = items;
    this.slot = slot;
  }

  *run(input: Rows, context: Context): Rows {
    for (const row of input) {
      for (const item of this.items(row, context) ?? []) {
        context.step();
        const next = row.slice();
        next[this.slot] = item;
        yield next;
      }
    }
  }
}
