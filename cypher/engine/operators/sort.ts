/** ORDER BY, stable; with a limit only the first rows are kept. */
import { orderValues } from '../../../graph/store/value/order.ts';
import type { Value } from '../../../graph/store/value/value.ts';
import type { Context } from '../runtime/context.ts';
import type { Evaluate, Row, Rows } from '../runtime/row.ts';
import { Operator } from './operator.ts';

export interface SortKey {
  readonly evaluate: Evaluate;
  readonly descending: boolean;
}

interface Entry {
  readonly row: Row;
  readonly keys: readonly Value[];
}

export class Sort extends Operator {
  readonly name: string;
  private readonly keys: readonly SortKey[];
  /** How many rows are wanted at most, of those that come first; null: all. */
  private readonly wanted: ((row: Row, context: Context) => number) | null;

  constructor(keys: readonly SortKey[], wanted: ((row: Row, context: Context) => number) | null) {
    super();
    this.keys = keys;
    this.wanted = wanted;
    this.name = wanted === null ? 'Sort' : 'Top';
  }

  *run(input: Rows, context: Context, argument: Row): Rows {
    const wanted = this.wanted?.(argument, context) ?? Number.POSITIVE_INFINITY;
    const order = (left: Entry, right: Entry): number => {
      context.step();
      return this.compare(left, right);
    };
    let entries: Entry[] = [];
    /** The last of those that are wanted so far; null while there are not so many. */
    let last: Entry | null = null;
    for (const row of input) {
      const entry = { row, keys: this.keys.map(({ evaluate }) => evaluate(row, context)) };
      if (last !== null && order(entry, last) >= 0) continue;
      context.hold(row.length);
      entries.push(entry);
      if (entries.length < wanted * 2 + MARGIN) continue;
      const before = entries.length;
      entries = entries.toSorted(order).slice(0, wanted);
      last = entries.at(-1) ?? null;
      context.release((before - entries.length) * row.length);
    }
    entries.sort(order);
    for (const { row } of wanted < entries.length ? entries.slice(0, wanted) : entries) yield row;
    context.release(entries.reduce((sum, { row }) => sum + row.length, 0));
  }

  private compare(left: Entry, right: Entry): number {
    for (let index = 0; index < this.keys.length; index += 1) {
      const order = orderValues(left.keys[index] ?? null, right.keys[index] ?? null);
      if (order !== 0) return this.keys[index]?.descending === true ? -order : order;
    }
    return 0;
  }
}

/** Rows kept beyond those that are wanted before they are sorted and the rest dropped. */
const MARGIN = 100;
