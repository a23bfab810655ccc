/** Keeps the rows for which a predicate is true; false and null drop them. */
import type { Context } from '../runtime/context.ts';
import { holds } from '../runtime/logic.ts';
import type { Evaluate, Rows } from '../runtime/row.ts';
import { Operator } from './operator.ts';

export class Filter extends Operator {
  readonly name = 'Filter';
  override readonly details: string;
  private readonly predicate: Evaluate;

  constructor(predicate: Evaluate, details = '') {
    super();
    this.predicate = predicate;
    this.details = details;
  }

  *run(input: Rows, context: Context): Rows {
    for (const row of input) {
      context.step();
      if (holds(this.predicate, row, context)) yield row;
    }
  }
}
