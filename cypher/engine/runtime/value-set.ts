/** Values, or tuples of them, of which no two are equivalent. */
import { NodeValue } from '../../../graph/store/value/entity.ts';
import { tupleKey } from '../../../graph/store/value/key.ts';
import type { Value } from '../../../graph/store/value/value.ts';

export class ValueSet {
  /** A node alone is told by its number, which no text equals. */
  private readonly keys = new Set<string | number>();

  /** False where it is there already. */
  add(values: readonly Value[]): boolean {
    const [first] = values;
    const key = values.length === 1 && first instanceof NodeValue ? first.id : tupleKey(values);
    const before = this.keys.size;
    this.keys.add(key);
    return this.keys.size > before;
  }
}
