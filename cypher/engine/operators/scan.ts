/** Where a match starts: all nodes, or those of a label. */
import { NodeValue } from '../../../graph/store/value/entity.ts';
import type { Context } from '../runtime/context.ts';
import type { Row, Rows } from '../runtime/row.ts';
import { Operator, type RowCounter } from './operator.ts';

export abstract class NodeScan extends Operator {
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

/** What the graph keeps count of anyway. */
export function countFrom(context: Context, count: number): number {
  context.step();
  context.hit();
  return count;
}
