/** A quantified path pattern: a part of a path, repeated, whose variables become lists. */
import { NodeValue, RelationshipValue } from '../../../graph/store/value/entity.ts';
import { isList, type Value } from '../../../graph/store/value/value.ts';
import type { Context } from '../runtime/context.ts';
import type { Row, Rows } from '../runtime/row.ts';
import type { Repetition } from '../syntax/ast.ts';
import { Operator, type Pipeline } from './operator.ts';
import { isUsed } from './unique.ts';

export interface GroupStep {
  readonly from: number;
  readonly to: number;
  readonly into: boolean;
  readonly quantifier: Repetition;
  /** The repeated part, from the node in `first` to that in `last`. */
  readonly inner: Pipeline;
  readonly first: number;
  readonly last: number;
  /** Slots of its relationships, in the order of the path. */
  readonly relationships: readonly number[];
  /** Slot of each variable inside, and of the list that it becomes. */
  readonly variables: readonly { readonly single: number; readonly list: number }[];
  /** Slot of the list of all relationships walked. */
  readonly walked: number;
  readonly others: readonly number[];
  /** Walked from the pattern's right end. */
  readonly reversed: boolean;
}

interface Branch {
  readonly rows: Iterator<Row>;
  /** The row of the repetition that led here; null at the start. */
  readonly reached: Row | null;
}

export class GroupExpand extends Operator {
  readonly name = 'Repeat(Trail)';
  override readonly children: readonly Pipeline[];
  private readonly step: GroupStep;

  constructor(step: GroupStep) {
    super();
    this.step = step;
    this.children = [step.inner];
  }

  *run(input: Rows, context: Context): Rows {
    const { from, to, into } = this.step;
    for (const row of input) {
      const start = row[from];
      const end = into ? row[to] : undefined;
      if (!(start instanceof NodeValue) || (into && !(end instanceof NodeValue))) continue;
      yield* this.repeat(row, start, end instanceof NodeValue ? end.id : null, context);
    }
  }

  private *repeat(row: Row, start: NodeValue, target: number | null, context: Context): Rows {
    const { quantifier, last } = this.step;
    const max = quantifier.max ?? Number.POSITIVE_INFINITY;
    const used = new Set<number>();
    if (quantifier.min === 0 && (target === null || target === start.id)) yield this.bind(row, [], start);
    const stack: Branch[] = [{ rows: this.open(row, start, context), reached: null }];
    for (;;) {
      const branch = stack.at(-1);
      if (branch === undefined) return;
      const { done, value: next } = branch.rows.next();
      if (done === true) {
        stack.pop();
        if (branch.reached !== null) for (const id of this.walkedIn(branch.reached)) used.delete(id);
        continue;
      }
      context.step();
      const ids = this.walkedIn(next);
      if (new Set(ids).size < ids.length || ids.some((id) => used.has(id) || isUsed(row, this.step.others, id)))
        continue;
      const end = next[last];
      if (!(end instanceof NodeValue)) continue;
      if (stack.length >= quantifier.min && (target === null || target === end.id)) {
        yield this.bind(row, [...stack.flatMap(({ reached }) => (reached === null ? [] : [reached])), next], end);
      }
      if (stack.length < max) {
        for (const id of ids) used.add(id);
        stack.push({ rows: this.open(row, end, context), reached: next });
      }
    }
  }

  private open(row: Row, start: NodeValue, context: Context): Iterator<Row> {
    const inner = row.slice();
    inner[this.step.first] = start;
    return this.step.inner.run(inner, context)[Symbol.iterator]();
  }

  private walkedIn(row: Row): number[] {
    return this.relationshipsIn(row).map(({ id }) => id);
  }

  private relationshipsIn(row: Row): RelationshipValue[] {
    return this.step.relationships.flatMap((slot) => {
      const value: Value = row[slot] ?? null;
      if (value instanceof RelationshipValue) return [value];
      return value !== null && isList(value) ? value.filter((item) => item instanceof RelationshipValue) : [];
    });
  }

  private bind(row: Row, repetitions: readonly Row[], end: NodeValue): Row {
    const next = row.slice();
    const inOrder = this.step.reversed ? repetitions.toReversed() : repetitions;
    for (const { single, list } of this.step.variables) next[list] = inOrder.map((one) => one[single] ?? null);
    const walked = repetitions.flatMap((one) => this.relationshipsIn(one));
    next[this.step.walked] = this.step.reversed ? walked.toReversed() : walked;
    next[this.step.to] = end;
    return next;
  }
}
