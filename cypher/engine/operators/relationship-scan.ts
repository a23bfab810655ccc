/** A match that starts at relationships: all of them, or those of some types, with both their ends. */
import { NodeValue, RelationshipValue } from '../../../graph/store/value/entity.ts';
import type { Context } from '../runtime/context.ts';
import { relationshipValue } from '../runtime/entities.ts';
import type { Row, Rows } from '../runtime/row.ts';
import { typesText } from './expand.ts';
import { type GivenIds, idSeekName, idsOf } from './id-seek.ts';
import { Operator, type RowCounter } from './operator.ts';
import { countFrom } from './scan.ts';

export interface RelationshipSlots {
  readonly relationship: number;
  readonly from: number;
  readonly to: number;
}

/** Each relationship twice where the pattern has no direction. */
export class RelationshipScan extends Operator {
  readonly name: string;
  override readonly details: string;
  private readonly slots: RelationshipSlots;
  /** Null: any. */
  private readonly types: readonly string[] | null;
  private readonly undirected: boolean;
  private readonly given: GivenIds | null;

  /** `given`: only those with certain ids; null: all of the types. */
  constructor(
    slots: RelationshipSlots,
    types: readonly string[] | null,
    undirected: boolean,
    given: GivenIds | null = null,
  ) {
    super();
    this.given = given;
    this.slots = slots;
    this.types = types === null ? null : [...new Set(types)];
    this.undirected = undirected;
    const what = types === null ? 'AllRelationshipsScan' : 'RelationshipTypeScan';
    this.name = `${undirected ? 'Undirected' : 'Directed'}${given === null ? what : `Relationship${idSeekName(given)}`}`;
    this.details = typesText(this.types);
  }

  *run(input: Rows, context: Context): Rows {
    for (const row of input) {
      for (const id of this.ids(row, context)) {
        context.step();
        context.hit();
        const relationship = relationshipValue(context, id);
        const { start, end } = relationship;
        yield this.bind(row, relationship, start, end);
        if (this.undirected && start !== end) yield this.bind(row, relationship, end, start);
      }
    }
  }

  override get uncounted(): readonly number[] | null {
    const { relationship, from, to } = this.slots;
    return this.undirected || this.given !== null ? null : [relationship, from, to];
  }

  override counter(context: Context): RowCounter | null {
    if (this.undirected || this.given !== null) return null;
    const { graph } = context;
    return () =>
      countFrom(context, this.types?.reduce((sum, type) => sum + graph.typeCount(type), 0) ?? graph.relationshipCount);
  }

  private *ids(row: Row, context: Context): Iterable<number> {
    const { graph } = context;
    const ids = this.given === null ? null : idsOf(this.given, 'relationship', row, context);
    if (ids !== null) {
      for (const id of ids) {
        const type = graph.relationship(id)?.type;
        if (type !== undefined && (this.types === null || this.types.includes(type))) yield id;
      }
    } else if (this.types === null) yield* graph.relationships();
    else for (const type of this.types) yield* graph.relationshipsWithType(type);
  }

  private bind(row: Row, relationship: RelationshipValue, from: number, to: number): Row {
    const next = row.slice();
    next[this.slots.relationship] = relationship;
    next[this.slots.from] = new NodeValue(from);
    next[this.slots.to] = new NodeValue(to);
    return next;
  }
}
