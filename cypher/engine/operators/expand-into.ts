/** The relationships between two nodes that are both bound already. */
import { NodeValue, type RelationshipValue } from '../../../graph/store/value/entity.ts';
import type { Context } from '../runtime/context.ts';
import type { Row, Rows } from '../runtime/row.ts';
import { type ExpandStep, typesText } from './expand.ts';
import { neighbours, opposite, type Ways } from './neighbours.ts';
import { Operator, type RowCounter } from './operator.ts';
import { isUsed } from './unique.ts';

export class ExpandInto extends Operator {
  readonly name = 'Expand(Into)';
  override readonly details: string;
  private readonly step: ExpandStep;

  constructor(step: ExpandStep) {
    super();
    this.step = step;
    this.details = typesText(step.types);
  }

  *run(input: Rows, context: Context): Rows {
    const between = this.finder(context);
    for (const row of input) {
      for (const value of between(row)) {
        if (isUsed(row, this.step.others, value.id)) continue;
        const next = row.slice();
        next[this.step.relationship] = value;
        yield next;
      }
    }
  }

  override get uncounted(): readonly number[] {
    return [this.step.relationship];
  }

  override counter(context: Context): RowCounter {
    const between = this.finder(context);
    return (row) => {
      let count = 0;
      for (const { id } of between(row)) if (!isUsed(row, this.step.others, id)) count += 1;
      return count;
    };
  }

  private finder(context: Context): (row: Row) => readonly RelationshipValue[] {
    const { from, to } = this.step;
    const starts = new Ends(context, this.step);
    const ends = new Ends(context, { ...this.step, direction: opposite(this.step.direction) });
    return (row) => {
      context.step();
      const [start, end] = [row[from], row[to]];
      if (!(start instanceof NodeValue && end instanceof NodeValue)) return NONE;
      return (
        starts.known(start.id, end.id) ??
        ends.known(end.id, start.id) ??
        (starts.cost(start.id) <= ends.cost(end.id)
          ? starts.look(start.id, end.id, ends, end.id)
          : ends.look(end.id, start.id, starts, start.id))
      );
    };
  }
}

const NONE: readonly RelationshipValue[] = [];

/**
 * One end of the step. Rows often come with the same node at one end again and again: once looking from the other ends
 * has cost as much as it costs to sort this node's relationships by where they lead, they are sorted, once for all.
 */
class Ends {
  private readonly context: Context;
  private readonly ways: Ways;
  private node = -1;
  private degree = 0;
  private spent = 0;
  private byOther: Map<number, RelationshipValue[]> | null = null;

  constructor(context: Context, ways: Ways) {
    this.context = context;
    this.ways = ways;
  }

  known(node: number, other: number): readonly RelationshipValue[] | null {
    if (node !== this.node) {
      this.node = node;
      this.degree = this.context.graph.degree(node, this.ways.direction, this.ways.types);
      this.spent = 0;
      this.byOther = null;
    }
    return this.byOther === null ? null : (this.byOther.get(other) ?? NONE);
  }

  /** How many relationships there are to look at. */
  cost(node: number): number {
    return node === this.node ? this.degree : this.context.graph.degree(node, this.ways.direction, this.ways.types);
  }

  look(node: number, other: number, far: Ends, farNode: number): readonly RelationshipValue[] {
    this.spend(this.degree);
    far.spend(this.degree);
    const known = this.known(node, other) ?? far.known(farNode, node);
    if (known !== null) return known;
    const found: RelationshipValue[] = [];
    for (const { value, other: reached } of neighbours(this.context, node, this.ways)) {
      if (reached === other) found.push(value);
    }
    return found;
  }

  private spend(steps: number): void {
    this.spent += steps;
    if (this.spent <= 2 * this.degree || this.degree === 0) return;
    this.byOther ??= this.sorted();
  }

  private sorted(): Map<number, RelationshipValue[]> {
    const byOther = new Map<number, RelationshipValue[]>();
    for (const { value, other } of neighbours(this.context, this.node, this.ways)) {
      const values = byOther.get(other);
      if (values === undefined) byOther.set(other, [value]);
      else values.push(value);
    }
    return byOther;
  }
}
