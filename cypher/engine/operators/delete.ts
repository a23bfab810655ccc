/** DELETE and DETACH DELETE. */
import { NodeValue, PathValue, RelationshipValue } from '../../../graph/store/value/entity.ts';
import { kindOf, type Value } from '../../../graph/store/value/value.ts';
import type { Context } from '../runtime/context.ts';
import { fault } from '../runtime/fault.ts';
import type { Evaluate, Row, Rows } from '../runtime/row.ts';
import { Operator } from './operator.ts';
import { takeAll } from './update.ts';

export class Delete extends Operator {
  readonly name: string;
  private readonly expressions: readonly Evaluate[];
  private readonly detach: boolean;

  constructor(expressions: readonly Evaluate[], detach: boolean) {
    super();
    this.expressions = expressions;
    this.detach = detach;
    this.name = detach ? 'DetachDelete' : 'Delete';
  }

  run(input: Rows, context: Context): Rows {
    const rows = takeAll(input, context);
    const nodes = new Set<number>();
    const relationships = new Set<number>();
    for (const row of rows) this.collect(row, context, nodes, relationships);
    const { graph } = context;
    if (this.detach) for (const node of nodes) for (const id of graph.expand(node, 'both', null)) relationships.add(id);
    for (const id of relationships) {
      if (!graph.hasRelationship(id)) continue;
      graph.deleteRelationship(id);
      context.counters.add('relationshipsDeleted');
    }
    for (const id of nodes) {
      if (!graph.hasNode(id)) continue;
      graph.deleteNode(id);
      context.counters.add('nodesDeleted');
    }
    return rows;
  }

  private collect(row: Row, context: Context, nodes: Set<number>, relationships: Set<number>): void {
    for (const expression of this.expressions) {
      const value: Value = expression(row, context);
      if (value === null) continue;
      if (value instanceof NodeValue) nodes.add(value.id);
      else if (value instanceof RelationshipValue) relationships.add(value.id);
      else if (value instanceof PathValue) {
        for (const node of value.nodes) nodes.add(node.id);
        for (const relationship of value.relationships) relationships.add(relationship.id);
      } else
        throw fault('TypeError', `Expected to delete a NODE, RELATIONSHIP or PATH, but was given a ${kindOf(value)}`);
    }
  }
}
