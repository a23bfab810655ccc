/** Puts a named path together from the nodes and relationships that were matched. */
import { NodeValue, PathValue, RelationshipValue } from '../../../graph/store/value/entity.ts';
import { isList, type Value } from '../../../graph/store/value/value.ts';
import type { Row, Rows } from '../runtime/row.ts';
import { Operator } from './operator.ts';

export class BuildPath extends Operator {
  readonly name = 'Projection';
  private readonly slot: number;
  /** Slot of the first node. */
  private readonly start: number;
  /** Slots of relationships, or of lists of them, in the order of the path. */
  private readonly relationships: readonly number[];

  constructor(slot: number, start: number, relationships: readonly number[]) {
    super();
    this.slot = slot;
    this.start = start;
    this.relationships = relationships;
  }

  *run(input: Rows): Rows {
    for (const row of input) {
      const next = row.slice();
      next[this.slot] = this.build(row);
      yield next;
    }
  }

  private build(row: Row): Value {
    const start = row[this.start];
    if (!(start instanceof NodeValue)) return null;
    return pathFrom(
      start,
      this.relationships.flatMap((slot) => relationshipsOf(row[slot] ?? null)),
    );
  }
}

export function relationshipsOf(value: Value): RelationshipValue[] {
  if (value instanceof RelationshipValue) return [value];
  return value !== null && isList(value) ? value.filter((item) => item instanceof RelationshipValue) : [];
}

export function pathFrom(start: NodeValue, relationships: readonly RelationshipValue[]): PathValue {
  const nodes = [start];
  let here = start.id;
  for (const relationship of relationships) {
    here = relationship.start === here ? relationship.end : relationship.start;
    nodes.push(new NodeValue(here));
  }
  return new PathValue(nodes, relationships);
}
