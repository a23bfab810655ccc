/** Values, or tuples of them, of which no two are equivalent. */
import { NodeValue } from '../../../graph/store/value/entity.ts';
import { tupleKey, valueKey } from '../../../graph/store/value/key.ts';
import { isList, isMap, type Value } from '../../../graph/store/value/value.ts';

export type TupleKey = string | number | bigint;

/** The same exactly for equivalent tuples of one length. */
export function keyOf(values: readonly Value[]): TupleKey {
  const [first] = values;
  return first !== undefined && values.length === 1 ? keyOfOne(first) : apart(tupleKey(values), values);
}

let unlike = 0;

/** Neo4j groups NaN with nothing, nor what holds it: not even with itself. */
function apart(key: string, values: readonly Value[]): string {
  if (!key.includes('NaN') || !values.some(holdsNaN)) return key;
  unlike += 1;
  return `${key} ${unlike}`;
}

function holdsNaN(value: Value): boolean {
  if (value === null || typeof value !== 'object') return Number.isNaN(value);
  if (isList(value)) return value.some(holdsNaN);
  return isMap(value) && Object.values(value).some(holdsNaN);
}

/** What is most often alone needs no text to tell it. */
export function keyOfOne(value: Value): TupleKey {
  if (value instanceof NodeValue) return value.id;
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number' && Number.isInteger(value)) return BigInt(value);
  return typeof value === 'string' ? valueKey(value) : apart(valueKey(value), [value]);
}

export class ValueSet {
  private readonly keys = new Set<TupleKey>();

  get size(): number {
    return this.keys.size;
  }

  /** False where it is there already. */
  add(values: readonly Value[]): boolean {
    const before = this.keys.size;
    this.keys.add(keyOf(values));
    return this.keys.size > before;
  }
}
