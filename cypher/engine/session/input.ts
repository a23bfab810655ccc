/** Parameters as the engine takes them: a JavaScript number is a FLOAT, a bigint an INTEGER, as with the driver. */
import { isInteger64 } from '../../../graph/store/value/numbers.ts';
import { emptyMap, isScalarObject, kindOf, type Value, type ValueMap } from '../../../graph/store/value/value.ts';
import { ANY, BOOLEAN, FLOAT, INTEGER, LIST, MAPS, ofKind, STRING } from '../semantics/types/known.ts';
import { PossibleTypes } from '../semantics/types/possible-types.ts';
import { fault } from '../runtime/fault.ts';

const DEPTH_LIMIT = 100;

export function toParameters(parameters: Readonly<Record<string, unknown>>): ValueMap {
  const map = emptyMap();
  for (const [name, value] of Object.entries(parameters)) map[name] = toValue(value, name, 0);
  return map;
}

/** What is known of the parameters before a query runs; nothing of those that are null or missing. */
export function typesOfParameters(
  names: readonly string[],
  parameters: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, PossibleTypes> {
  return new Map(names.map((name) => [name, typesOf(Object.hasOwn(parameters, name) ? parameters[name] : null)]));
}

function typesOf(value: unknown): PossibleTypes {
  if (typeof value === 'string') return GIVEN.text;
  if (typeof value === 'boolean') return GIVEN.truth;
  if (typeof value === 'bigint') return GIVEN.integer;
  if (typeof value === 'number') return GIVEN.number;
  if (typeof value !== 'object' || value === null) return GIVEN.any;
  if (Array.isArray(value)) return GIVEN.list;
  return isScalarObject(value) ? given(ofKind(kindOf(value))) : GIVEN.map;
}

const given = ({ ranges }: PossibleTypes): PossibleTypes => new PossibleTypes(ranges, true);

const GIVEN = {
  any: given(ANY),
  text: given(STRING),
  truth: given(BOOLEAN),
  integer: given(INTEGER),
  /** Where an INTEGER is wanted, what is behind the point is only looked at when the query runs. */
  number: given(INTEGER.or(FLOAT)),
  list: given(LIST),
  /** The driver sends nodes and relationships as maps of their properties. */
  map: given(MAPS),
};

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
