/** Between a fact's JSON properties and a store's typed values: `earliest` is a DATE, `origins` an INTEGER. */
import { compare } from '../../evidence/order.ts';
import { type PropertyValue, propertyKinds } from '../../model/fact.ts';
import { CypherDate } from '../value/temporal.ts';
import type { Properties, Value } from '../value/value.ts';

const MILLISECONDS_PER_DAY = 86_400_000;

export function typed(properties: Readonly<Record<string, PropertyValue>>): Properties {
  return Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, typedValue(key, value)]));
}

function typedValue(key: string, value: PropertyValue): Value {
  const kind = propertyKinds[key];
  if (kind === 'date' && typeof value === 'string') return new CypherDate(Date.parse(value) / MILLISECONDS_PER_DAY);
  if (kind === 'integer' && typeof value === 'number') return BigInt(value);
  return value;
}

/** By key, as facts have them. What no fact can hold (a duration that somebody set by hand, say) is left out. */
export function untyped(properties: Properties): Record<string, PropertyValue> {
  const plain: Record<string, PropertyValue> = {};
  for (const key of Object.keys(properties).toSorted(compare)) {
    const one = untypedValue(properties[key] ?? null);
    if (one !== null) plain[key] = one;
  }
  return plain;
}

function untypedValue(value: Value): PropertyValue | null {
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof CypherDate) return value.toString();
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : null;
}

/** Whether a graph has exactly these properties, in whatever order. */
export function isAsStored(properties: Readonly<Record<string, PropertyValue>>, stored: Properties): boolean {
  const keys = Object.keys(properties);
  return (
    keys.length === Object.keys(stored).length &&
    keys.every((key) => {
      const [wanted, found] = [properties[key], untypedValue(stored[key] ?? null)];
      return Array.isArray(wanted) && Array.isArray(found)
        ? wanted.length === found.length && wanted.every((one, at) => one === found[at])
        : wanted === found;
    })
  );
}
