/** From a node over one relationship to the next. */
import { NodeValue } from '../../../graph/store/value/entity.ts';
import type { Context } from '../runtime/context.ts';
import type { Row, Rows } from '../runtime/row.ts';
import { isSecondTime, otherEnd, relationshipAt, sidesOf, typeFits, type Ways } from './neighbours.ts';
import { Operator, type RowCounter } from './operator.ts';
import { isUsed, usedIn } from './unique.ts';

export interface ExpandStep extends Ways {
  readonly from: number;
  readonly to: number;
  readonly relationship: number;
  /** Slots of the relationships of this MATCH that are bound before and could be the same. */
  readonly others: readonly number[];
  /** Whether `to` has its node already. */
  readonly into: boolean;
  /** Labels that the node in `to` must have, where it is not bound yet. */
  readonly labels: readonly string[];
}

export class Expand extends Operator {
  readonly name = 'Expand(All)';
  override readonly details: string;
  private readonly step: ExpandStep;

  constructor(step: ExpandStep) {
    super();
    this.step = step;
    this.details = [typesText(step.types), ...step.labels.map((label) => `(:${label})`)].join(' ').trim();
  }

  *run(input: Rows, context: Context): Rows {
    const { from, to, relationship, others, labels, direction, types } = this.step;
    for (const row of input) {
      const start = row[from];
      if (!(start instanceof NodeValue)) continue;
      const { id } = start;
      for (const side of sidesOf(direction)) {
        const walk = context.graph.walk(id, side, types);
        while (walk.next()) {
          context.step();
          context.hit();
          if (isSecondTime(walk, id, side, direction) || !typeFits(this.step, walk.type)) continue;
          if (isUsed(row, others, walk.relationship) || !hasLabels(context, walk.other, labels)) continue;
          const next = row.slice();
          next[relationship] = relationshipAt(walk, id, side);
          next[to] = new NodeValue(walk.other);
          yield next;
        }
      }
    }
  }

  override get uncounted(): readonly number[] {
    return [this.step.relationship, this.step.to];
  }

  /** By the node's degree where nothing needs to be known of what lies at the other end. */
  override counter(context: Context): RowCounter {
    const byDegree = this.step.labels.length === 0 && this.step.typeTest === null;
    return (row) => {
      const start = row[this.step.from];
      if (!(start instanceof NodeValue)) return 0;
      context.step();
      return byDegree ? this.degreeAt(start.id, row, context) : this.countAt(start.id, row, context);
    };
  }

  private degreeAt(id: number, row: Row, context: Context): number {
    const { direction, types, others } = this.step;
    context.hit();
    const { graph } = context;
    let degree = direction === 'both' ? undirectedDegree(id, types, context) : graph.degree(id, direction, types);
    for (const used of usedIn(row, others)) {
      if (otherEnd(used, id, direction) !== null && (types === null || types.includes(used.type))) degree -= 1;
    }
    return degree;
  }

  private countAt(id: number, row: Row, context: Context): number {
    const { direction, types, others, labels } = this.step;
    let count = 0;
    for (const side of sidesOf(direction)) {
      const walk = context.graph.walk(id, side, types);
      while (walk.next()) {
        context.step();
        context.hit();
        if (isSecondTime(walk, id, side, direction) || !typeFits(this.step, walk.type)) continue;
        if (!isUsed(row, others, walk.relationship) && hasLabels(context, walk.other, labels)) count += 1;
      }
    }
    return count;
  }
}

/** A loop is one relationship, though it is at both sides of the node: they are sought where there are fewer to look at. */
function undirectedDegree(id: number, types: readonly string[] | null, context: Context): number {
  const { graph } = context;
  const [outgoing, incoming] = [graph.degree(id, 'outgoing', types), graph.degree(id, 'incoming', types)];
  if (outgoing === 0 || incoming === 0 || !graph.hasLoops(types)) return outgoing + incoming;
  const walk = graph.walk(id, outgoing < incoming ? 'outgoing' : 'incoming', types);
  let loops = 0;
  while (walk.next()) {
    context.step();
    if (walk.other === id) loops += 1;
  }
  return outgoing + incoming - loops;
}

function hasLabels({ graph }: Context, id: number, labels: readonly string[]): boolean {
  for (const label of labels) if (!graph.hasLabel(id, label)) return false;
  return true;
}

export function typesText(types: readonly string[] | null): string {
  return types === null ? '' : `:${types.join('|')}`;
}
