/** Parameters as the engine takes them: a JavaScript number is a FLOAT, a bigint an INTEGER, as with the driver. */
import { isInteger64 } from '../../../graph/store/value/numbers.ts';
import { emptyMap, isScalarObject, type Value, type ValueMap } from '../../../graph/store/value/value.ts';
import { fault } from '../runtime/fault.ts';

const DEPTH_LIMIT = 100;

export function toParameters(parameters: Readonly<Record<string, unknown>>): ValueMap {
  const map = emptyMap();
  for (const [name, value] of Object.entries(parameters)) map[name] = toValue(value, name, 0);
  return map;
}

function toValue(value: unknown, name: string, depth: number): Value {
  if (depth > DEPTH_LIMIT)
    throw fault('ArgumentError', `The parameter $${name} is nested more than ${DEPTH_LIMIT} levels deep`);
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
      return value;
    case 'bigint':
      if (isInteger64(value)) return value;
      throw fault('ArgumentError', `The parameter $${name} holds an integer of more than 64 bits`);
    case 'undefined':
      return null;
    case 'object':
      return fromObject(value, name, depth);
    default:
      throw unsupported(name, typeof value);
  }
}

function fromObject(value: object | null, name: string, depth: number): Value {
  if (value === null) return null;
  if (Array.isArray(value)) return value.map((item) => toValue(item, name, depth + 1));
  if (isScalarObject(value)) return value;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype) throw unsupported(name, value.constructor.name);
  const map = emptyMap();
  for (const [key, item] of Object.entries(value)) map[key] = toValue(item, name, depth + 1);
  return map;
}

function unsupported(name: string, what: string): Error {
  return fault('TypeError', `The parameter $${name} holds a ${what}, which cannot be passed to a query`);
}
