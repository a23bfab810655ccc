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

  /** For steps that can say how many rows they would give for one, without giving them; null for the others. */
  counter(_context: Context): RowCounter | null {
    return null;
  }

  /** Slots that `counter` leaves empty, which no one may read after it; null without a counter. */
  get uncounted(): readonly number[] | null {
    return null;
  }
}

export type RowCounter = (row: Row) => number;

/** Steps in a row, each fed by the one before. */
export class Pipeline {
  readonly operators: readonly Operator[];
  private shorter: Pipeline | null = null;

  constructor(operators: readonly Operator[]) {
    this.operators = operators;
  }

  run(argument: Row, context: Context): Rows {
    let rows: Rows = [argument];
    for (const operator of this.operators) {
      const input = rows;
      rows = context.observe(operator, () => operator.run(input, context, argument));
    }
    return rows;
  }

  /** How many rows `run` would give. */
  count(argument: Row, context: Context): number {
    const last = this.operators.at(-1)?.counter(context) ?? null;
    let count = 0;
    if (last === null) for (const _ of this.run(argument, context)) count += 1;
    else for (const row of this.withoutLast().run(argument, context)) count += last(row);
    return count;
  }

  private withoutLast(): Pipeline {
    this.shorter ??= new Pipeline(this.operators.slice(0, -1));
    return this.shorter;
  }
}
