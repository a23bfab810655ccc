/** The relationships at a node and where each leads, as every step over relationships reads them. */
import type { Direction } from '../../../graph/store/property-graph/graph-reader.ts';
import type { Walk } from '../../../graph/store/property-graph/adjacency/walk.ts';
import { RelationshipValue } from '../../../graph/store/value/entity.ts';
import type { Context } from '../runtime/context.ts';
import { matchesLabels } from '../runtime/labels.ts';
import type { LabelExpression } from '../syntax/ast.ts';

type Side = Exclude<Direction, 'both'>;

export interface Ways {
  /** As seen from the node. */
  readonly direction: Direction;
  /** Null: any. */
  readonly types: readonly string[] | null;
  /** What `types` cannot say. */
  readonly typeTest: LabelExpression | null;
}

export interface Neighbour {
  readonly value: RelationshipValue;
  readonly other: number;
}

const BOTH: readonly Side[] = ['outgoing', 'incoming'];
const ONE: Readonly<Record<Side, readonly Side[]>> = { outgoing: ['outgoing'], incoming: ['incoming'] };

/** One after the other, so that each relationship's start is known; a loop is for the first of two only. */
export function sidesOf(direction: Direction): readonly Side[] {
  return direction === 'both' ? BOTH : ONE[direction];
}

/** Whether the cursor is at a loop that was met before, on the other side of the node. */
export function isSecondTime(walk: Walk, node: number, side: Side, direction: Direction): boolean {
  return direction === 'both' && side === 'incoming' && walk.other === node;
}

export function typeFits({ typeTest }: Ways, type: string): boolean {
  return typeTest === null || matchesLabels(typeTest, (name) => name === type, true);
}

export function relationshipAt(walk: Walk, node: number, side: Side): RelationshipValue {
  const [start, end] = side === 'outgoing' ? [node, walk.other] : [walk.other, node];
  return new RelationshipValue(walk.relationship, walk.type, start, end);
}

export function* neighbours(context: Context, node: number, ways: Ways): Generator<Neighbour> {
  for (const side of sidesOf(ways.direction)) {
    const walk = context.graph.walk(node, side, ways.types);
    while (walk.next()) {
      context.step();
      context.hit();
      if (isSecondTime(walk, node, side, ways.direction) || !typeFits(ways, walk.type)) continue;
      yield { value: relationshipAt(walk, node, side), other: walk.other };
    }
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
