/** DISTINCT: drops rows whose columns are all as in a row before. */
import { tupleKey } from '../../../graph/store/value/key.ts';
import type { Context } from '../runtime/context.ts';
import type { Rows } from '../runtime/row.ts';
import { Operator } from './operator.ts';

export class Distinct extends Operator {
  readonly name = 'Distinct';
  private readonly slots: readonly number[];

  constructor(slots: readonly number[]) {
    super();
    this.slots = slots;
  }

  *run(input: Rows, context: Context): Rows {
    const seen = new Set<string>();
    for (const row of input) {
      const key = tupleKey(this.slots.map((slot) => row[slot] ?? null));
      if (seen.has(key)) continue;
      context.hold(1);
      seen.add(key);
      yield row;
    }
  }
}
