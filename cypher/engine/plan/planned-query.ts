/** A planned query: its steps, and the columns that it returns, if any. */
import type { Pipeline } from '../operators/operator.ts';

export interface PlannedColumn {
  readonly name: string;
  readonly slot: number;
}

export interface PlannedQuery {
  readonly pipeline: Pipeline;
  /** Null without RETURN. */
  readonly columns: readonly PlannedColumn[] | null;
}
