/** A row of a running query: one value for each slot that the planner gave to a variable. */
import type { Value } from '../../../graph/store/value/value.ts';
import type { Context } from './context.ts';

export type Row = Value[];
export type Evaluate = (row: Row, context: Context) => Value;
export type Rows = Iterable<Row>;
