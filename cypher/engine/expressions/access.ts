/** Reading a part of a value: a property, a component, an item, a slice. */
import { Duration } from '../../../graph/store/value/duration.ts';
import { Composite } from '../../../graph/store/value/kind.ts';
import { Point } from '../../../graph/store/value/point.ts';
import { isList, isMap, kindOf, type Value } from '../../../graph/store/value/value.ts';
import { isTemporal } from '../temporal/arithmetic.ts';
import { durationComponent, temporalComponent } from '../temporal/components.ts';
import type { Context } from '../runtime/context.ts';
import { asList } from '../runtime/as-list.ts';
import { isEntity, propertyOf } from '../runtime/entities.ts';
import { executionFault, fault, typeFault } from '../runtime/fault.ts';
import { pointComponent } from './point-component.ts';

export function property(context: Context, subject: Value, key: string): Value {
  if (subject === null) return null;
  if (isEntity(subject)) return propertyOf(context, subject, key);
  if (isMap(subject)) return subject[key] ?? null;
  if (isTemporal(subject)) return temporalComponent(subject, key);
  if (subject instanceof Duration) return durationComponent(subject, key);
  if (subject instanceof Point) return pointComponent(subject, key);
  throw fault('TypeError', `Type mismatch: expected a map but was ${kindOf(subject)}: it has no property \`${key}\``);
}

export function item(context: Context, subject: Value, index: Value): Value {
  if (subject === null || index === null) return null;
  if (isList(subject)) {
    if (typeof index !== 'bigint')
      throw fault('TypeError', `A list is indexed by an INTEGER, not by a ${kindOf(index)}`);
    const position = Number(index);
    return subject.at(position) ?? null;
  }
  if (isMap(subject) || isEntity(subject)) {
    if (typeof index !== 'string')
      throw fault('TypeError', `A ${kindOf(subject)} is indexed by a STRING, not by a ${kindOf(index)}`);
    return property(context, subject, index);
  }
  if (typeof index === 'string' && (subject instanceof Duration || isTemporal(subject)))
    return property(context, subject, index);
  if (typeof index === 'string' && (subject instanceof Composite || isTemporal(subject)))
    throw fault('TypeError', `No such field: ${index}`);
  throw fault('TypeError', `A ${kindOf(subject)} has no items: expected a LIST, MAP, NODE or RELATIONSHIP`);
}

export function slice(subject: Value, from: Value | undefined, to: Value | undefined): Value {
  if (subject === null || from === null || to === null) return null;
  const list = asList(subject) ?? [];
  for (const one of [from, to]) {
    if (one !== undefined && typeof one !== 'bigint' && typeof one !== 'number') throw typeFault('INTEGER', one);
  }
  return list.slice(bound(from, 0), bound(to, list.length));
}

function bound(value: Value | undefined, missing: number): number {
  if (value === undefined) return missing;
  if (typeof value !== 'bigint' && typeof value !== 'number') throw typeFault('INTEGER', value);
  const position = Number.isNaN(value) ? 0 : Math.trunc(Number(value));
  if (Math.abs(position) <= 2 ** 31 && position !== 2 ** 31) return position;
  throw executionFault(`Expected an integer between -2147483648 and 2147483647, but got: ${value}`);
}
