/** Nodes and relationships that are in no graph: a procedure made them up, labels and properties with them. */
import { NodeValue, RelationshipValue } from '../../../graph/store/value/entity.ts';
import type { Properties } from '../../../graph/store/value/value.ts';

/** Its id is below zero, where no node of a graph has its own. */
export class VirtualNode extends NodeValue {
  readonly labels: readonly string[];
  readonly properties: Properties;

  constructor(id: number, labels: readonly string[], properties: Properties) {
    super(id);
    this.labels = labels;
    this.properties = properties;
  }
}

export class VirtualRelationship extends RelationshipValue {
  readonly properties: Properties;

  constructor(id: number, type: string, start: NodeValue, end: NodeValue, properties: Properties) {
    super(id, type, start.id, end.id);
    this.properties = properties;
  }
}
