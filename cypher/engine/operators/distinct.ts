/** DISTINCT: drops rows whose columns are all as in a row before. */
import type { Context } from '../runtime/context.ts';
import type { Rows } from '../runtime/row.ts';
import { ValueSet } from '../runtime/value-set.ts';
import { Operator } from './operator.ts';

export class Distinct extends Operator {
  readonly name = 'Distinct';
  private readonly slots: readonly number[];

  constructor(slots: readonly number[]) {
    super();
    this.slots = slots;
  }

  *run(input: Rows, context: Context): Rows {
    const seen = new ValueSet();
    try {
      for (const row of input) {
        context.step();
        if (!seen.add(this.slots.map((slot) => row[slot] ?? null))) continue;
        context.hold(this.slots.length);
        yield row;
      }
    } finally {
      context.release(seen.size * this.slots.length);
    }
  }
}
