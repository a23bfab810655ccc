/** Brings the facts of a property graph from what they are to what they should be, touching only what differs. */
import { groupBy } from '../../evidence/order.ts';
import { type FactNode, type FactRelationship, type Facts, NodeLabel, RelationshipType } from '../../model/fact.ts';
import type { GraphTransaction } from '../property-graph/transaction.ts';
import type { Refreshed } from '../store.ts';
import { bringNode, bringRelationship, deleteWithAttached } from './bring.ts';
import { Marks } from './marks.ts';
import { typed } from './typed.ts';

/** Writes into the open transaction; the caller commits. */
export function writeFacts(transaction: GraphTransaction, facts: Facts): Refreshed {
  const writer = new FactWriter(transaction);
  writer.write(facts);
  return writer.finish();
}

/**
 * Takes the facts in parts, so that never all of them are in memory; relationships wait for the nodes that they lead to.
 * What no part has is deleted at the end.
 */
export class FactWriter {
  #graph: GraphTransaction;
  /** The graph's own number of each fact node, by fact id. */
  readonly #numbers = new Map<string, number>();
  /** Nodes that were there before, … */
  readonly #old = new Marks();
  /** … and what is a fact now. */
  readonly #nodes = new Marks();
  readonly #relationships = new Marks();
  /** Relationships that came before a node of theirs. */
  readonly #waiting: FactRelationship[] = [];
  #written = 0;
  #deleted = 0;

  constructor(graph: GraphTransaction) {
    this.#graph = graph;
    for (const label of NodeLabel.options)
      for (const number of graph.nodesWithLabel(label)) {
        const id = graph.nodeProperty(number, 'id');
        if (typeof id !== 'string') continue;
        this.#numbers.set(id, number);
        this.#old.add(number);
      }
  }

  /** Goes on in another transaction, once the one before is committed. */
  continueIn(graph: GraphTransaction): void {
    this.#graph = graph;
  }

  write({ nodes, relationships }: Facts): void {
    for (const node of nodes) this.#writeNode(node);
    const ready: FactRelationship[] = [];
    for (const one of relationships)
      (this.#numbers.has(one.start) && this.#numbers.has(one.end) ? ready : this.#waiting).push(one);
    this.#writeRelationships(ready);
  }

  #writeRelationships(relationships: readonly FactRelationship[]): void {
    for (const [start, from] of groupBy(relationships, (one) => one.start)) {
      const number = this.#numbers.get(start);
      const known = number === undefined ? new Map<string, number>() : this.#outgoing(number);
      for (const one of from) this.#writeRelationship(one, known.get(one.id));
    }
  }

  finish(): Refreshed {
    this.#writeRelationships(this.#waiting);
    this.#deleteRelationships();
    for (const [id, number] of this.#numbers) {
      if (this.#nodes.has(number)) continue;
      deleteWithAttached(this.#graph, number);
      this.#numbers.delete(id);
      this.#deleted++;
    }
    return { written: this.#written, deleted: this.#deleted };
  }

  #writeNode(node: FactNode): void {
    const number = this.#numbers.get(node.id);
    if (number === undefined) {
      const made = this.#graph.createNode([node.label], typed(node.properties));
      this.#numbers.set(node.id, made);
      this.#nodes.add(made);
      this.#written++;
      return;
    }
    this.#nodes.add(number);
    if (bringNode(this.#graph, number, node)) this.#written++;
  }

  #writeRelationship({ id, type, start, end, properties }: FactRelationship, number: number | undefined): void {
    if (number === undefined) {
      const [from, to] = [this.#numbers.get(start), this.#numbers.get(end)];
      if (from === undefined || to === undefined)
        throw new Error(`${type} ${id} leads to a node that is not among the facts`);
      this.#relationships.add(this.#graph.createRelationship(type, from, to, typed(properties)));
      this.#written++;
      return;
    }
    this.#relationships.add(number);
    if (bringRelationship(this.#graph, number, { properties })) this.#written++;
  }

  /** Of a node's relationships the number of each, by fact id. */
  #outgoing(node: number): Map<string, number> {
    const found = new Map<string, number>();
    if (!this.#old.has(node)) return found;
    for (const number of this.#graph.expand(node, 'outgoing', RelationshipType.options)) {
      const id = this.#graph.relationshipProperty(number, 'id');
      if (typeof id === 'string') found.set(id, number);
    }
    return found;
  }

  #deleteRelationships(): void {
    for (const type of RelationshipType.options)
      for (const number of Array.from(this.#graph.relationshipsWithType(type))) {
        if (this.#relationships.has(number)) continue;
        const { start, end } = this.#graph.relationship(number) ?? { start: -1, end: -1 };
        const isFact = typeof this.#graph.relationshipProperty(number, 'id') === 'string';
        if (!isFact || !this.#old.has(start) || !this.#old.has(end)) continue;
        this.#graph.deleteRelationship(number);
        this.#deleted++;
      }
  }
}
