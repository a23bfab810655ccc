/** A planned query: its steps, and the columns that it returns, if any. */
import type { Pipeline } from '../operators/operator.ts';

export interface PlannedColumn {
  readonly name: string;
  readonly slot: number;
}

/** A part of a query. */
export interface PlannedPart {
  readonly pipeline: Pipeline;
  /** Null without RETURN. */
  readonly columns: readonly PlannedColumn[] | null;
}

export interface PlannedQuery extends PlannedPart {
  /** How many slots its rows have. */
  readonly slots: number;
}
