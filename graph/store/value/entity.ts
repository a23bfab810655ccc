/** NODE, RELATIONSHIP and PATH: references into a graph; labels and properties are read from the graph by id. */
import { Composite } from './kind.ts';

export class NodeValue extends Composite {
  readonly kind = 'NODE';
  readonly id: number;

  constructor(id: number) {
    super();
    this.id = id;
  }
}

/** Type and ends never change, so they are carried along. */
export class RelationshipValue extends Composite {
  readonly kind = 'RELATIONSHIP';
  readonly id: number;
  readonly type: string;
  readonly start: number;
  readonly end: number;

  constructor(id: number, type: string, start: number, end: number) {
    super();
    this.id = id;
    this.type = type;
    this.start = start;
    this.end = end;
  }
}

/** `relationships[i]` lies between `nodes[i]` and `nodes[i + 1]`, in either direction. */
export class PathValue extends Composite {
  readonly kind = 'PATH';
  readonly nodes: readonly NodeValue[];
  readonly relationships: readonly RelationshipValue[];

  constructor(nodes: readonly NodeValue[], relationships: readonly RelationshipValue[]) {
    super();
    this.nodes = nodes;
    this.relationships = relationships;
  }
}
