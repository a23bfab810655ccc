/** What a Neo4j has of the facts: all of them as they come, or those that are asked for. */
import type { Record as Row } from 'neo4j-driver';
import { z } from 'zod';
import { NodeLabel, type PropertyValue, RelationshipType } from '../../model/fact.ts';
import type { Connection } from './connection.ts';
import { quoted } from './labels.ts';
import { fromDriver } from './values.ts';

export interface Known {
  readonly id: string;
  /** Label or type. */
  readonly kind: string;
  readonly properties: Record<string, PropertyValue>;
  /** The server's own id of it. */
  readonly place: string;
}

export interface KnownRelationship extends Known {
  readonly start: string;
  readonly end: string;
}

const Properties = z.record(z.string(), z.unknown());
const types = RelationshipType.options.map(quoted).join('|');

/** Facts are told by their label and an `id` of their own. */
export async function* allNodes(connection: Connection): AsyncGenerator<Known> {
  for (const kind of NodeLabel.options) {
    const query = `MATCH (n:${quoted(kind)}) WHERE n.id IS NOT NULL
      RETURN properties(n) AS properties, elementId(n) AS place`;
    for await (const row of connection.stream(query)) yield* nodeOf(row, kind);
  }
}

export async function* allRelationships(connection: Connection): AsyncGenerator<KnownRelationship> {
  const query = `MATCH (a)-[r:${types}]->(b) WHERE r.id IS NOT NULL AND a.id IS NOT NULL AND b.id IS NOT NULL
    RETURN type(r) AS kind, properties(r) AS properties, elementId(r) AS place, a.id AS start, b.id AS end`;
  for await (const row of connection.stream(query)) yield* relationshipOf(row);
}

/** Of these ids the nodes that are there with this label, by id. */
export async function nodesWith(
  connection: Connection,
  kind: NodeLabel,
  ids: readonly string[],
): Promise<Map<string, Known>> {
  const query = `UNWIND $ids AS id MATCH (n:${quoted(kind)} {id: id})
    RETURN properties(n) AS properties, elementId(n) AS place`;
  const found = new Map<string, Known>();
  for await (const row of connection.stream(query, { ids }))
    for (const node of nodeOf(row, kind)) found.set(node.id, node);
  return found;
}

/** What leads from these nodes of one label to facts, by id. */
export async function relationshipsFrom(
  connection: Connection,
  label: NodeLabel,
  starts: readonly string[],
): Promise<Map<string, KnownRelationship>> {
  const query = `UNWIND $starts AS start MATCH (:${quoted(label)} {id: start})-[r:${types}]->(b)
    WHERE r.id IS NOT NULL AND b.id IS NOT NULL
    RETURN type(r) AS kind, properties(r) AS properties, elementId(r) AS place, start, b.id AS end`;
  const found = new Map<string, KnownRelationship>();
  for await (const row of connection.stream(query, { starts }))
    for (const one of relationshipOf(row)) found.set(one.id, one);
  return found;
}

/** How many nodes have each label and relationships each type: the server keeps count. */
export async function counts(connection: Connection): Promise<Map<string, number>> {
  const patterns = [
    ...NodeLabel.options.map((label) => [label, `(one:${quoted(label)})`]),
    ...RelationshipType.options.map((type) => [type, `()-[one:${quoted(type)}]->()`]),
  ];
  const query = patterns.map(([kind, pattern]) => `MATCH ${pattern} RETURN '${kind}' AS kind, count(one) AS count`);
  const { records } = await connection.read((transaction) => transaction.run(query.join(' UNION ALL ')));
  return new Map(records.map((row) => [String(row.get('kind')), Number(row.get('count'))]));
}

/** Ids and places only, for telling which of them are no facts any more. */
export async function* placesOf(
  connection: Connection,
  kind: NodeLabel | RelationshipType,
): AsyncGenerator<{ readonly id: string; readonly place: string }> {
  const pattern = NodeLabel.safeParse(kind).success
    ? `(one:${quoted(kind)}) WHERE one.id IS NOT NULL`
    : `(a)-[one:${quoted(kind)}]->(b) WHERE one.id IS NOT NULL AND a.id IS NOT NULL AND b.id IS NOT NULL`;
  const query = `MATCH ${pattern} RETURN one.id AS id, elementId(one) AS place`;
  for await (const row of connection.stream(query))
    yield { id: String(row.get('id')), place: String(row.get('place')) };
}

function* nodeOf(row: Row, kind: string): Generator<Known> {
  const properties = fromDriver(Properties.parse(row.get('properties')));
  const { id } = properties;
  if (typeof id === 'string') yield { id, kind, properties, place: String(row.get('place')) };
}

function* relationshipOf(row: Row): Generator<KnownRelationship> {
  for (const fact of nodeOf(row, String(row.get('kind'))))
    yield { ...fact, start: String(row.get('start')), end: String(row.get('end')) };
}
