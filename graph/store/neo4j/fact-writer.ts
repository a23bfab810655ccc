/** Brings the facts of a Neo4j from what they are to what they should be, in batches, touching only what differs. */
import { compare, groupBy } from '../../evidence/order.ts';
import { type FactNode, type FactRelationship, type Facts, NodeLabel, RelationshipType } from '../../model/fact.ts';
import type { Refreshed } from '../store.ts';
import type { Connection } from './connection.ts';
import { IdSet } from './id-set.ts';
import { counts, type Known, nodesWith, placesOf, relationshipsFrom } from './known-facts.ts';
import { quoted } from './labels.ts';
import type { Lease } from './lease.ts';
import { isSame, toDriver } from './values.ts';

/** Facts that are compared and written at once: enough to be fast, few enough for a server's memory. */
const BATCH = 10_000;
/** Characters of text in them, for the same reason. */
const BATCH_TEXT = 8_000_000;

interface Change {
  readonly query: string;
  /** Of the fact; changes are made in this order. */
  readonly id: string;
  /** What the query takes. */
  readonly row: Readonly<Record<string, unknown>>;
}

/** Values travel as parameters only; labels and types are of the fixed vocabulary. */
const statements = {
  createNode: (label: string) => `UNWIND $rows AS row CREATE (n:${quoted(label)}) SET n = row.properties`,
  updateNode: 'UNWIND $rows AS row MATCH (n) WHERE elementId(n) = row.place SET n = row.properties',
  createRelationship: (type: string, start: string, end: string) =>
    `UNWIND $rows AS row MATCH (a:${quoted(start)} {id: row.start}) MATCH (b:${quoted(end)} {id: row.end})
     CREATE (a)-[r:${quoted(type)}]->(b) SET r = row.properties`,
  updateRelationship: 'UNWIND $rows AS row MATCH ()-[r]->() WHERE elementId(r) = row.place SET r = row.properties',
  deleteRelationship: 'UNWIND $rows AS row MATCH ()-[r]->() WHERE elementId(r) = row.place DELETE r',
  deleteNode: 'UNWIND $rows AS row MATCH (n) WHERE elementId(n) = row.place DETACH DELETE n',
};

/** Takes the facts in parts, each node before relationships lead to it; what no part has is deleted at the end. */
export class FactWriter {
  readonly #connection: Connection;
  readonly #lease: Lease;
  readonly #onWritten: (facts: number) => void;
  /** Labels and types of which there was something before. */
  readonly #known: ReadonlySet<string>;
  /** By label or type, what is a fact now. */
  readonly #met = new Map<string, IdSet>();
  #nodes: FactNode[] = [];
  #relationships: FactRelationship[] = [];
  #text = 0;
  /** The batch that is on its way while the next one is compared. */
  #writing: Promise<void> = Promise.resolve();
  #written = 0;
  #deleted = 0;

  private constructor(
    connection: Connection,
    lease: Lease,
    known: ReadonlySet<string>,
    onWritten: (facts: number) => void,
  ) {
    this.#connection = connection;
    this.#lease = lease;
    this.#known = known;
    this.#onWritten = onWritten;
  }

  /** `onWritten`: told of how many facts were compared and written so far. */
  static async start(
    connection: Connection,
    lease: Lease,
    onWritten: (facts: number) => void = () => {},
  ): Promise<FactWriter> {
    const known = [...(await counts(connection))].flatMap(([kind, count]) => (count > 0 ? [kind] : []));
    return new FactWriter(connection, lease, new Set(known), onWritten);
  }

  async write({ nodes, relationships }: Facts): Promise<void> {
    for (const node of nodes) {
      this.#meet(node.label, node.id);
      this.#nodes.push(node);
      await this.#flushIfFull(node);
    }
    // Those of one node together, so that it is asked once for what it has.
    for (const relationship of relationships.toSorted((a, b) => compare(a.start, b.start) || compare(a.id, b.id))) {
      this.#meet(relationship.type, relationship.id);
      this.#relationships.push(relationship);
      await this.#flushIfFull(relationship);
    }
  }

