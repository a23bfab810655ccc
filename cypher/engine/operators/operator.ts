/** A step of a plan: takes rows, gives rows. Reading steps stream; writing steps take all rows before they change anything. */
import type { Context } from '../runtime/context.ts';
import type { Row, Rows } from '../runtime/row.ts';

export abstract class Operator {
  /** As EXPLAIN shows it. */
  abstract readonly name: string;
  readonly details: string = '';
  readonly children: readonly Pipeline[] = [];

  /** `argument` is the row from which the whole pipeline started: what an outer query has bound. */
  abstract run(input: Rows, context: Context, argument: Row): Rows;
}

/** Steps in a row, each fed by the one before. */
export class Pipeline {
  readonly operators: readonly Operator[];

  constructor(operators: readonly Operator[]) {
    this.operators = operators;
  }

  run(argument: Row, context: Context): Rows {
    let rows: Rows = [argument];
    for (const operator of this.operators) rows = context.observe(operator, operator.run(rows, context, argument));
    return rows;
  }
}
