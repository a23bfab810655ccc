/** Aggregating functions: each takes the values of a group one by one and then gives its result. */
import { Duration } from '../../../graph/store/value/duration.ts';
import { isInteger64 } from '../../../graph/store/value/numbers.ts';
import { orderValues } from '../../../graph/store/value/order.ts';
import { kindOf, type Value } from '../../../graph/store/value/value.ts';
import { add, divide } from '../runtime/arithmetic.ts';
import type { Context } from '../runtime/context.ts';
import { fault } from '../runtime/fault.ts';
import { ValueSet } from '../runtime/value-set.ts';

export interface Aggregator {
  /** `extra` is the second argument, as of percentiles. */
  add(value: Value, extra: Value, context: Context): void;
  result(context: Context): Value;
}

class Count implements Aggregator {
  private count = 0;
  add(value: Value): void {
    if (value !== null) this.count += 1;
  }
  result(): Value {
    return BigInt(this.count);
  }
}

class CountRows implements Aggregator {
  private count = 0;
  add(): void {
    this.count += 1;
  }
  result(): Value {
    return BigInt(this.count);
  }
}

class Collect implements Aggregator {
  private readonly items: Value[] = [];
  add(value: Value, _: Value, context: Context): void {
    if (value === null) return;
    context.hold(1);
    this.items.push(value);
  }
  result(): Value {
    return this.items;
  }
}

class Sum implements Aggregator {
  private sum: Value = 0n;
  private empty = true;
  add(value: Value): void {
    if (value === null) return;
    assertSummable('sum', value);
    this.sum = this.empty && value instanceof Duration ? value : plus(this.sum, value);
    this.empty = false;
  }
  result(): Value {
    return this.sum;
  }
}

/** Past 64 bits a sum of integers goes on as FLOAT. */
function plus(sum: Value, value: Value): Value {
  if (typeof sum !== 'bigint' || typeof value !== 'bigint') return add(sum, value);
  const next = sum + value;
  return isInteger64(next) ? next : Number(sum) + Number(value);
}

class Average implements Aggregator {
  private sum: Value = 0;
  private count = 0n;
  add(value: Value): void {
    if (value === null) return;
    assertSummable('avg', value);
    const next = typeof value === 'bigint' ? Number(value) : value;
    this.sum = this.count === 0n ? next : add(this.sum, next);
    this.count += 1n;
  }
  result(): Value {
    return this.count === 0n ? null : divide(this.sum, this.count);
  }
}

function assertSummable(name: string, value: Value): void {
  if (typeof value === 'bigint' || typeof value === 'number' || value instanceof Duration) return;
  throw fault('TypeError', `${name}() can only handle numerical values and durations, not ${kindOf(value)}`);
}

class Extreme implements Aggregator {
  private best: Value = null;
  private readonly direction: 1 | -1;
  constructor(direction: 1 | -1) {
    this.direction = direction;
  }
  add(value: Value): void {
    if (value === null) return;
    if (this.best === null || orderValues(value, this.best) * this.direction > 0) this.best = value;
  }
  result(): Value {
    return this.best;
  }
}

/** Welford, "Note on a method for calculating corrected sums of squares and products" (1962). */
class Deviation implements Aggregator {
  private count = 0;
  private mean = 0;
  private squares = 0;
  private readonly isSample: boolean;
  constructor(isSample: boolean) {
    this.isSample = isSample;
  }
  add(value: Value): void {
    if (value === null) return;
    if (typeof value !== 'bigint' && typeof value !== 'number')
      throw fault('TypeError', 'stDev() can only handle numerical values');
    this.count += 1;
    const difference = Number(value) - this.mean;
    this.mean += difference / this.count;
    this.squares += difference * (Number(value) - this.mean);
  }
  result(): Value {
    if (this.count === 0) return null;
    if (this.count === 1) return 0;
    return Math.sqrt(this.squares / (this.isSample ? this.count - 1 : this.count));
  }
}

