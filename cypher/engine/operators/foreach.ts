/** FOREACH: writes for each item of a list; the rows stay as they are. */
import type { Items } from '../expressions/items.ts';
import type { Context } from '../runtime/context.ts';
import type { Row, Rows } from '../runtime/row.ts';
import type { Pipeline } from './operator.ts';
import { Update } from './update.ts';

export class Foreach extends Update {
  readonly name = 'Foreach';
  override readonly children: readonly Pipeline[];
  private readonly items: Items;
  private readonly slot: number;
  private readonly inner: Pipeline;

  constructor(items: Items, slot: number, inner: Pipeline) {
    super();
    this.items = items;
    this.slot = slot;
    this.inner = inner;
    this.children = [inner];
  }

  protected update(row: Row, context: Context): Rows {
    for (const item of this.items(row, context) ?? []) {
      const next = row.slice();
      next[this.slot] = item;
      for (const _ of this.inner.run(next, context)) context.step();
    }
    return [row];
  }
}
