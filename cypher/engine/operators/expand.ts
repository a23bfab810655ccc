/** From a node over one relationship to the next. */
import type { Direction } from '../../../graph/store/property-graph/graph-reader.ts';
import { NodeValue, RelationshipValue } from '../../../graph/store/value/entity.ts';
import type { Context } from '../runtime/context.ts';
import { matchesLabels } from '../runtime/labels.ts';
import type { Row, Rows } from '../runtime/row.ts';
import type { LabelExpression } from '../syntax/ast.ts';
import { Operator } from './operator.ts';
import { isUsed } from './unique.ts';

export interface ExpandStep {
  readonly from: number;
  readonly to: number;
  readonly relationship: number;
  /** As seen from `from`. */
  readonly direction: Direction;
  /** Null: any. */
  readonly types: readonly string[] | null;
  /** What `types` cannot say. */
  readonly typeTest: LabelExpression | null;
  /** Slots of the relationships of this MATCH that are bound before. */
  readonly others: readonly number[];
  /** Whether `to` has its node already. */
  readonly into: boolean;
}

export class Expand extends Operator {
  readonly name: string;
  override readonly details: string;
  private readonly step: ExpandStep;

  constructor(step: ExpandStep) {
    super();
    this.step = step;
    this.name = step.into ? 'Expand(Into)' : 'Expand(All)';
    this.details = step.types === null ? '' : `:${step.types.join('|')}`;
  }

  *run(input: Rows, context: Context): Rows {
    const { from, to, relationship, others, into } = this.step;
    for (const row of input) {
      const start = row[from];
      const end = into ? row[to] : undefined;
      if (!(start instanceof NodeValue) || (into && !(end instanceof NodeValue))) continue;
      const target = end instanceof NodeValue ? end.id : null;
      for (const { value, other } of neighbours(context, start.id, target, this.step)) {
        if (others.length > 0 && isUsed(row, others, value.id)) continue;
        const next = row.slice();
        next[relationship] = value;
        if (target === null) next[to] = new NodeValue(other);
        yield next;
      }
    }
  }
}

interface Neighbour {
  readonly value: RelationshipValue;
  readonly other: number;
}

type Walk = Pick<ExpandStep, 'direction' | 'types' | 'typeTest'>;

/** The relationships at a node, and where each leads; only those to `target` if that is known. */
export function* neighbours(context: Context, start: number, target: number | null, walk: Walk): Generator<Neighbour> {
  const { graph } = context;
  const swap =
    target !== null &&
    graph.degree(target, opposite(walk.direction), walk.types) < graph.degree(start, walk.direction, walk.types);
  const [here, there] = swap ? [target, start] : [start, target];
  for (const id of graph.expand(here, swap ? opposite(walk.direction) : walk.direction, walk.types)) {
    context.step();
    const record = graph.relationship(id);
    if (record === undefined) continue;
    const other = record.start === here ? record.end : record.start;
    if (there !== null && other !== there) continue;
    const { type } = record;
    if (walk.typeTest !== null && !matchesLabels(walk.typeTest, (name) => name === type, true)) continue;
    yield { value: new RelationshipValue(id, type, record.start, record.end), other: swap ? start : other };
  }
}

export function opposite(direction: Direction): Direction {
  if (direction === 'both') return 'both';
  return direction === 'outgoing' ? 'incoming' : 'outgoing';
}

/** Whether a relationship lies in this direction as seen from a node; where to it leads, or null. */
export function otherEnd(relationship: RelationshipValue, from: number, direction: Direction): number | null {
  if (direction !== 'incoming' && relationship.start === from) return relationship.end;
  return direction !== 'outgoing' && relationship.end === from ? relationship.start : null;
}

/** A relationship that is bound already: its ends are bound to it, or checked. */
export class BoundRelationship extends Operator {
  readonly name = 'ProjectEndpoints';
  private readonly step: ExpandStep & { readonly fromBound: boolean };

  constructor(step: ExpandStep & { readonly fromBound: boolean }) {
    super();
    this.step = step;
  }

  *run(input: Rows): Rows {
    for (const row of input) {
      const value = row[this.step.relationship];
      if (value instanceof RelationshipValue && this.fits(value) && !isUsed(row, this.step.others, value.id)) {
        const { start, end } = value;
        const { direction } = this.step;
        if (direction !== 'incoming') yield* this.bind(row, start, end);
        if (direction === 'incoming' || (direction === 'both' && start !== end)) yield* this.bind(row, end, start);
      }
    }
  }

  private fits({ type }: RelationshipValue): boolean {
    const { types, typeTest } = this.step;
    return (
      (types === null || types.includes(type)) &&
      (typeTest === null || matchesLabels(typeTest, (name) => name === type, true))
    );
  }

  private *bind(row: Row, from: number, to: number): Rows {
    const { step } = this;
    const [heldFrom, heldTo] = [row[step.from], row[step.to]];
    if (step.fromBound && !(heldFrom instanceof NodeValue && heldFrom.id === from)) return;
    if (step.into && !(heldTo instanceof NodeValue && heldTo.id === to)) return;
    if (step.from === step.to && from !== to) return;
    const next = row.slice();
    next[step.from] = new NodeValue(from);
    next[step.to] = new NodeValue(to);
    yield next;
  }
}
