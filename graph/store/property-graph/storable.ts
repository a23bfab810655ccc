/** Which values a property can hold: scalars, and lists of scalars of one type. */
import { NodeValue, PathValue, RelationshipValue } from '../value/entity.ts';
import { isList, isMap, kindOf, type Value, type ValueList } from '../value/value.ts';
import { ConstraintViolation } from './violation.ts';

/** The value as it is stored: a list that mixes integers and floats becomes floats. Throws for what cannot be stored. */
export function storable(value: Value): Value {
  if (isList(value)) return storableList(value);
  if (isMap(value) || value instanceof NodeValue || value instanceof RelationshipValue || value instanceof PathValue) {
    throw new ConstraintViolation(
      'property type',
      `Property values can only be of primitive types or arrays thereof. Encountered: ${kindOf(value)}.`,
    );
  }
  return value;
}

function storableList(list: ValueList): Value {
  const kinds = new Set(list.map(kindOf));
  if (kinds.size === 2 && kinds.has('INTEGER') && kinds.has('FLOAT')) {
    return list.map((item) => (typeof item === 'bigint' ? Number(item) : item));
  }
  if (kinds.has('NULL')) {
    throw new ConstraintViolation(
      'property type',
      'Collections containing null values can not be stored in properties.',
    );
  }
  if (kinds.size > 1 || list.some(isList)) {
    throw new ConstraintViolation(
      'property type',
      'Property values can only be of primitive types or arrays thereof: a list must hold values of one type.',
    );
  }
  return list.map(storable);
}
