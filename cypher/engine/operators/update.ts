/** What writing steps share: all rows are taken before the first change, so that none of them sees it. */
import type { Context } from '../runtime/context.ts';
import type { Row, Rows } from '../runtime/row.ts';
import { Operator } from './operator.ts';

export abstract class Update extends Operator {
  run(input: Rows, context: Context): Rows {
    const rows = takeAll(input, context);
    const results: Row[] = [];
    for (const row of rows) {
      context.step();
      for (const result of this.update(row, context)) results.push(result);
    }
    return results;
  }

  protected abstract update(row: Row, context: Context): Rows;
}

export function takeAll(input: Rows, context: Context): Row[] {
  const rows: Row[] = [];
  for (const row of input) {
    context.hold(1);
    rows.push(row);
  }
  return rows;
}
