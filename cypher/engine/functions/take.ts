/** Reads an argument as the type that a function wants, or says what it got instead. */
import { NodeValue, PathValue, RelationshipValue } from '../../../graph/store/value/entity.ts';
import type { Value, ValueList } from '../../../graph/store/value/value.ts';
import { asList } from '../runtime/as-list.ts';
import { truncated } from '../runtime/arithmetic.ts';
import { typeFault } from '../runtime/fault.ts';

export function text(value: Value | undefined): string {
  if (typeof value === 'string') return value;
  throw typeFault('STRING', value ?? null);
}

/** A FLOAT that only came to light at run time is cut to an INTEGER. */
export function integerOf(value: Value | undefined): bigint {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number') return truncated(value);
  throw typeFault('INTEGER', value ?? null);
}

/** As an index or count; beyond 2^53 it is further than anything is long. */
export function count(value: Value | undefined): number {
  return Number(integerOf(value));
}

export function number(value: Value | undefined): number {
  if (typeof value === 'bigint' || typeof value === 'number') return Number(value);
  throw typeFault('INTEGER or FLOAT', value ?? null);
}

export function list(value: Value | undefined): ValueList {
  return asList(value ?? null) ?? [];
}

export function node(value: Value | undefined): NodeValue {
  if (value instanceof NodeValue) return value;
  throw typeFault('NODE', value ?? null);
}

export function relationship(value: Value | undefined): RelationshipValue {
  if (value instanceof RelationshipValue) return value;
  throw typeFault('RELATIONSHIP', value ?? null);
}

export function path(value: Value | undefined): PathValue {
  if (value instanceof PathValue) return value;
  throw typeFault('PATH', value ?? null);
}
