/** Brings the facts of some cells in a property graph to what they should be; all others stay as they are. */
import { type FactNode, type FactRelationship, NodeLabel, type RelationshipType } from '../../model/fact.ts';
import type { Cell } from '../../project/cells.ts';
import { StateLost } from '../../resolve/state/state-lost.ts';
import type { GraphTransaction } from '../property-graph/transaction.ts';
import type { Refreshed } from '../store.ts';
import { bringNode, bringRelationship, deleteWithAttached } from './bring.ts';
import { typed } from './typed.ts';

/** Of each kind of node, the relationships at it that belong to its cell. */
const own = {
  claim: { outgoing: ['IN', 'ABOUT'], incoming: [] },
  entity: { outgoing: ['LOCATED_IN', 'REPRESENTS'], incoming: [] },
  meeting: { outgoing: ['HELD_IN'], incoming: ['ATTENDED', 'REJECTED'] },
  proposal: { outgoing: ['PART_OF'], incoming: ['PROPOSED', 'REJECTED', 'ACCEPTED'] },
  statement: { outgoing: ['ABOUT', 'ECHOES'], incoming: ['QUOTED'] },
} as const satisfies Record<string, Readonly<Record<'outgoing' | 'incoming', readonly RelationshipType[]>>>;

/** Each cell once; then `finish`. Throws `StateLost` where the graph is not what the cells were last written to. */
export class FactPatch {
  readonly #graph: GraphTransaction;
  /** Graph's numbers of nodes that were there, by fact id. */
  readonly #before = new Map<string, number>();
  readonly #now = new Map<string, number>();
  /** Of relationships that were there, the graph's numbers by fact id. */
  readonly #old = new Map<string, number>();
  readonly #wanted: FactRelationship[] = [];
  #written = 0;
  #deleted = 0;

  constructor(graph: GraphTransaction) {
    this.#graph = graph;
  }

  /** `shown`: ids under which an entity, or the two actors of a rebuff, were written; empty where they were not. */
  replace({ kind, key, facts }: Cell, shown: readonly string[]): void {
    if (kind === 'entity') for (const id of shown) this.#leaveEntity(id);
    else if (kind === 'rebuff') this.#leaveRebuff(shown);
    else if (kind === 'article') this.#leaveArticle(key);
    else this.#leaveItem(kind, key);
    for (const node of facts.nodes) this.#writeNode(node);
    for (const one of facts.relationships) this.#wanted.push(one);
  }

  finish(): Refreshed {
    for (const wanted of this.#wanted) this.#writeRelationship(wanted);
    for (const number of this.#old.values()) this.#deleteRelationship(number);
    for (const [id, number] of this.#before) if (!this.#now.has(id)) this.#deleteNode(number);
    return { written: this.#written, deleted: this.#deleted };
  }

  #leaveEntity(id: string): void {
    const number = this.#leave(id, entities);
    if (number !== null) this.#leaveRelationships(number, own.entity);
  }

  #leaveRebuff([start, end]: readonly string[]): void {
    const [from, to] = [this.#find(start ?? '', entities), this.#find(end ?? '', entities)];
    if (from === null || to === null) return;
    const walk = this.#graph.walk(from, 'outgoing', ['REJECTED']);
    while (walk.next()) if (walk.other === to) this.#leaveRelationship(walk.relationship);
  }

  #leaveArticle(id: string): void {
    const number = this.#leave(id, ['Article']);
    if (number === null) return;
    const walk = this.#graph.walk(number, 'incoming', ['IN']);
    while (walk.next()) {
      const claim = this.#graph.nodeProperty(walk.other, 'id');
      if (typeof claim === 'string') this.#before.set(claim, walk.other);
      this.#leaveRelationships(walk.other, own.claim);
    }
  }

  #leaveItem(kind: 'meeting' | 'proposal' | 'statement', id: string): void {
    const number = this.#leave(id, labelsOf(id));
    if (number === null) return;
    if (kind === 'meeting') this.#leavePairs(number, id);
    this.#leaveRelationships(number, own[kind]);
  }

  /** Marks a node as one that was there; null where there was none. */
  #leave(id: string, labels: readonly NodeLabel[]): number | null {
    const number = this.#find(id, labels);
    if (number !== null) this.#before.set(id, number);
    return number;
  }

  #leaveRelationships(
    node: number,
    { outgoing, incoming }: Readonly<Record<'outgoing' | 'incoming', readonly RelationshipType[]>>,
  ): void {
    for (const number of this.#graph.expand(node, 'outgoing', outgoing)) this.#leaveRelationship(number);
    if (incoming.length > 0)
      for (const number of this.#graph.expand(node, 'incoming', incoming)) this.#leaveRelationship(number);
  }

  /** Who met whom at a meeting: all of them are told to have been there. */
  #leavePairs(meeting: number, id: string): void {
    const present = new Set<number>();
    const attended = this.#graph.walk(meeting, 'incoming', ['ATTENDED']);
    while (attended.next()) present.add(attended.other);
    for (const actor of present) {
      const met = this.#graph.walk(actor, 'outgoing', ['MET_WITH']);
      while (met.next())
        if (present.has(met.other) && this.#graph.relationshipProperty(met.relationship, 'meeting') === id)
          this.#leaveRelationship(met.relationship);
    }
  }

  /** What a person has drawn has no id of ours. */
  #leaveRelationship(number: number): void {
    const id = this.#graph.relationshipProperty(number, 'id');
    if (typeof id === 'string') this.#old.set(id, number);
  }

  #writeNode(node: FactNode): void {
    const { id, label, properties } = node;
    const number = this.#before.get(id) ?? this.#find(id, label === 'Claim' ? [] : alike(label));
    if (number === null) {
      this.#now.set(id, this.#graph.createNode([label], typed(properties)));
      this.#written++;
      return;
    }
    this.#now.set(id, number);
    if (bringNode(this.#graph, number, node)) this.#written++;
  }

  #writeRelationship({ id, type, start, end, properties }: FactRelationship): void {
    const number = this.#old.get(id);
    if (number === undefined) {
      this.#graph.createRelationship(type, this.#nodeOf(start), this.#nodeOf(end), typed(properties));
      this.#written++;
      return;
    }
    this.#old.delete(id);
    if (bringRelationship(this.#graph, number, { properties })) this.#written++;
  }

  #nodeOf(id: string): number {
    const number = this.#now.get(id) ?? (this.#before.has(id) ? null : this.#find(id, labelsOf(id)));
    if (number === null) throw new StateLost(`${id} is not in the graph`);
    return number;
  }

  #deleteRelationship(number: number): void {
    if (!this.#graph.hasRelationship(number)) return;
    this.#graph.deleteRelationship(number);
    this.#deleted++;
  }

  #deleteNode(number: number): void {
    deleteWithAttached(this.#graph, number);
    this.#deleted++;
  }

  #find(id: string, labels: readonly NodeLabel[]): number | null {
    for (const label of labels) for (const number of this.#graph.nodesWith(label, 'id', id)) return number;
    return null;
  }
}

const entities: readonly NodeLabel[] = ['Person', 'State', 'Organization', 'Place'];

/** A place may turn out to be a state. */
const alike = (label: NodeLabel): readonly NodeLabel[] => (entities.includes(label) ? entities : [label]);

function labelsOf(id: string): readonly NodeLabel[] {
  const kind = id.slice(0, id.indexOf(':'));
  const label = NodeLabel.options.find((one) => one.toLowerCase() === kind);
  return label === undefined ? entities : alike(label);
}
