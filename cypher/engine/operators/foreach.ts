/** FOREACH: writes for each item of a list; the rows stay as they are. */
import { isList } from '../../../graph/store/value/value.ts';
import type { Context } from '../runtime/context.ts';
import { typeFault } from '../runtime/fault.ts';
import type { Evaluate, Row, Rows } from '../runtime/row.ts';
import type { Pipeline } from './operator.ts';
import { Update } from './update.ts';

export class Foreach extends Update {
  readonly name = 'Foreach';
  override readonly children: readonly Pipeline[];
  private readonly list: Evaluate;
  private readonly slot: number;
  private readonly inner: Pipeline;

  constructor(list: Evaluate, slot: number, inner: Pipeline) {
    super();
    this.list = list;
    this.slot = slot;
    this.inner = inner;
    this.children = [inner];
  }

  protected update(row: Row, context: Context): Rows {
    const items = this.list(row, context);
    if (items === null) return [row];
    if (!isList(items)) throw typeFault('LIST', items);
    for (const item of items) {
      const next = row.slice();
      next[this.slot] = item;
      for (const _ of this.inner.run(next, context)) context.step();
    }
    return [row];
  }
}
