/** Properties of facts in one order of keys, without what is not known: the same facts have the same bytes. */
import type { PropertyValue } from '../model/fact.ts';
import { compare } from '../evidence/order.ts';

/** Undefined and null stand for "not known" and are left out. */
export type Properties = Readonly<Record<string, PropertyValue | null | undefined>>;

export function present(properties: Properties): Record<string, PropertyValue> {
  const known: Record<string, PropertyValue> = {};
  for (const key of inOrder(Object.keys(properties))) {
    const value = properties[key];
    if (value !== undefined && value !== null) known[key] = value;
  }
  return known;
}

/** Few sets of keys occur, each many times. */
const orders = new Map<string, readonly string[]>();

function inOrder(keys: readonly string[]): readonly string[] {
  const name = keys.join(' ');
  const known = orders.get(name);
  if (known) return known;
  const sorted = keys.toSorted(compare);
  orders.set(name, sorted);
  return sorted;
}
