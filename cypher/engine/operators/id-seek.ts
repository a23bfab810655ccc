/** A match that starts at what has the ids given; what it must satisfy is still judged afterwards. */
import { isList, type Value } from '../../../graph/store/value/value.ts';
import { idIn, isId } from '../functions/element-id.ts';
import type { Context } from '../runtime/context.ts';
import type { Evaluate, Row } from '../runtime/row.ts';
import { NodeScan } from './scan.ts';

/** What a condition says of an id. */
export interface GivenIds {
  readonly by: 'id' | 'elementid';
  /** By one value, or by those of a list. */
  readonly relation: '=' | 'IN';
  readonly value: Evaluate;
}

/** Each once, of what may not be there; null where the condition has to be judged of everything. */
export function idsOf(
  { by, relation, value }: GivenIds,
  of: 'node' | 'relationship',
  row: Row,
  context: Context,
): readonly number[] | null {
  const given = value(row, context);
  if (given === null) return [];
  // What is no list is refused when the condition is judged.
  if (relation === 'IN' && !isList(given)) return null;
  const ids = new Set<number>();
  for (const item of relation === 'IN' && isList(given) ? given : [given]) {
    context.step();
    const id = by === 'id' ? wholeNumber(item) : typeof item === 'string' ? idIn(item, of) : null;
    if (id !== null) ids.add(id);
  }
  return [...ids];
}

function wholeNumber(value: Value): number | null {
  const id = typeof value === 'bigint' || typeof value === 'number' ? Number(value) : -1;
  return isId(id) ? id : null;
}

/** In the words of a plan. */
export const idSeekName = ({ by }: GivenIds): string => (by === 'id' ? 'ByIdSeek' : 'ByElementIdSeek');

export class NodeByIdSeek extends NodeScan {
  readonly name: string;
  override readonly details: string;
  private readonly given: GivenIds;

  constructor(slot: number, given: GivenIds) {
    super(slot);
    this.name = `Node${idSeekName(given)}`;
    this.details = given.relation;
    this.given = given;
  }

  protected ids(row: Row, context: Context): Iterable<number> {
    const { graph } = context;
    return idsOf(this.given, 'node', row, context)?.filter((id) => graph.hasNode(id)) ?? graph.nodes();
  }
}
