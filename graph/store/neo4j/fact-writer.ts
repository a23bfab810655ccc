/** Brings the facts of a Neo4j from what they are to what they should be, in batches, touching only what differs. */
import type { ManagedTransaction } from 'neo4j-driver';
import { groupBy } from '../../evidence/order.ts';
import type { FactNode, FactRelationship, Facts } from '../../model/fact.ts';
import type { Refreshed } from '../store.ts';
import type { Connection } from './connection.ts';
import { factNodes, factRelationships, type Known, knownFacts, markOf } from './known-facts.ts';
import { quoted } from './labels.ts';
import type { Lease } from './lease.ts';
import { toDriver } from './values.ts';

/** Rows of one transaction: large enough to be fast, small enough for a server's memory. */
const BATCH = 10_000;

interface Row {
  readonly id: string;
  readonly place: string;
  readonly properties: Record<string, unknown>;
}

interface RelationshipRow extends Row {
  readonly start: string;
  readonly end: string;
}

/** Changes that wait for the next batch, by the statement that makes them. */
class Batch {
  readonly #rows = new Map<string, (Row | RelationshipRow)[]>();
  size = 0;

  add(query: string, row: Row | RelationshipRow): void {
    const rows = this.#rows.get(query);
    if (rows) rows.push(row);
    else this.#rows.set(query, [row]);
    this.size += 1;
  }

  take(): ReadonlyMap<string, readonly (Row | RelationshipRow)[]> {
    const taken = new Map(this.#rows);
    this.#rows.clear();
    this.size = 0;
    return taken;
  }
}

/** Values travel as parameters only; labels and types are of the fixed vocabulary. */
const statements = {
  createNode: (label: string) => `UNWIND $rows AS row CREATE (n:${quoted(label)}) SET n = row.properties`,
  updateNode: (label: string, was: string) =>
    `UNWIND $rows AS row MATCH (n) WHERE elementId(n) = row.place SET n = row.properties${label === was ? '' : ` REMOVE n:${quoted(was)} SET n:${quoted(label)}`}`,
  createRelationship: (type: string, start: string, end: string) =>
    `UNWIND $rows AS row MATCH (a:${quoted(start)} {id: row.start}) MATCH (b:${quoted(end)} {id: row.end})
     CREATE (a)-[r:${quoted(type)}]->(b) SET r = row.properties`,
  updateRelationship: 'UNWIND $rows AS row MATCH ()-[r]->() WHERE elementId(r) = row.place SET r = row.properties',
  deleteRelationship: 'UNWIND $rows AS row MATCH ()-[r]->() WHERE elementId(r) = row.place DELETE r',
  deleteNode: 'UNWIND $rows AS row MATCH (n) WHERE elementId(n) = row.place DETACH DELETE n',
};

/** Takes the facts in parts, each node before relationships lead to it; what no part has is deleted at the end. */
export class FactWriter {
  readonly #lease: Lease;
  /** What no part has named yet; … */
  readonly #nodes: Map<string, Known>;
  readonly #relationships: Map<string, Known>;
  /** … and of every node that is a fact now, its label. */
  readonly #labels = new Map<string, string>();
  readonly #batch = new Batch();
  #written = 0;
  #deleted = 0;

  private constructor(lease: Lease, nodes: Map<string, Known>, relationships: Map<string, Known>) {
    this.#lease = lease;
    this.#nodes = nodes;
    this.#relationships = relationships;
  }

  static async start(connection: Connection, lease: Lease): Promise<FactWriter> {
    const nodes = await knownFacts(factNodes(connection));
    return new FactWriter(lease, nodes, await knownFacts(factRelationships(connection)));
  }

  async write({ nodes, relationships }: Facts): Promise<void> {
    for (const node of nodes) await this.#writeNode(node);
    for (const relationship of relationships) await this.#writeRelationship(relationship);
  }

  async finish(): Promise<Refreshed> {
    for (const [id, { place }] of this.#relationships) await this.#delete(statements.deleteRelationship, id, place);
    for (const [id, { place }] of this.#nodes) await this.#delete(statements.deleteNode, id, place);
    await this.#flush();
    return { written: this.#written, deleted: this.#deleted };
  }

  async #writeNode({ id, label, properties }: FactNode): Promise<void> {
    const known = this.#nodes.get(id);
    this.#nodes.delete(id);
    this.#labels.set(id, label);
    if (known?.kind === label && known.mark === markOf(properties)) return;
    const query = known === undefined ? statements.createNode(label) : statements.updateNode(label, known.kind);
    await this.#change(query, { id, place: known?.place ?? '', properties: toDriver(properties) });
  }

  async #writeRelationship({ id, type, start, end, properties }: FactRelationship): Promise<void> {
    const known = this.#relationships.get(id);
    this.#relationships.delete(id);
    if (known?.mark === markOf(properties)) return;
    const row = { id, place: known?.place ?? '', properties: toDriver(properties) };
    if (known !== undefined) return this.#change(statements.updateRelationship, row);
    const [from, to] = [this.#labels.get(start), this.#labels.get(end)];
    if (from === undefined || to === undefined)
      throw new Error(`${type} ${id} leads to a node that is not among the facts`);
    await this.#change(statements.createRelationship(type, from, to), { ...row, start, end });
  }

  async #change(query: string, row: Row | RelationshipRow): Promise<void> {
    this.#written += 1;
    this.#batch.add(query, row);
    if (this.#batch.size >= BATCH) await this.#flush();
  }

  async #delete(query: string, id: string, place: string): Promise<void> {
    this.#deleted += 1;
    this.#batch.add(query, { id, place, properties: {} });
    if (this.#batch.size >= BATCH) await this.#flush();
  }

  async #flush(): Promise<void> {
    if (this.#batch.size === 0) return;
    const taken = this.#batch.take();
    await this.#lease.write(async (transaction) => {
      for (const [query, rows] of taken) await run(transaction, query, rows);
    });
  }
}

async function run(transaction: ManagedTransaction, query: string, rows: readonly Row[]): Promise<void> {
  const byId = groupBy(rows, ({ id }) => id);
  const sorted = [...byId.keys()].toSorted().flatMap((id) => byId.get(id) ?? []);
  await transaction.run(query, { rows: sorted });
}
