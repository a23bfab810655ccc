/** A unit of work on a graph: it sees its own writes, others see none of them before `commit`, and `rollback` leaves no trace. */
import type { Changes } from '../journal.ts';
import { emptyMap, type Properties, type Value } from '../value/value.ts';
import type { NamedDefinition, SchemaDefinition } from './constraint.ts';
import { Draft } from './draft.ts';
import { GraphReader } from './graph-reader.ts';
import type { EntityKind } from './index/indexes.ts';
import { SchemaRules } from './schema-rules.ts';
import type { State } from './state.ts';
import { storable } from './storable.ts';
import { ConstraintViolation } from './violation.ts';

export type Mode = 'read' | 'write';

/** What a transaction needs of the graph that began it. */
export interface TransactionHost {
  /** One that nothing ever had. */
  nextId(entity: EntityKind): number;
  /** Makes the changes durable and visible. */
  commit(state: State, schema: Changes['schema']): void;
  end(mode: Mode): void;
}

export class GraphTransaction extends GraphReader {
  readonly mode: Mode;
  private readonly host: TransactionHost;
  private readonly draft: Draft;
  private readonly rules: SchemaRules;
  private readonly changedSchema = new Map<string, NamedDefinition | null>();
  /** Relationships that a deleted node still had, with the node. */
  private readonly orphans = new Map<number, number>();
  private open = true;

  /** A state for writing is the transaction's own. */
  constructor(state: State, host: TransactionHost, mode: Mode) {
    super(state);
    this.mode = mode;
    this.host = host;
    this.draft = new Draft(state);
    this.rules = new SchemaRules(this, state.schema.values());
  }

  get isOpen(): boolean {
    return this.open;
  }

  createNode(labels: readonly string[], properties: Properties = NOTHING): number {
    this.assertWritable();
    const id = this.host.nextId('node');
    const [distinct, kept] = [[...new Set(labels)], clean(properties)];
    this.rules.check('node', id, distinct, valueOf(kept));
    this.draft.putNode(id, distinct, kept);
    return id;
  }

  createRelationship(type: string, start: number, end: number, properties: Properties = NOTHING): number {
    this.assertNode(start);
    this.assertNode(end);
    const id = this.host.nextId('relationship');
    const kept = clean(properties);
    this.rules.check('relationship', id, [type], valueOf(kept));
    this.draft.putRelationship(id, type, start, end, kept);
    return id;
  }

  /** Null removes the property. */
  setNodeProperty(id: number, key: string, value: Value): void {
    this.assertNode(id);
    const stored = storable(value);
    this.rules.check('node', id, this.labels(id), (one) => (one === key ? stored : this.nodeProperty(id, one)));
    this.draft.setNodeProperty(id, key, stored);
  }

  /** Replaces all properties. */
  setNodeProperties(id: number, properties: Properties): void {
    this.assertNode(id);
    const kept = clean(properties);
    this.rules.check('node', id, this.labels(id), valueOf(kept));
    for (const key of Object.keys(this.nodeProperties(id))) {
      if (!Object.hasOwn(kept, key)) this.draft.setNodeProperty(id, key, null);
    }
    for (const [key, value] of Object.entries(kept)) this.draft.setNodeProperty(id, key, value);
  }

  /** Null removes the property. */
  setRelationshipProperty(id: number, key: string, value: Value): void {
    const type = this.typeOf(id);
    const stored = storable(value);
    this.rules.check('relationship', id, [type], (one) => (one === key ? stored : this.relationshipProperty(id, one)));
    this.draft.setRelationshipProperty(id, key, stored);
  }

  /** Replaces all properties. */
  setRelationshipProperties(id: number, properties: Properties): void {
    const type = this.typeOf(id);
    const kept = clean(properties);
    this.rules.check('relationship', id, [type], valueOf(kept));
    for (const key of Object.keys(this.relationshipProperties(id))) {
      if (!Object.hasOwn(kept, key)) this.draft.setRelationshipProperty(id, key, null);
    }
    for (const [key, value] of Object.entries(kept)) this.draft.setRelationshipProperty(id, key, value);
  }

  /** False where the node has the label already. */
  addLabel(id: number, label: string): boolean {
    this.assertNode(id);
    if (this.hasLabel(id, label)) return false;
    const labels = [...this.labels(id), label];
    this.rules.check('node', id, labels, (key) => this.nodeProperty(id, key));
    this.draft.setLabels(id, labels);
    return true;
  }

  /** False where the node has no such label. */
  removeLabel(id: number, label: string): boolean {
    this.assertNode(id);
    if (!this.hasLabel(id, label)) return false;
    this.draft.setLabels(
      id,
      this.labels(id).filter((held) => held !== label),
    );
    return true;
  }

  /** Its relationships must be gone by the time of commit. */
  deleteNode(id: number): void {
    this.assertNode(id);
    for (const relationship of this.expand(id, 'both', null)) this.orphans.set(relationship, id);
    this.draft.dropNode(id);
  }

  deleteRelationship(id: number): void {
    this.typeOf(id);
    this.draft.dropRelationship(id);
  }

  /** Throws where the graph already breaks the constraint. */
  putSchema(name: string, definition: SchemaDefinition): void {
    this.assertWritable();
    this.rules.add(name, definition);
    this.state.schema.set(name, { name, definition });
    this.changedSchema.set(name, { name, definition });
  }

  dropSchema(name: string): void {
    this.assertWritable();
    this.state.schema.delete(name);
    this.rules.drop(name);
    this.changedSchema.set(name, null);
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
      this.rules.checkExistence();
      this.host.commit(this.state, this.changedSchema);
    } catch (error) {
      this.rollback();
      throw error;
    }
    this.close();
  }

  /** Does nothing where the transaction has ended. */
  rollback(): void {
    if (this.open) this.close();
  }

  private close(): void {
    this.open = false;
    this.host.end(this.mode);
  }

  private assertOpen(): void {
    if (!this.open) throw new Error('The transaction has ended.');
  }

  private assertWritable(): void {
    this.assertOpen();
    if (this.mode === 'read') throw new Error('A transaction that was begun for reading cannot write.');
  }

  private assertNode(id: number): void {
    this.assertWritable();
    if (this.hasNode(id)) return;
    throw new ConstraintViolation('deleted', `Node with id ${id} has been deleted in this transaction`);
  }

  private typeOf(id: number): string {
    this.assertWritable();
    const record = this.relationship(id);
    if (record !== undefined) return record.type;
    throw new ConstraintViolation('deleted', `Relationship with id ${id} has been deleted in this transaction`);
  }
}

const NOTHING: Properties = emptyMap();

/** What can be stored, without nulls; the same object where that is all it holds. */
function clean(properties: Properties): Properties {
  const keys = Object.keys(properties);
  if (keys.every((key) => isScalar(properties[key]))) return properties;
  const kept = emptyMap();
  for (const key of keys) {
    const value = properties[key] ?? null;
    if (value !== null) kept[key] = storable(value);
  }
  return kept;
}

function isScalar(value: Value | undefined): boolean {
  return typeof value !== 'object' && value !== undefined;
}

/** Never what an object inherits. */
function valueOf(properties: Properties): (key: string) => Value {
  return (key) => (Object.hasOwn(properties, key) ? (properties[key] ?? null) : null);
}
