/** Facts in the order of their ids: millions of them, most under a few kinds. */
import { compare, groupBy } from '../evidence/order.ts';

interface Identified {
  readonly id: string;
}

/** Letters after the kind that tell buckets apart: few enough buckets to sort, few enough facts in each. */
const LETTERS = 2;

/** Sorted by id; by buckets first, which leaves less than a third of the comparisons. */
export function sortedById<T extends Identified>(facts: readonly T[]): T[] {
  const buckets = [...groupBy(facts, bucketOf)].toSorted(([a], [b]) => compare(a, b));
  return buckets.flatMap(([, bucket]) => bucket.toSorted((a, b) => compare(a.id, b.id)));
}

/** The kind and the first letters after it; no bucket's name begins another's, unless it is the whole id. */
function bucketOf({ id }: Identified): string {
  const colon = id.indexOf(':');
  return colon < 0 ? id : id.slice(0, colon + 1 + LETTERS);
}
