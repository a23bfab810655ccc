/** What a Cypher expression can be, and what a property can hold: INTEGER is bigint, FLOAT is number. */
import type { Duration } from './duration.ts';
import type { NodeValue, PathValue, RelationshipValue } from './entity.ts';
import { Composite, type Kind } from './kind.ts';
import type { Point } from './point.ts';
import type { CypherDate, LocalDateTime, LocalTime, ZonedDateTime, ZonedTime } from './temporal.ts';

export type TemporalValue = CypherDate | LocalTime | ZonedTime | LocalDateTime | ZonedDateTime;
export type EntityValue = NodeValue | RelationshipValue;
export type Scalar = null | boolean | bigint | number | string | TemporalValue | Duration | Point;
export type ValueList = readonly Value[];

/** A map has no prototype (see `emptyMap`), so that no key is special. */
export interface ValueMap {
  readonly [key: string]: Value;
}

export type Value = Scalar | EntityValue | PathValue | ValueList | ValueMap;

export type Properties = Readonly<Record<string, Value>>;

export function emptyMap(): Record<string, Value> {
  return Object.create(null);
}

export function mapOf(entries: Iterable<readonly [string, Value]>): Record<string, Value> {
  const map = emptyMap();
  for (const [key, value] of entries) map[key] = value;
  return map;
}

export function isList(value: Value): value is ValueList {
  return Array.isArray(value);
}

export function isMap(value: Value): value is ValueMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Composite);
}

export function kindOf(value: Value): Kind {
  switch (typeof value) {
    case 'string':
      return 'STRING';
    case 'bigint':
      return 'INTEGER';
    case 'number':
      return 'FLOAT';
    case 'boolean':
      return 'BOOLEAN';
    default:
      if (value === null) return 'NULL';
      if (value instanceof Composite) return value.kind;
      return Array.isArray(value) ? 'LIST' : 'MAP';
  }
}

/** Whether an object of unknown origin is a temporal value, a duration or a point. */
export function isScalarObject(value: unknown): value is TemporalValue | Duration | Point {
  return value instanceof Composite && !['NODE', 'RELATIONSHIP', 'PATH'].includes(value.kind);
}
