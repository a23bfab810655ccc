/** Computes the columns of WITH and RETURN. */
import type { Context } from '../runtime/context.ts';
import type { Evaluate, Rows } from '../runtime/row.ts';
import { Operator } from './operator.ts';

export interface Column {
  readonly slot: number;
  readonly evaluate: Evaluate;
}

export class Project extends Operator {
  readonly name = 'Projection';
  override readonly details: string;
  private readonly columns: readonly Column[];

  constructor(columns: readonly Column[], details = '') {
    super();
    this.columns = columns;
    this.details = details;
  }

  *run(input: Rows, context: Context): Rows {
    for (const row of input) {
      context.step();
      const next = row.slice();
      for (const { slot, evaluate } of this.columns) next[slot] = evaluate(row, context);
      yield next;
    }
  }
}
