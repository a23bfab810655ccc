/** The arithmetic operators over numbers, texts, lists and temporal values. */
import { Duration } from '../../../graph/store/value/duration.ts';
import { INTEGER_MAX, INTEGER_MIN, isInteger64 } from '../../../graph/store/value/numbers.ts';
import { isList, isMap, isScalarObject, kindOf, type Value } from '../../../graph/store/value/value.ts';
import { plusDuration, addDurations, scaleDuration, negateDuration, isTemporal } from '../temporal/arithmetic.ts';
import { fault, typeFault } from './fault.ts';
import { isEntity } from './entities.ts';
import { PathValue } from '../../../graph/store/value/entity.ts';

export function integer(value: bigint, operation = 'Integer'): bigint {
  if (isInteger64(value)) return value;
  throw fault('ArithmeticError', `${operation} overflow: ${value} is not a 64-bit integer`);
}

/** As Java casts a double to a long: to the nearest there is, and NaN to 0. */
export function truncated(value: number): bigint {
  if (Number.isNaN(value)) return 0n;
  if (value >= Number(INTEGER_MAX)) return INTEGER_MAX;
  return value <= Number(INTEGER_MIN) ? INTEGER_MIN : BigInt(Math.trunc(value));
}

export function add(left: Value, right: Value): Value {
  if (left === null || right === null) return null;
  if (typeof left === 'bigint' && typeof right === 'bigint') return integer(left + right);
  if (isNumber(left) && isNumber(right)) return Number(left) + Number(right);
  if (isList(left)) return isList(right) ? [...left, ...right] : [...left, right];
  if (isList(right)) return [left, ...right];
  if (typeof left === 'string' || typeof right === 'string') return concatenate(left, right);
  if (isTemporal(left) && right instanceof Duration) return plusDuration(left, right);
  if (left instanceof Duration && isTemporal(right)) return plusDuration(right, left);
  if (left instanceof Duration && right instanceof Duration) return addDurations(left, right);
  throw mismatch('add', left, right);
}

export function subtract(left: Value, right: Value): Value {
  if (left === null || right === null) return null;
  if (typeof left === 'bigint' && typeof right === 'bigint') return integer(left - right);
  if (isNumber(left) && isNumber(right)) return Number(left) - Number(right);
  if (isTemporal(left) && right instanceof Duration) return plusDuration(left, negateDuration(right));
  if (left instanceof Duration && right instanceof Duration) return addDurations(left, negateDuration(right));
  throw mismatch('subtract', left, right);
}

export function multiply(left: Value, right: Value): Value {
  if (left === null || right === null) return null;
  if (typeof left === 'bigint' && typeof right === 'bigint') return integer(left * right);
  if (isNumber(left) && isNumber(right)) return Number(left) * Number(right);
  if (left instanceof Duration && isNumber(right)) return scaleDuration(left, right, 'multiply');
  if (isNumber(left) && right instanceof Duration) return scaleDuration(right, left, 'multiply');
  throw mismatch('multiply', left, right);
}

export function divide(left: Value, right: Value): Value {
  // An integer zero below is an error whatever is above it, as in Neo4j.
  if (right === 0n) throw fault('ArithmeticError', '/ by zero');
  if (left === null || right === null) return null;
  if (typeof left === 'bigint' && typeof right === 'bigint') return BigInt.asIntN(64, left / right);
  if (isNumber(left) && isNumber(right)) return Number(left) / Number(right);
  if (left instanceof Duration && isNumber(right)) return scaleDuration(left, right, 'divide');
  throw mismatch('divide', left, right);
}

export function modulo(left: Value, right: Value): Value {
  if (left === null || right === null) return null;
  if (typeof left === 'bigint' && typeof right === 'bigint') {
    if (right === 0n) throw fault('ArithmeticError', '/ by zero');
    return left % right;
  }
  if (isNumber(left) && isNumber(right)) return Number(left) % Number(right);
  throw mismatch('take the remainder of', left, right);
}

export function power(left: Value, right: Value): Value {
  if (left === null || right === null) return null;
  if (isNumber(left) && isNumber(right)) return Number(left) ** Number(right);
  throw mismatch('raise', left, right);
}

export function negate(value: Value): Value {
  if (value === null) return null;
  if (typeof value === 'bigint') return integer(-value);
  if (typeof value === 'number') return -value;
  throw fault('TypeError', `Cannot negate a value of type ${kindOf(value)}`);
}

/** `||`: texts with texts, lists with lists. */
export function join(left: Value, right: Value): Value {
  const other = left ?? right;
  if (left === null || right === null) {
    if (other === null || typeof other === 'string' || isList(other)) return null;
    throw mismatch('concatenate', left, right);
  }
  if (typeof left === 'string' && typeof right === 'string') return left + right;
  if (isList(left) && isList(right)) return [...left, ...right];
  throw mismatch('concatenate', left, right);
}

function isNumber(value: Value): value is bigint | number {
  return typeof value === 'bigint' || typeof value === 'number';
}

function concatenate(left: Value, right: Value): Value {
  if ([left, right].some((side) => isMap(side) || isEntity(side) || side instanceof PathValue)) {
    throw mismatch('add', left, right);
  }
  return asText(left) + asText(right);
}

/** As toString() writes it. */
export function asText(value: Value): string {
  if (typeof value === 'number') return floatText(value);
  if (typeof value !== 'object') return String(value);
  if (isScalarObject(value)) return value.toString();
  throw typeFault('a value that can be written as a text', value);
}

/** As Java writes a double: 1.0, 1.0E10, NaN, Infinity. */
export function floatText(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-3 || size >= 1e7)) {
    const [digits = '', exponent = ''] = value.toExponential().split('e');
    return `${digits.includes('.') ? digits : `${digits}.0`}E${Number(exponent)}`;
  }
  if (Object.is(value, -0)) return '-0.0';
  return Number.isInteger(value) ? `${value}.0` : String(value);
}

function mismatch(operation: string, left: Value, right: Value): Error {
  return fault('TypeError', `Cannot ${operation} ${kindOf(left)} and ${kindOf(right)}`);
}
