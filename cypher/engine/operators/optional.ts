/** OPTIONAL MATCH: a row for which nothing is found goes on with nulls. */
import type { Context } from '../runtime/context.ts';
import type { Rows } from '../runtime/row.ts';
import { Operator, type Pipeline } from './operator.ts';

export class Optional extends Operator {
  readonly name = 'Optional';
  override readonly children: readonly Pipeline[];
  private readonly inner: Pipeline;
  /** Slots that the inner plan binds. */
  private readonly slots: readonly number[];

  constructor(inner: Pipeline, slots: readonly number[]) {
    super();
    this.inner = inner;
    this.slots = slots;
    this.children = [inner];
  }

  *run(input: Rows, context: Context): Rows {
    for (const row of input) {
      let found = false;
      for (const next of this.inner.run(row, context)) {
        found = true;
        yield next;
      }
      if (found) continue;
      const next = row.slice();
      for (const slot of this.slots) next[slot] = null;
      yield next;
    }
  }
}
