/** A match that starts at the nodes whose ids are given; what they must satisfy is still judged afterwards. */
import { isList, type Value } from '../../../graph/store/value/value.ts';
import { isId, nodeOfElementId } from '../functions/element-id.ts';
import type { Context } from '../runtime/context.ts';
import type { Evaluate, Row } from '../runtime/row.ts';
import { NodeScan } from './scan.ts';

export type IdFunction = 'id' | 'elementid';

export class NodeByIdSeek extends NodeScan {
  readonly name: string;
  override readonly details: string;
  private readonly by: IdFunction;
  private readonly value: Evaluate;
  private readonly each: boolean;

  /** By one value, or (`each`) by those of a list. */
  constructor(slot: number, by: IdFunction, value: Evaluate, each: boolean) {
    super(slot);
    this.name = by === 'id' ? 'NodeByIdSeek' : 'NodeByElementIdSeek';
    this.details = each ? 'IN' : '=';
    this.by = by;
    this.value = value;
    this.each = each;
  }

  protected *ids(row: Row, context: Context): Iterable<number> {
    const value = this.value(row, context);
    if (value === null) return undefined;
    // What is no list is refused when the condition is judged.
    if (this.each && !isList(value)) return yield* context.graph.nodes();
    const seen = new Set<number>();
    for (const item of this.each && isList(value) ? value : [value]) {
      context.step();
      const id = this.idOf(item);
      if (id !== null && !seen.has(id) && context.graph.hasNode(id)) yield id;
      if (id !== null) seen.add(id);
    }
    return undefined;
  }

  private idOf(value: Value): number | null {
    if (this.by === 'elementid') return typeof value === 'string' ? nodeOfElementId(value) : null;
    const id = typeof value === 'bigint' || typeof value === 'number' ? Number(value) : -1;
    return isId(id) ? id : null;
  }
}