class Percentile implements Aggregator {
  private readonly values: (bigint | number)[] = [];
  private share: number | null = null;
  private readonly continuous: boolean;
  constructor(continuous: boolean) {
    this.continuous = continuous;
  }
  add(value: Value, extra: Value, context: Context): void {
    if (value !== null && typeof value !== 'bigint' && typeof value !== 'number') {
      throw fault('TypeError', 'A percentile can only be taken of numerical values');
    }
    if (value === null) return;
    this.share ??= shareOf(extra);
    context.hold(1);
    this.values.push(value);
  }
  result(context: Context): Value {
    const sorted = this.values.toSorted((left, right) => {
      context.step();
      return orderValues(left, right);
    });
    if (sorted.length === 0 || this.share === null) return null;
    if (!this.continuous) return sorted[Math.max(0, Math.ceil(this.share * sorted.length) - 1)] ?? null;
    const position = this.share * (sorted.length - 1);
    if (Number.isInteger(position)) return sorted[position] ?? null;
    const lower = Number(sorted[Math.floor(position)] ?? 0);
    const upper = Number(sorted[Math.ceil(position)] ?? 0);
    return lower + (upper - lower) * (position - Math.floor(position));
  }
}

function shareOf(value: Value): number {
  if (typeof value !== 'bigint' && typeof value !== 'number')
    throw fault('TypeError', 'A percentile must be a number between 0.0 and 1.0');
  const share = Number(value);
  if (share >= 0 && share <= 1) return share;
  throw fault('ArgumentError', 'A percentile must be between 0.0 and 1.0');
}

/** Passes each distinct value on once. */
export class Distinct implements Aggregator {
  private readonly seen = new ValueSet();
  private readonly inner: Aggregator;
  constructor(inner: Aggregator) {
    this.inner = inner;
  }
  add(value: Value, extra: Value, context: Context): void {
    if (!this.seen.add([value])) return;
    context.hold(1);
    this.inner.add(value, extra, context);
  }
  result(context: Context): Value {
    return this.inner.result(context);
  }
}

export interface AggregateDefinition {
  readonly parameters: number;
  /** `FIRST`: what its first argument is. */
  readonly returns: string;
  /** Kinds that its first argument may have. */
  readonly takes: readonly string[];
  readonly create: () => Aggregator;
}

const SUMMABLE = ['INTEGER', 'FLOAT', 'DURATION'];
const NUMERIC = ['INTEGER', 'FLOAT'];

export const AGGREGATES: ReadonlyMap<string, AggregateDefinition> = new Map<string, AggregateDefinition>([
  ['count', { parameters: 1, returns: 'INTEGER', takes: ['ANY'], create: () => new Count() }],
  ['collect', { parameters: 1, returns: 'LIST', takes: ['ANY'], create: () => new Collect() }],
  ['sum', { parameters: 1, returns: 'INTEGER|FLOAT|DURATION', takes: SUMMABLE, create: () => new Sum() }],
  ['avg', { parameters: 1, returns: 'INTEGER|FLOAT|DURATION', takes: SUMMABLE, create: () => new Average() }],
  ['min', { parameters: 1, returns: 'FIRST', takes: ['ANY'], create: () => new Extreme(-1) }],
  ['max', { parameters: 1, returns: 'FIRST', takes: ['ANY'], create: () => new Extreme(1) }],
  ['stdev', { parameters: 1, returns: 'FLOAT', takes: ['FLOAT'], create: () => new Deviation(true) }],
  ['stdevp', { parameters: 1, returns: 'FLOAT', takes: ['FLOAT'], create: () => new Deviation(false) }],
  ['percentilecont', { parameters: 2, returns: 'FLOAT', takes: ['FLOAT'], create: () => new Percentile(true) }],
  ['percentiledisc', { parameters: 2, returns: 'INTEGER|FLOAT', takes: NUMERIC, create: () => new Percentile(false) }],
]);

export function countRows(): Aggregator {
  return new CountRows();
}
