/** SKIP and LIMIT. */
import { kindOf } from '../../../graph/store/value/value.ts';
import type { Context } from '../runtime/context.ts';
import { fault } from '../runtime/fault.ts';
import type { Evaluate, Row, Rows } from '../runtime/row.ts';
import { Operator } from './operator.ts';

/** A count of rows, which must be a non-negative integer. */
export function rowCount(evaluate: Evaluate, what: 'SKIP' | 'LIMIT'): (row: Row, context: Context) => number {
  return (row, context) => {
    const value = evaluate(row, context);
    if (typeof value !== 'bigint') {
      throw fault(
        'ArgumentError',
        `${what}: invalid input: a ${kindOf(value)} is not a valid value, must be a non-negative INTEGER`,
      );
    }
    if (value < 0n)
      throw fault(
        'ArgumentError',
        `${what}: invalid input: '${value}' is not a valid value, must be a non-negative INTEGER`,
      );
    return Number(value);
  };
}

export class Skip extends Operator {
  readonly name = 'Skip';
  private readonly count: (row: Row, context: Context) => number;

  constructor(count: (row: Row, context: Context) => number) {
    super();
    this.count = count;
  }

  *run(input: Rows, context: Context, argument: Row): Rows {
    let left = this.count(argument, context);
    for (const row of input) {
      if (left > 0) left -= 1;
      else yield row;
    }
  }
}

export class Limit extends Operator {
  readonly name = 'Limit';
  private readonly count: (row: Row, context: Context) => number;

  constructor(count: (row: Row, context: Context) => number) {
    super();
    this.count = count;
  }

  *run(input: Rows, context: Context, argument: Row): Rows {
    let left = this.count(argument, context);
    if (left === 0) return;
    for (const row of input) {
      yield row;
      left -= 1;
      if (left === 0) return;
    }
  }
}
