/** Parameters as the engine takes them: a JavaScript number is a FLOAT, a bigint an INTEGER, as with the driver. */
import { isInteger64 } from '../../../graph/store/value/numbers.ts';
import { emptyMap, isScalarObject, kindOf, type Value, type ValueMap } from '../../../graph/store/value/value.ts';
import { ANY, BOOLEAN, INTEGER, listOf, type StaticType, STRING } from '../semantics/types.ts';
import { fault } from '../runtime/fault.ts';

const DEPTH_LIMIT = 100;

export function toParameters(parameters: Readonly<Record<string, unknown>>): ValueMap {
  const map = emptyMap();
  for (const [name, value] of Object.entries(parameters)) map[name] = toValue(value, name, 0);
  return map;
}

/** What is known of the parameters before a query runs; nothing of those that are null or missing. */
export function typesOf(
  names: readonly string[],
  parameters: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, StaticType> {
  return new Map(
    names.map((name) => [
      name,
      { ...typeOf(Object.hasOwn(parameters, name) ? parameters[name] : null), isParameter: true },
    ]),
  );
}

function typeOf(value: unknown): StaticType {
  if (typeof value === 'string') return STRING;
  if (typeof value === 'boolean') return BOOLEAN;
  if (typeof value === 'bigint') return INTEGER;
  if (typeof value === 'number') return PARAMETER_FLOAT;
  if (typeof value !== 'object' || value === null) return ANY;
  if (Array.isArray(value)) return PARAMETER_LIST;
  return isScalarObject(value) ? { kind: kindOf(value) } : PARAMETER_MAP;
}

/** Where an INTEGER is wanted, what is behind the point is only looked at when the query runs. */
const PARAMETER_FLOAT: StaticType = { kind: 'NUMBER' };
/** As a condition, a list holds where it is not empty; one that is written out is refused. */
const PARAMETER_LIST: StaticType = { ...listOf(ANY), also: ['BOOLEAN'] };
/** The driver sends nodes and relationships as maps of their properties. */
const PARAMETER_MAP: StaticType = { kind: 'MAP', also: ['NODE', 'RELATIONSHIP'] };

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
