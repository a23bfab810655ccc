/** Values, or tuples of them, of which no two are equivalent. */
import { NodeValue } from '../../../graph/store/value/entity.ts';
import { tupleKey, valueKey } from '../../../graph/store/value/key.ts';
import type { Value } from '../../../graph/store/value/value.ts';

export type TupleKey = string | number | bigint;

/** The same exactly for equivalent tuples of one length. */
export function keyOf(values: readonly Value[]): TupleKey {
  const [first] = values;
  return first !== undefined && values.length === 1 ? keyOfOne(first) : tupleKey(values);
}

/** What is most often alone needs no text to tell it. */
export function keyOfOne(value: Value): TupleKey {
  if (value instanceof NodeValue) return value.id;
  if (typeof value === 'bigint') return value;
  return typeof value === 'number' && Number.isInteger(value) ? BigInt(value) : valueKey(value);
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
