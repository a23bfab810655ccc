/** UNION: the rows of several queries under the columns of the first. */
import type { Context } from '../runtime/context.ts';
import type { Row, Rows } from '../runtime/row.ts';
import { Operator, type Pipeline } from './operator.ts';

export interface UnionPart {
  readonly pipeline: Pipeline;
  /** Slots of its columns, in the order of `Union`'s. */
  readonly slots: readonly number[];
}

export class Union extends Operator {
  readonly name = 'Union';
  override readonly children: readonly Pipeline[];
  private readonly parts: readonly UnionPart[];
  private readonly slots: readonly number[];

  constructor(parts: readonly UnionPart[], slots: readonly number[]) {
    super();
    this.parts = parts;
    this.slots = slots;
    this.children = parts.map(({ pipeline }) => pipeline);
  }

  *run(input: Rows, context: Context): Rows {
    for (const row of input) {
      for (const part of this.parts) {
        for (const found of part.pipeline.run(row, context)) yield this.renamed(found, part.slots);
      }
    }
  }

  private renamed(row: Row, from: readonly number[]): Row {
    const next = row.slice();
    for (const [index, slot] of this.slots.entries()) next[slot] = row[from[index] ?? slot] ?? null;
    return next;
  }
}
