/** Rows grouped by the values of some expressions, with something kept for each group. */
import type { Value } from '../../../graph/store/value/value.ts';
import type { Context } from '../runtime/context.ts';
import type { Row } from '../runtime/row.ts';
import { weigh } from '../runtime/weigh.ts';
import { keyOf, keyOfOne, type TupleKey } from '../runtime/value-set.ts';
import type { Column } from './project.ts';

interface Group<State> {
  readonly keys: readonly Value[];
  readonly state: State;
}

export class Groups<State> {
  private readonly byKey = new Map<TupleKey, Group<State>>();
  private readonly keys: readonly Column[];
  /** Values held for each group beside its keys. */
  private readonly size: number;
  private readonly create: () => State;

  constructor(keys: readonly Column[], size: number, create: () => State) {
    this.keys = keys;
    this.size = size;
    this.create = create;
  }

  /** What is kept for the row's group. */
  of(row: Row, context: Context): State {
    const [only] = this.keys;
    if (only !== undefined && this.keys.length === 1) {
      const value = only.evaluate(row, context);
      weigh(value, context);
      const key = keyOfOne(value);
      return this.byKey.get(key)?.state ?? this.open(key, [value], context);
    }
    const keys = this.keys.map(({ evaluate }) => evaluate(row, context));
    const key = keyOf(keys);
    return this.byKey.get(key)?.state ?? this.open(key, keys, context);
  }

  private open(key: TupleKey, keys: readonly Value[], context: Context): State {
    context.hold(this.valuesAGroup);
    const state = this.create();
    this.byKey.set(key, { keys, state });
    return state;
  }

  release(context: Context): void {
    context.release(this.byKey.size * this.valuesAGroup);
  }

  private get valuesAGroup(): number {
    return this.keys.length + this.size + 1;
  }

  /** In the order in which they came up. */
  all(): Iterable<Group<State>> {
    return this.byKey.values();
  }
}
