/** Graph entities as values, and their properties and labels as expressions read them. */
import { NodeValue, RelationshipValue } from '../../../graph/store/value/entity.ts';
import { emptyMap, type EntityValue, type Properties, type Value } from '../../../graph/store/value/value.ts';
import type { Context } from './context.ts';
import { fault } from './fault.ts';
import { VirtualNode, VirtualRelationship } from './virtual.ts';

export function relationshipValue(context: Context, id: number): RelationshipValue {
  const record = context.graph.relationship(id);
  if (record === undefined) throw fault('EntityNotFound', `Unable to load RELATIONSHIP with id ${id}.`);
  return new RelationshipValue(id, record.type, record.start, record.end);
}

/** One property, without a look at the others; null where there is none. */
export function propertyOf(context: Context, entity: EntityValue, key: string): Value {
  const { graph } = context;
  context.hit();
  if (entity.id < 0) return virtualProperties(entity)[key] ?? null;
  const isNode = entity instanceof NodeValue;
  const value = isNode ? graph.nodeProperty(entity.id, key) : graph.relationshipProperty(entity.id, key);
  if (value !== null) return value;
  if (!(isNode ? graph.hasNode(entity.id) : graph.hasRelationship(entity.id))) throw deleted(isNode ? 'Node' : 'Relationship', entity.id); // prettier-ignore
  return null;
}

export function propertiesOf(context: Context, entity: EntityValue): Properties {
  context.hit();
  if (entity.id < 0) return virtualProperties(entity);
  if (entity instanceof NodeValue) {
    if (!context.graph.hasNode(entity.id)) throw deleted('Node', entity.id);
    return context.graph.nodeProperties(entity.id);
  }
  if (!context.graph.hasRelationship(entity.id)) throw deleted('Relationship', entity.id);
  return context.graph.relationshipProperties(entity.id);
}

export function labelsOf(context: Context, node: NodeValue): readonly string[] {
  context.hit();
  if (node instanceof VirtualNode) return node.labels;
  if (!context.graph.hasNode(node.id)) throw deleted('Node', node.id);
  return context.graph.labels(node.id);
}

function virtualProperties(entity: EntityValue): Properties {
  return entity instanceof VirtualNode || entity instanceof VirtualRelationship ? entity.properties : emptyMap();
}

export function isEntity(value: Value): value is EntityValue {
  return value instanceof NodeValue || value instanceof RelationshipValue;
}

function deleted(what: string, id: number): Error {
  return fault('EntityNotFound', `${what} with id ${id} has been deleted in this transaction`);
}
