/** SET and REMOVE. */
import { NodeValue } from '../../../graph/store/value/entity.ts';
import { emptyMap, type EntityValue, kindOf, type Properties, type Value } from '../../../graph/store/value/value.ts';
import type { Context } from '../runtime/context.ts';
import { isEntity, propertiesOf, propertyOf } from '../runtime/entities.ts';
import { fault } from '../runtime/fault.ts';
import type { Evaluate, Row, Rows } from '../runtime/row.ts';
import { propertyMap } from './create.ts';
import { Update } from './update.ts';

/** One change for one row. */
export type Effect = (row: Row, context: Context) => void;

export class Apply extends Update {
  readonly name: string;
  private readonly effects: readonly Effect[];

  constructor(name: string, effects: readonly Effect[]) {
    super();
    this.name = name;
    this.effects = effects;
  }

  protected update(row: Row, context: Context): Rows {
    for (const effect of this.effects) effect(row, context);
    return [row];
  }
}

export function setProperty(subject: Evaluate, key: Evaluate, value: Evaluate): Effect {
  return (row, context) => {
    const entity = entityOf(subject(row, context));
    const name = key(row, context);
    if (typeof name !== 'string') throw fault('TypeError', `A property's name must be a STRING, not a ${kindOf(name)}`);
    const next = value(row, context);
    if (entity === null) return;
    if (next !== null || propertyOf(context, entity, name) !== null) context.counters.add('propertiesSet');
    if (entity instanceof NodeValue) context.graph.setNodeProperty(entity.id, name, next);
    else context.graph.setRelationshipProperty(entity.id, name, next);
  };
}

/** Several properties of one entity, all values taken before the first is set. */
export function setSeveral(subject: Evaluate, values: ReadonlyMap<string, Evaluate>): Effect {
  return (row, context) => {
    const next = [...values].map(([key, value]) => [key, value(row, context)] as const);
    for (const [key, value] of next)
      setProperty(
        subject,
        () => key,
        () => value,
      )(row, context);
  };
}

/** `=` replaces all properties, `+=` keeps those that the map does not name. */
export function setProperties(subject: Evaluate, value: Evaluate, mode: 'replace' | 'merge'): Effect {
  return (row, context) => {
    const entity = entityOf(subject(row, context));
    const given = value(row, context);
    if (entity === null) return;
    if (given === null) throw fault('TypeError', 'Type mismatch: expected a MAP, NODE or RELATIONSHIP but was NULL');
    const map = propertyMap(given, context);
    const held = propertiesOf(context, entity);
    const next: Record<string, Value> = Object.assign(emptyMap(), mode === 'merge' ? held : {}, map);
    const removed = mode === 'replace' ? Object.keys(held).filter((key) => map[key] === undefined).length : 0;
    context.counters.add('propertiesSet', Object.keys(map).length + removed);
    replace(context, entity, next);
  };
}

export function setLabels(subject: Evaluate, labels: readonly string[]): Effect {
  return (row, context) => {
    const node = nodeOf(subject(row, context));
    if (node === null) return;
    for (const label of labels) if (context.graph.addLabel(node.id, label)) context.counters.add('labelsAdded');
  };
}

export function removeLabels(subject: Evaluate, labels: readonly string[]): Effect {
  return (row, context) => {
    const node = nodeOf(subject(row, context));
    if (node === null) return;
    for (const label of labels) if (context.graph.removeLabel(node.id, label)) context.counters.add('labelsRemoved');
  };
}

function replace(context: Context, entity: EntityValue, properties: Properties): void {
  if (entity instanceof NodeValue) context.graph.setNodeProperties(entity.id, properties);
  else context.graph.setRelationshipProperties(entity.id, properties);
}

function entityOf(value: Value): EntityValue | null {
  if (value === null || isEntity(value)) return value;
  throw fault('TypeError', `Type mismatch: expected NODE or RELATIONSHIP but was ${kindOf(value)}`);
}

function nodeOf(value: Value): NodeValue | null {
  if (value === null || value instanceof NodeValue) return value;
  throw fault('TypeError', `Type mismatch: expected NODE but was ${kindOf(value)}`);
}
