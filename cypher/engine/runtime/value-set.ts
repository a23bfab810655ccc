/** Values, or tuples of them, of which no two are equivalent. */
import { NodeValue } from '../../../graph/store/value/entity.ts';
import { tupleKey } from '../../../graph/store/value/key.ts';
import type { Value } from '../../../graph/store/value/value.ts';

export type TupleKey = string | number | bigint;

/** The same exactly for equivalent tuples of one length; what is most often alone needs no text to tell it. */
export function keyOf(values: readonly Value[]): TupleKey {
  const [first] = values;
  if (values.length === 1) {
    if (first instanceof NodeValue) return first.id;
    if (typeof first === 'bigint') return first;
    if (typeof first === 'number' && Number.isInteger(first)) return BigInt(first);
  }
  return tupleKey(values);
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
