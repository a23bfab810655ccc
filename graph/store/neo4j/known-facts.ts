/** What a Neo4j has of the facts, small: of each its place there and a mark of what it says. */
import { createHash } from 'node:crypto';
import type { Record as Row } from 'neo4j-driver';
import { z } from 'zod';
import { compare } from '../../evidence/order.ts';
import { NodeLabel, type PropertyValue, RelationshipType } from '../../model/fact.ts';
import type { Connection } from './connection.ts';
import { quoted } from './labels.ts';
import { fromDriver } from './values.ts';

export interface Known {
  /** Label or type. */
  readonly kind: string;
  readonly mark: string;
  /** The server's own id of it. */
  readonly place: string;
}

type JsonProperties = Readonly<Record<string, PropertyValue>>;

/** Two facts with one mark say the same, in whatever order their properties come. */
export function markOf(properties: JsonProperties): string {
  const sorted = Object.keys(properties)
    .toSorted(compare)
    .map((key) => [key, properties[key]]);
  return createHash('sha1').update(JSON.stringify(sorted)).digest('base64').slice(0, MARK_LENGTH);
}

/** Letters of base64, 96 bits: of a billion facts no two share a mark by chance. */
const MARK_LENGTH = 16;

const Properties = z.record(z.string(), z.unknown());

export interface FactRow {
  readonly id: string;
  readonly kind: string;
  readonly properties: Record<string, PropertyValue>;
  readonly place: string;
}

/** Facts are told by their label and an `id` of their own. */
export async function* factNodes(connection: Connection): AsyncGenerator<FactRow> {
  for (const kind of NodeLabel.options) {
    const query = `MATCH (n:${quoted(kind)}) WHERE n.id IS NOT NULL
      RETURN properties(n) AS properties, elementId(n) AS place`;
    for await (const row of connection.stream(query)) yield* factOf(kind, row);
  }
}

export interface RelationshipRow extends FactRow {
  readonly start: string;
  readonly end: string;
}

export async function* factRelationships(connection: Connection): AsyncGenerator<RelationshipRow> {
  for (const kind of RelationshipType.options) {
    const query = `MATCH (a)-[r:${quoted(kind)}]->(b) WHERE r.id IS NOT NULL AND a.id IS NOT NULL AND b.id IS NOT NULL
      RETURN properties(r) AS properties, elementId(r) AS place, a.id AS start, b.id AS end`;
    for await (const row of connection.stream(query))
      for (const fact of factOf(kind, row))
        yield { ...fact, start: String(row.get('start')), end: String(row.get('end')) };
  }
}

function* factOf(kind: string, row: Row): Generator<FactRow> {
  const properties = fromDriver(Properties.parse(row.get('properties')));
  if (typeof properties['id'] !== 'string') return;
  yield { id: properties['id'], kind, properties, place: String(row.get('place')) };
}

export async function knownFacts(rows: AsyncIterable<FactRow>): Promise<Map<string, Known>> {
  const known = new Map<string, Known>();
  for await (const { id, kind, properties, place } of rows) known.set(id, { kind, mark: markOf(properties), place });
  return known;
}
