/** Conversions between scalar types; what cannot be converted is an error or null, as the function wants it. */
import { Composite } from '../../../graph/store/value/kind.ts';
import { isInteger64 } from '../../../graph/store/value/numbers.ts';
import { Duration } from '../../../graph/store/value/duration.ts';
import { Point } from '../../../graph/store/value/point.ts';
import { kindOf, type Value } from '../../../graph/store/value/value.ts';
import { isTemporal } from '../temporal/arithmetic.ts';
import { asText, truncated } from '../runtime/arithmetic.ts';
import { fault } from '../runtime/fault.ts';

export type OnMismatch = 'null' | 'throw';

function mismatch(name: string, value: Value, onMismatch: OnMismatch): null {
  if (onMismatch === 'null') return null;
  throw fault('TypeError', `Invalid input for function '${name}()': a ${kindOf(value)} cannot be converted`);
}

export function toInteger(value: Value, onMismatch: OnMismatch): Value {
  if (value === null || typeof value === 'bigint') return value;
  if (typeof value === 'boolean') return value ? 1n : 0n;
  if (typeof value === 'number') return truncated(value);
  if (typeof value === 'string') {
    if (/^[+-]?\d+$/.test(value)) return inRange(BigInt(value.replace(/^\+/, '')), value, onMismatch);
    const parsed = /^\s|\s$/.test(value) ? null : parseFloatText(value);
    if (parsed === null || !Number.isFinite(parsed)) return null;
    return inRange(BigInt(Math.trunc(parsed)), value, onMismatch);
  }
  return mismatch('toInteger', value, onMismatch);
}

function inRange(whole: bigint, text: string, onMismatch: OnMismatch): bigint | null {
  if (isInteger64(whole)) return whole;
  if (onMismatch === 'null') return null;
  throw fault('TypeError', `integer, ${text}, is too large`);
}

export function toFloat(value: Value, onMismatch: OnMismatch): Value {
  if (value === null || typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'string') return parseFloatText(value.trim());
  return mismatch('toFloat', value, onMismatch);
}

function parseFloatText(text: string): number | null {
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?[dDfF]?$/.test(text)) return Number(text.replace(/[dDfF]$/, ''));
  if (/^[+-]?Infinity$/.test(text)) return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return text === 'NaN' ? Number.NaN : null;
}

export function toBoolean(value: Value, onMismatch: OnMismatch): Value {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return value !== 0n;
  if (typeof value === 'string') {
    const word = value.trim().toLowerCase();
    return word === 'true' ? true : word === 'false' ? false : null;
  }
  return mismatch('toBoolean', value, onMismatch);
}

export function toText(value: Value, onMismatch: OnMismatch): Value {
  if (value === null || typeof value === 'string') return value;
  const isText =
    !(value instanceof Composite) || isTemporal(value) || value instanceof Duration || value instanceof Point;
  return typeof value !== 'object' || (value instanceof Composite && isText)
    ? asText(value)
    : mismatch('toString', value, onMismatch);
}
