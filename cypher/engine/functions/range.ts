/** range(): whole numbers from one to another, both included. */
import type { Value } from '../../../graph/store/value/value.ts';
import type { Context } from '../runtime/context.ts';
import { fault } from '../runtime/fault.ts';
import { define } from './definition.ts';
import { integerOf } from './take.ts';

interface Range {
  readonly start: bigint;
  readonly step: bigint;
  readonly length: bigint;
}

function rangeOf(start: Value | undefined, end: Value | undefined, by: Value | undefined): Range {
  const [first, last, step] = [integerOf(start), integerOf(end), by === undefined ? 1n : integerOf(by)];
  if (step === 0n) throw fault('ArgumentError', 'The step of range() must not be zero');
  const isEmpty = step > 0n ? first > last : first < last;
  return { start: first, step, length: isEmpty ? 0n : (last - first) / step + 1n };
}

/** One after the other; of whatever length. */
export function rangeItems(start: Value | undefined, end: Value | undefined, by: Value | undefined): Iterable<Value> {
  return count(rangeOf(start, end, by));
}

function* count({ start, step, length }: Range): Generator<Value> {
  for (let index = 0n; index < length; index += 1n) yield start + index * step;
}

function rangeList(range: Range, context: Context): Value[] {
  const { start, step, length } = range;
  context.assertFits(Number(length));
  context.step(Number(length) / 8);
  return Array.from({ length: Number(length) }, (_, index) => start + BigInt(index) * step);
}

export const RANGE = define(
  'range(INTEGER, INTEGER, INTEGER?) LIST<INTEGER>',
  ([start, end, step], context) => rangeList(rangeOf(start, end, step), context),
  { nulls: 'pass' },
);
