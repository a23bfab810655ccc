/** Where a match starts: all nodes, those of a label, those with a property's value, or the relationships of a type. */
import { NodeValue } from '../../../graph/store/value/entity.ts';
import { isList } from '../../../graph/store/value/value.ts';
import type { Context } from '../runtime/context.ts';
import { relationshipValue } from '../runtime/entities.ts';
import type { Evaluate, Row, Rows } from '../runtime/row.ts';
import { Operator } from './operator.ts';

abstract class NodeScan extends Operator {
  protected readonly slot: number;

  constructor(slot: number) {
    super();
    this.slot = slot;
  }

  protected abstract ids(row: Row, context: Context): Iterable<number>;

  *run(input: Rows, context: Context): Rows {
    for (const row of input) {
      for (const id of this.ids(row, context)) {
        context.step();
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

/** Relationships of some types, with both their ends; each twice where the pattern has no direction. */
export class RelationshipTypeScan extends Operator {
  readonly name = 'RelationshipTypeScan';
  override readonly details: string;
  private readonly slots: { readonly relationship: number; readonly from: number; readonly to: number };
  private readonly types: readonly string[];
  private readonly undirected: boolean;

  constructor(slots: RelationshipTypeScan['slots'], types: readonly string[], undirected: boolean) {
    super();
    this.slots = slots;
    this.types = types;
    this.undirected = undirected;
    this.details = `:${types.join('|')}`;
  }

  *run(input: Rows, context: Context): Rows {
    for (const row of input) {
      for (const type of new Set(this.types)) {
        for (const id of context.graph.relationshipsWithType(type)) {
          context.step();
          const relationship = relationshipValue(context, id);
          const { start, end } = relationship;
          yield this.bind(row, relationship, start, end);
          if (this.undirected && start !== end) yield this.bind(row, relationship, end, start);
        }
      }
    }
  }

  private bind(row: Row, relationship: ReturnType<typeof relationshipValue>, from: number, to: number): Row {
    const next = row.slice();
    next[this.slots.relationship] = relationship;
    next[this.slots.from] = new NodeValue(from);
    next[this.slots.to] = new NodeValue(to);
    return next;
  }
}
