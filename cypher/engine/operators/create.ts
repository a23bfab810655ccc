/** CREATE: makes nodes and relationships. */
import { NodeValue } from '../../../graph/store/value/entity.ts';
import { isMap, kindOf, type Properties, type Value } from '../../../graph/store/value/value.ts';
import type { Context } from '../runtime/context.ts';
import { isEntity, propertiesOf, relationshipValue } from '../runtime/entities.ts';
import { fault } from '../runtime/fault.ts';
import type { Evaluate, Row, Rows } from '../runtime/row.ts';
import { Update } from './update.ts';

export type CreateStep =
  | {
      readonly kind: 'node';
      readonly slot: number;
      readonly labels: readonly string[];
      readonly properties: Evaluate | null;
    }
  | {
      readonly kind: 'relationship';
      readonly slot: number;
      readonly type: string;
      readonly from: number;
      readonly to: number;
      readonly properties: Evaluate | null;
    }
  | { readonly kind: 'path'; readonly slot: number; readonly build: Evaluate };

export class Create extends Update {
  readonly name = 'Create';
  private readonly steps: readonly CreateStep[];

  constructor(steps: readonly CreateStep[]) {
    super();
    this.steps = steps;
  }

  protected update(row: Row, context: Context): Rows {
    return [create(this.steps, row, context, 'allow nulls')];
  }
}

/** A new row with what was made. */
export function create(
  steps: readonly CreateStep[],
  row: Row,
  context: Context,
  nulls: 'allow nulls' | 'refuse nulls',
): Row {
  const next = row.slice();
  for (const step of steps) {
    if (step.kind === 'path') next[step.slot] = step.build(next, context);
    else {
      const properties = step.properties === null ? {} : propertyMap(step.properties(next, context), context);
      if (nulls === 'refuse nulls') refuseNulls(properties);
      next[step.slot] =
        step.kind === 'node'
          ? createNode(step, properties, context)
          : createRelationship(step, next, properties, context);
    }
  }
  return next;
}

function createNode(step: CreateStep & { kind: 'node' }, properties: Properties, context: Context): Value {
  const id = context.graph.createNode(step.labels, properties);
  context.counters.add('nodesCreated');
  context.counters.add('labelsAdded', new Set(step.labels).size);
  context.counters.add('propertiesSet', countOf(properties));
  return new NodeValue(id);
}

function createRelationship(
  step: CreateStep & { kind: 'relationship' },
  row: Row,
  properties: Properties,
  context: Context,
): Value {
  const from = endpoint(row[step.from] ?? null);
  const to = endpoint(row[step.to] ?? null);
  const id = context.graph.createRelationship(step.type, from.id, to.id, properties);
  context.counters.add('relationshipsCreated');
  context.counters.add('propertiesSet', countOf(properties));
  return relationshipValue(context, id);
}

function endpoint(value: Value): NodeValue {
  if (value instanceof NodeValue) return value;
  if (value === null)
    throw fault('ArgumentError', 'Failed to create relationship: a node at one of its ends is missing (null)');
  throw fault('TypeError', `Type mismatch: expected NODE but was ${kindOf(value)}`);
}

export function propertyMap(value: Value, context: Context): Properties {
  if (isMap(value)) return value;
  if (isEntity(value)) return propertiesOf(context, value);
  throw fault('TypeError', `Type mismatch: expected a MAP of properties but was ${kindOf(value)}`);
}

function refuseNulls(properties: Properties): void {
  const key = Object.keys(properties).find((name) => properties[name] === null);
  if (key !== undefined) throw fault('SemanticError', `Cannot merge using the null property value for '${key}'`);
}

function countOf(properties: Properties): number {
  return Object.values(properties).filter((value) => value !== null).length;
}
