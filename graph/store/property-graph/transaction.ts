/** A unit of work on a graph: it sees its own writes, others see none of them before `commit`, and `rollback` leaves no trace. */
import type { Changes, StoredNode, StoredRelationship, StoredSchema } from '../journal.ts';
import { emptyMap, type Properties, type Value } from '../value/value.ts';
import { Adjacency } from './adjacency.ts';
import { GraphReader, type IndexFinder } from './graph-reader.ts';
import type { Indexes } from './indexes.ts';
import { IndexWrites } from './index-writes.ts';
import type { SchemaDefinition } from './constraint.ts';
import type { NodeRecord, RelationshipRecord, State } from './state.ts';
import { storable } from './storable.ts';
import { SchemaRules } from './schema-rules.ts';
import { ConstraintViolation } from './violation.ts';

export type Mode = 'read' | 'write';

/** What a transaction needs of the graph that began it. */
export interface TransactionHost {
  readonly findIndex: IndexFinder;
  nextNodeId(): number;
  nextRelationshipId(): number;
  /** Makes the changes durable and visible. */
  commit(state: State, changes: Changes, writes: IndexWrites): void;
  end(state: State, mode: Mode): void;
}

export class GraphTransaction extends GraphReader {
  readonly mode: Mode;
  private readonly host: TransactionHost;
  private readonly stamp: number;
  private readonly writes = new IndexWrites();
  private readonly rules: SchemaRules;
  private readonly touchedNodes = new Set<number>();
  private readonly touchedRelationships = new Set<number>();
  private readonly touchedSchema = new Set<string>();
  private open = true;

  constructor(state: State, indexes: Indexes, host: TransactionHost, mode: Mode, stamp: number) {
    super(state, indexes, host.findIndex);
    this.mode = mode;
    this.host = host;
    this.stamp = stamp;
    this.rules = new SchemaRules(this, [...state.schema.values()]);
  }

  get isOpen(): boolean {
    return this.open;
  }

  createNode(labels: readonly string[], properties: Properties = NOTHING): number {
    this.assertWritable();
    const id = this.host.nextNodeId();
    const record: NodeRecord = {
      owner: this.stamp,
      labels: [...new Set(labels)],
      properties: clean(properties),
      outgoing: new Adjacency(),
      incoming: new Adjacency(),
    };
    this.rules.check('node', id, record.labels, record.properties);
    this.state.nodes.set(id, record);
    this.touchedNodes.add(id);
    this.state.nodeCount += 1;
    for (const label of record.labels) {
      bump(this.state.labelCounts, label, 1);
      this.writes.add(this.indexes.labels, label, id);
    }
    this.index('node', id, record.labels, record.properties, 'add');
    return id;
  }

  createRelationship(type: string, start: number, end: number, properties: Properties = NOTHING): number {
    this.assertWritable();
    const id = this.host.nextRelationshipId();
    const record: RelationshipRecord = { owner: this.stamp, type, start, end, properties: clean(properties) };
    this.rules.check('relationship', id, [type], record.properties);
    this.writableNode(start).outgoing.add(this.stamp, type, id);
    this.writableNode(end).incoming.add(this.stamp, type, id);
    this.state.relationships.set(id, record);
    this.touchedRelationships.add(id);
    this.state.relationshipCount += 1;
    bump(this.state.typeCounts, type, 1);
    this.writes.add(this.indexes.types, type, id);
    this.index('relationship', id, [type], record.properties, 'add');
    return id;
  }

  /** Null removes the property. */
  setNodeProperty(id: number, key: string, value: Value): void {
    this.setNodeProperties(id, withProperty(this.writableNode(id).properties, key, value));
  }

  /** Replaces all properties. */
  setNodeProperties(id: number, properties: Properties): void {
    const record = this.writableNode(id);
    const next = clean(properties);
    this.rules.check('node', id, record.labels, next);
    this.index('node', id, record.labels, record.properties, 'remove');
    record.properties = next;
    this.index('node', id, record.labels, next, 'add');
    this.touchedNodes.add(id);
  }

  setRelationshipProperty(id: number, key: string, value: Value): void {
    this.setRelationshipProperties(id, withProperty(this.writableRelationship(id).properties, key, value));
  }

  setRelationshipProperties(id: number, properties: Properties): void {
    const record = this.writableRelationship(id);
    const next = clean(properties);
    this.rules.check('relationship', id, [record.type], next);
    this.index('relationship', id, [record.type], record.properties, 'remove');
    record.properties = next;
    this.index('relationship', id, [record.type], next, 'add');
    this.touchedRelationships.add(id);
  }

  /** False where the node has the label already. */
  addLabel(id: number, label: string): boolean {
    const record = this.writableNode(id);
    if (record.labels.includes(label)) return false;
    const labels = [...record.labels, label];
    this.rules.check('node', id, labels, record.properties);
    record.labels = labels;
    bump(this.state.labelCounts, label, 1);
    this.writes.add(this.indexes.labels, label, id);
    this.index('node', id, [label], record.properties, 'add');
    this.touchedNodes.add(id);
    return true;
  }

  /** False where the node has no such label. */
  removeLabel(id: number, label: string): boolean {
    const record = this.writableNode(id);
    if (!record.labels.includes(label)) return false;
    record.labels = record.labels.filter((held) => held !== label);
    bump(this.state.labelCounts, label, -1);
    this.writes.remove(this.indexes.labels, label, id);
    this.index('node', id, [label], record.properties, 'remove');
    this.touchedNodes.add(id);
    return true;
  }

