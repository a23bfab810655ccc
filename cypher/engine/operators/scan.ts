/** Where a match starts: all nodes, those of a label, or those with a property's value. */
import { NodeValue } from '../../../graph/store/value/entity.ts';
import { isList } from '../../../graph/store/value/value.ts';
import type { Context } from '../runtime/context.ts';
import type { Evaluate, Row, Rows } from '../runtime/row.ts';
import { Operator, type RowCounter } from './operator.ts';

abstract class NodeScan extends Operator {
  readonly slot: number;

  constructor(slot: number) {
    super();
    this.slot = slot;
  }

  protected abstract ids(row: Row, context: Context): Iterable<number>;

  *run(input: Rows, context: Context): Rows {
    for (const row of input) {
      for (const id of this.ids(row, context)) {
        context.step();
        context.hit();
        const next = row.slice();
        next[this.slot] = new NodeValue(id);
        yield next;
      }
    }
  }
}

export class AllNodesScan extends NodeScan {
  readonly name = 'AllNodesScan';

  protected ids(_: Row, { graph }: Context): Iterable<number> {
    return graph.nodes();
  }

  override get uncounted(): readonly number[] {
    return [this.slot];
  }

  override counter(context: Context): RowCounter {
    return () => countFrom(context, context.graph.nodeCount);
  }
}

export class NodeByLabelScan extends NodeScan {
  readonly name = 'NodeByLabelScan';
  override readonly details: string;
  private readonly label: string;

  constructor(slot: number, label: string) {
    super(slot);
    this.label = label;
    this.details = `:${label}`;
  }

  protected ids(_: Row, { graph }: Context): Iterable<number> {
    return graph.nodesWithLabel(this.label);
  }

  override get uncounted(): readonly number[] {
    return [this.slot];
  }

  override counter(context: Context): RowCounter {
    return () => countFrom(context, context.graph.labelCount(this.label));
  }
}

/** By equality with one value, or (`each`) with any value of a list. */
export class NodeIndexSeek extends NodeScan {
  readonly name = 'NodeIndexSeek';
  override readonly details: string;
  private readonly label: string;
  private readonly property: string;
  private readonly value: Evaluate;
  private readonly each: boolean;

  constructor(slot: number, label: string, property: string, value: Evaluate, each: boolean) {
    super(slot);
    this.label = label;
    this.property = property;
    this.value = value;
    this.each = each;
    this.details = `:${label}(${property})`;
  }

  protected *ids(row: Row, context: Context): Iterable<number> {
    const value = this.value(row, context);
    if (!this.each) return yield* context.graph.nodesWith(this.label, this.property, value);
    if (value === null || !isList(value)) return undefined;
    const seen = new Set<number>();
    for (const item of value) {
      for (const id of context.graph.nodesWith(this.label, this.property, item)) {
        if (!seen.has(id)) yield id;
        seen.add(id);
      }
    }
    return undefined;
  }
}

/** What the graph keeps count of anyway. */
export function countFrom(context: Context, count: number): number {
  context.step();
  context.hit();
  return count;
}
