/** Between a fact's JSON properties and the driver's values: `earliest` is a DATE, `origins` an INTEGER. */
import neo4j from 'neo4j-driver';
import { compare } from '../../evidence/order.ts';
import { type PropertyValue, propertyKinds } from '../../model/fact.ts';

type JsonProperties = Readonly<Record<string, PropertyValue>>;

export function toDriver(properties: JsonProperties): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, driverValue(key, value)]));
}

function driverValue(key: string, value: PropertyValue): unknown {
  const kind = propertyKinds[key];
  if (kind === 'integer' && typeof value === 'number') return BigInt(value);
  if (kind !== 'date' || typeof value !== 'string') return value;
  const day = new Date(`${value}T00:00:00Z`);
  return new neo4j.types.Date(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
}

/** Keys in order; what no fact can hold (a duration that somebody set by hand, say) is left out. */
export function fromDriver(properties: Readonly<Record<string, unknown>>): Record<string, PropertyValue> {
  const plain: Record<string, PropertyValue> = {};
  for (const key of Object.keys(properties).toSorted(compare)) {
    const value = jsonValue(properties[key]);
    if (value !== null) plain[key] = value;
  }
  return plain;
}

function jsonValue(value: unknown): PropertyValue | null {
  if (typeof value === 'bigint') return Number(value);
  if (neo4j.isDate(value)) return value.toString();
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : null;
}

/** Whether what is stored says the same. */
export function isSame(properties: JsonProperties, stored: JsonProperties): boolean {
  const keys = Object.keys(properties);
  return (
    keys.length === Object.keys(stored).length &&
    keys.every((key) => {
      const [wanted, found] = [properties[key], stored[key]];
      return Array.isArray(wanted) && Array.isArray(found)
        ? wanted.length === found.length && wanted.every((one, at) => one === found[at])
        : wanted === found;
    })
  );
}
