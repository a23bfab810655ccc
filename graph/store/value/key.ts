/** A text for each value that is the same exactly where the values are equivalent, for hashing: DISTINCT, grouping, indexes. */
import { Duration } from './duration.ts';
import { NodeValue, PathValue, RelationshipValue } from './entity.ts';
import { Composite } from './kind.ts';
import { isList, type Value } from './value.ts';

/** Equivalence: as equality, but null is equivalent to null and NaN to NaN. 1 and 1.0 are equal, hence have one key. */
export function valueKey(value: Value): string {
  switch (typeof value) {
    case 'string':
      return `s${value}`;
    case 'bigint':
      return `n${value}`;
    case 'number':
      return Number.isInteger(value) ? `n${BigInt(value)}` : `n${value}`;
    case 'boolean':
      return value ? 't' : 'f';
    default:
      return objectKey(value);
  }
}

/** Each part is led by its length, so that no two tuples run into one another. */
export function tupleKey(values: readonly Value[]): string {
  if (values.length === 1 && values[0] !== undefined) return valueKey(values[0]);
  let key = '';
  for (const value of values) {
    const part = valueKey(value);
    key += `${part.length}:${part}`;
  }
  return key;
}

function objectKey(value: Exclude<Value, string | bigint | number | boolean>): string {
  if (value === null) return '0';
  if (value instanceof NodeValue) return `N${value.id}`;
  if (value instanceof RelationshipValue) return `R${value.id}`;
  if (value instanceof PathValue) {
    return `P${value.nodes.map((node) => node.id).join(',')};${value.relationships.map((r) => r.id).join(',')}`;
  }
  if (value instanceof Duration) {
    return `D${value.months},${value.days},${value.seconds},${value.nanoseconds}`;
  }
  if (value instanceof Composite) return `${value.kind}${value.toString()}`;
  if (isList(value)) return `L${value.length}[${tupleKeyOfList(value)}]`;
  const keys = Object.keys(value).toSorted();
  return `M${keys.length}{${tupleKeyOfList(keys.flatMap((key) => [key, value[key] ?? null]))}}`;
}

function tupleKeyOfList(values: readonly Value[]): string {
  let key = '';
  for (const value of values) {
    const part = valueKey(value);
    key += `${part.length}:${part}`;
  }
  return key;
}