  /** Its relationships must be gone by the time of commit. */
  deleteNode(id: number): void {
    const record = this.writableNode(id);
    for (const label of record.labels) {
      bump(this.state.labelCounts, label, -1);
      this.writes.remove(this.indexes.labels, label, id);
    }
    this.index('node', id, record.labels, record.properties, 'remove');
    for (const relationship of this.expand(id, 'both', null)) this.orphans.set(relationship, id);
    this.state.nodes.set(id, undefined);
    this.state.nodeCount -= 1;
    this.touchedNodes.add(id);
  }

  deleteRelationship(id: number): void {
    const record = this.writableRelationship(id);
    if (this.hasNode(record.start)) this.writableNode(record.start).outgoing.remove(this.stamp, record.type, id);
    if (this.hasNode(record.end)) this.writableNode(record.end).incoming.remove(this.stamp, record.type, id);
    this.writes.remove(this.indexes.types, record.type, id);
    this.index('relationship', id, [record.type], record.properties, 'remove');
    this.state.relationships.set(id, undefined);
    this.state.relationshipCount -= 1;
    bump(this.state.typeCounts, record.type, -1);
    this.touchedRelationships.add(id);
  }

  /** Throws where the graph already breaks the constraint. */
  putSchema(name: string, definition: SchemaDefinition): void {
    this.assertWritable();
    this.rules.add(name, definition);
    this.state.schema.set(name, { name, definition });
    this.touchedSchema.add(name);
  }

  dropSchema(name: string): void {
    this.assertWritable();
    this.state.schema.delete(name);
    this.rules.drop(name);
    this.touchedSchema.add(name);
  }

  /** Throws, leaving the transaction open, where a deleted node still has relationships. */
  checkDeletions(): void {
    for (const [relationship, node] of this.orphans) {
      if (this.hasRelationship(relationship)) {
        throw new ConstraintViolation(
          'has relationships',
          `Cannot delete node<${node}>, because it still has relationships. To delete this node, you must first delete its relationships.`,
        );
      }
    }
    this.orphans.clear();
  }

  /** Durable and visible once it returns; where it throws, nothing was written and the transaction is rolled back. */
  commit(): void {
    this.assertOpen();
    if (this.mode === 'read') return this.close();
    try {
      this.checkDeletions();
      this.rules.checkExistence(this.touchedNodes, this.touchedRelationships);
      this.host.commit(this.state, this.changes(), this.writes);
    } catch (error) {
      this.rollback();
      throw error;
    }
    this.close();
  }

  /** Does nothing where the transaction has ended. */
  rollback(): void {
    if (!this.open) return;
    this.writes.undo();
    this.close();
  }

  private readonly orphans = new Map<number, number>();

  private close(): void {
    this.open = false;
    this.host.end(this.state, this.mode);
  }

  private assertOpen(): void {
    if (!this.open) throw new Error('The transaction has ended.');
  }

  private assertWritable(): void {
    this.assertOpen();
    if (this.mode === 'read') throw new Error('A transaction that was begun for reading cannot write.');
  }

  private writableNode(id: number): NodeRecord {
    this.assertWritable();
    const record = this.state.nodes.get(id);
    if (record === undefined)
      throw new ConstraintViolation('deleted', `Node with id ${id} has been deleted in this transaction`);
    if (record.owner === this.stamp) return record;
    const copy = {
      ...record,
      owner: this.stamp,
      outgoing: record.outgoing.fork(),
      incoming: record.incoming.fork(),
    };
    this.state.nodes.set(id, copy);
    return copy;
  }

  private writableRelationship(id: number): RelationshipRecord {
    this.assertWritable();
    const record = this.state.relationships.get(id);
    if (record === undefined) {
      throw new ConstraintViolation('deleted', `Relationship with id ${id} has been deleted in this transaction`);
    }
    if (record.owner === this.stamp) return record;
    const copy = { ...record, owner: this.stamp };
    this.state.relationships.set(id, copy);
    return copy;
  }

  private index(
    entity: 'node' | 'relationship',
    id: number,
    names: readonly string[],
    properties: Properties,
    change: 'add' | 'remove',
  ): void {
    for (const [index, key] of this.indexes.entries(entity, names, properties)) this.writes[change](index, key, id);
  }

  private changes(): Changes {
    const nodes = new Map<number, StoredNode | null>();
    for (const id of this.touchedNodes) {
      const node = this.node(id);
      nodes.set(id, node === undefined ? null : { id, labels: node.labels, properties: node.properties });
    }
    const relationships = new Map<number, StoredRelationship | null>();
    for (const id of this.touchedRelationships) {
      const record = this.relationship(id);
      const { type, start, end, properties } = record ?? NO_RELATIONSHIP;
      relationships.set(id, record === undefined ? null : { id, type, start, end, properties });
    }
    const schema = new Map<string, StoredSchema | null>();
    for (const name of this.touchedSchema) schema.set(name, this.state.schema.get(name) ?? null);
    return { nodes, relationships, schema };
  }
}

const NOTHING: Properties = emptyMap();
const NO_RELATIONSHIP = { type: '', start: 0, end: 0, properties: NOTHING };

function bump(counts: Map<string, number>, name: string, by: number): void {
  const count = (counts.get(name) ?? 0) + by;
  if (count === 0) counts.delete(name);
  else counts.set(name, count);
}

function clean(properties: Properties): Properties {
  const kept = emptyMap();
  for (const [key, value] of Object.entries(properties)) if (value !== null) kept[key] = storable(value);
  return kept;
}

function withProperty(properties: Properties, key: string, value: Value): Properties {
  const copy = Object.assign(emptyMap(), properties);
  if (value === null) delete copy[key];
  else copy[key] = value;
  return copy;
}
