/** A match that starts at the nodes that an index finds by a property; what they must satisfy is still judged afterwards. */
import type { ValueRange } from '../../../graph/store/property-graph/index/value-range.ts';
import { isList, kindOf, type Value } from '../../../graph/store/value/value.ts';
import type { Context } from '../runtime/context.ts';
import type { Evaluate, Row } from '../runtime/row.ts';
import { NodeScan } from './scan.ts';

export interface IndexTarget {
  readonly slot: number;
  readonly label: string;
  readonly property: string;
}

abstract class IndexScan extends NodeScan {
  override readonly details: string;
  protected readonly target: IndexTarget;

  constructor(target: IndexTarget, condition: string) {
    super(target.slot);
    this.target = target;
    this.details = `:${target.label}(${target.property}) ${condition}`;
  }
}

/** By equality with one value, or (`each`) with any value of a list. */
export class NodeIndexSeek extends IndexScan {
  readonly name = 'NodeIndexSeek';
  private readonly value: Evaluate;
  private readonly each: boolean;

  constructor(target: IndexTarget, value: Evaluate, each: boolean) {
    super(target, each ? 'IN' : '=');
    this.value = value;
    this.each = each;
  }

  protected *ids(row: Row, context: Context): Iterable<number> {
    const { label, property } = this.target;
    const value = this.value(row, context);
    if (!this.each) return yield* context.graph.nodesWith(label, property, value);
    if (value === null) return undefined;
    const seen = new Set<number>();
    for (const item of isList(value) ? value : [value]) {
      context.step();
      for (const id of context.graph.nodesWith(label, property, item)) {
        if (!seen.has(id)) yield id;
        seen.add(id);
      }
    }
    return undefined;
  }
}

/** By the beginning of a text. */
export class NodeIndexPrefixSeek extends IndexScan {
  readonly name = 'NodeIndexSeekByRange';
  private readonly prefix: Evaluate;

  constructor(target: IndexTarget, prefix: Evaluate) {
    super(target, 'STARTS WITH');
    this.prefix = prefix;
  }

  protected ids(row: Row, context: Context): Iterable<number> {
    const prefix = this.prefix(row, context);
    return typeof prefix === 'string'
      ? context.graph.nodesWithPrefix(this.target.label, this.target.property, prefix)
      : [];
  }
}

export interface Bound {
  readonly relation: string;
  readonly value: Evaluate;
}

export function isInequality(relation: string): boolean {
  return relation === '<' || relation === '<=' || relation === '>' || relation === '>=';
}

/** Of these, what `<` says and the order of an index are the same; those of other kinds are looked for one by one. */
const ORDERED: ReadonlySet<string> = new Set([
  'INTEGER',
  'FLOAT',
  'STRING',
  'BOOLEAN',
  'DATE',
  'LOCAL TIME',
  'LOCAL DATETIME',
]);

/** Between bounds; of several on one side, the first. */
export class NodeIndexRangeSeek extends IndexScan {
  readonly name = 'NodeIndexSeekByRange';
  private readonly lower: Bound | undefined;
  private readonly upper: Bound | undefined;

  constructor(target: IndexTarget, bounds: readonly Bound[]) {
    super(target, bounds.map(({ relation }) => relation).join(' AND '));
    this.lower = bounds.find(({ relation }) => relation.startsWith('>'));
    this.upper = bounds.find(({ relation }) => relation.startsWith('<'));
  }

  protected ids(row: Row, context: Context): Iterable<number> {
    const { label, property } = this.target;
    const [from, to] = [this.lower?.value(row, context), this.upper?.value(row, context)];
    if (from === null || to === null) return [];
    if (!isOrdered(from) || !isOrdered(to)) return context.graph.nodesWithLabel(label);
    const range: ValueRange = {
      ...(from === undefined ? {} : { from, fromExcluded: this.lower?.relation === '>' }),
      ...(to === undefined ? {} : { to, toExcluded: this.upper?.relation === '<' }),
    };
    return context.graph.nodesInRange(label, property, range);
  }
}

function isOrdered(bound: Value | undefined): boolean {
  return bound === undefined || (ORDERED.has(kindOf(bound)) && !Number.isNaN(bound));
}