  async finish(): Promise<Refreshed> {
    await this.#flush();
    await this.#writing;
    const present = await counts(this.#connection);
    // Where there is as much as there should be, there is nothing else.
    const others = (kind: NodeLabel | RelationshipType): boolean =>
      present.get(kind) !== (this.#met.get(kind)?.size ?? 0);
    for (const type of RelationshipType.options.filter(others))
      await this.#deleteOthers(type, statements.deleteRelationship);
    for (const label of NodeLabel.options.filter(others)) await this.#deleteOthers(label, statements.deleteNode);
    return { written: this.#written, deleted: this.#deleted };
  }

  #meet(kind: string, id: string): void {
    const met = this.#met.get(kind) ?? new IdSet();
    this.#met.set(kind, met);
    met.add(id);
  }

  async #flushIfFull({ properties }: FactNode | FactRelationship): Promise<void> {
    for (const value of Object.values(properties))
      if (typeof value === 'string') this.#text += value.length;
      else if (Array.isArray(value)) for (const one of value) this.#text += one.length;
    if (this.#nodes.length + this.#relationships.length >= BATCH || this.#text >= BATCH_TEXT) await this.#flush();
  }

  async #flush(): Promise<void> {
    const [nodes, relationships] = [this.#nodes, this.#relationships];
    [this.#nodes, this.#relationships, this.#text] = [[], [], 0];
    const [first, then] = [await this.#nodeChanges(nodes), await this.#relationshipChanges(relationships)];
    await this.#writing;
    // A transaction each: relationships find nodes faster that are committed.
    this.#writing = this.#change(first).then(() => this.#change(then));
    // Where it fails, whoever waits for it next is told.
    this.#writing.catch(() => {});
    this.#onWritten([...this.#met.values()].reduce((sum, { size }) => sum + size, 0));
  }

  async #nodeChanges(nodes: readonly FactNode[]): Promise<Change[]> {
    const changes: Change[] = [];
    for (const [label, some] of groupBy(nodes, (one) => one.label)) {
      const ids = some.map(({ id }) => id);
      const known = this.#known.has(label) ? await nodesWith(this.#connection, label, ids) : null;
      for (const { id, properties } of some) {
        const found = known?.get(id);
        if (found === undefined)
          changes.push({ query: statements.createNode(label), id, row: { properties: toDriver(properties) } });
        else if (!isSame(properties, found.properties)) changes.push(update(statements.updateNode, found, properties));
      }
    }
    return changes;
  }

  async #relationshipChanges(relationships: readonly FactRelationship[]): Promise<Change[]> {
    const changes: Change[] = [];
    for (const [label, some] of groupBy(relationships, ({ start }) => labelOf(start))) {
      const starts = [...new Set(some.map(({ start }) => start))];
      const known = this.#known.has(label) ? await relationshipsFrom(this.#connection, label, starts) : null;
      for (const { id, type, start, end, properties } of some) {
        const found = known?.get(id);
        if (found === undefined) {
          const query = statements.createRelationship(type, label, labelOf(end));
          changes.push({ query, id, row: { start, end, properties: toDriver(properties) } });
        } else if (!isSame(properties, found.properties))
          changes.push(update(statements.updateRelationship, found, properties));
      }
    }
    return changes;
  }

  async #change(changes: readonly Change[]): Promise<void> {
    if (changes.length === 0) return;
    this.#written += changes.length;
    await this.#run(changes);
  }

  async #deleteOthers(kind: NodeLabel | RelationshipType, query: string): Promise<void> {
    const met = this.#met.get(kind) ?? new IdSet();
    let others: Change[] = [];
    for await (const { id, place } of placesOf(this.#connection, kind)) {
      if (met.has(id)) continue;
      others.push({ query, id, row: { place } });
      this.#deleted += 1;
      if (others.length < BATCH) continue;
      await this.#run(others);
      others = [];
    }
    if (others.length > 0) await this.#run(others);
  }

  /** In one order, by id, so that no two writers wait for each other in a circle. */
  async #run(changes: readonly Change[]): Promise<void> {
    const byQuery = groupBy(changes, ({ query }) => query);
    await this.#lease.write(async (transaction) => {
      for (const [query, some] of byQuery) {
        const rows = some.toSorted((a, b) => compare(a.id, b.id)).map(({ row }) => row);
        await transaction.run(query, { rows });
      }
    });
  }
}

const update = (query: string, { id, place }: Known, properties: FactNode['properties']): Change => ({
  query,
  id,
  row: { place, properties: toDriver(properties) },
});

/** The model's ids open with the label: `person:ivo-lind`. */
function labelOf(id: string): NodeLabel {
  const kind = id.slice(0, id.indexOf(':'));
  const label = NodeLabel.options.find((one) => one.toLowerCase() === kind);
  if (label === undefined) throw new Error(`${id} is not the id of a fact`);
  return label;
}
