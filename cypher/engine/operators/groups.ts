/** Rows grouped by the values of some expressions, with something kept for each group. */
import type { Value } from '../../../graph/store/value/value.ts';
import type { Context } from '../runtime/context.ts';
import type { Row } from '../runtime/row.ts';
import { keyOf, type TupleKey } from '../runtime/value-set.ts';
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
    const keys: Value[] = [];
    for (const { evaluate } of this.keys) keys.push(evaluate(row, context));
    const key = keyOf(keys);
    let group = this.byKey.get(key);
    if (group === undefined) {
      context.hold(this.valuesAGroup);
      group = { keys, state: this.create() };
      this.byKey.set(key, group);
    }
    return group.state;
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
