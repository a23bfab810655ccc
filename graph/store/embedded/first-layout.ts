/**
 * Stores of the first layout kept one JSON record for each node and relationship; they are taken over when they are opened.
 * What JSON lacks was a one-entry map from a `$` tag.
 */
import type { Database, RootDatabase } from 'lmdb';
import { z } from 'zod';
import { PropertyGraph } from '../property-graph/property-graph.ts';
import { Duration } from '../value/duration.ts';
import { Point } from '../value/point.ts';
import { CypherDate, LocalDateTime, LocalTime, ZonedDateTime, ZonedTime } from '../value/temporal.ts';
import { emptyMap, type Properties, type Value } from '../value/value.ts';
import { LmdbJournal } from './journal.ts';
import { damaged, unseal } from './seal.ts';

const whole = z.string().transform(BigInt);
const int = z.int();
const number = z.number();

const Tagged = z.union([
  z.strictObject({ $int: whole }).transform(({ $int }): Value => $int),
  z
    .strictObject({ $float: z.enum(['NaN', 'Infinity', '-Infinity', '-0']) })
    .transform(({ $float }): Value => Number($float)),
  z.strictObject({ $date: int }).transform(({ $date }): Value => new CypherDate($date)),
  z.strictObject({ $time: int }).transform(({ $time }): Value => new LocalTime($time)),
  z
    .strictObject({ $zonedTime: z.tuple([int, int]) })
    .transform(({ $zonedTime }): Value => new ZonedTime(...$zonedTime)),
  z
    .strictObject({ $dateTime: z.tuple([int, int]) })
    .transform(({ $dateTime }): Value => new LocalDateTime(...$dateTime)),
  z
    .strictObject({ $zonedDateTime: z.tuple([int, int, int, z.string().nullable()]) })
    .transform(({ $zonedDateTime }): Value => new ZonedDateTime(...$zonedDateTime)),
  z
    .strictObject({ $duration: z.tuple([whole, whole, whole, whole]) })
    .transform(({ $duration }): Value => new Duration(...$duration)),
  z
    .strictObject({ $point: z.tuple([int, number, number], number) })
    .transform(({ $point: [crs, x, y, height] }): Value => new Point(crs, x, y, height)),
]);

const Untagged = z.union([z.null(), z.string(), z.number(), z.boolean()]);
const Row = z.record(z.string(), z.unknown());

function decode(value: unknown): Value {
  return typeof value === 'object' && value !== null ? Tagged.parse(value) : Untagged.parse(value);
}

/** Checked and decoded. */
const StoredProperties: z.ZodType<Properties> = Row.transform((row, context) => {
  const properties = emptyMap();
  try {
    for (const [key, value] of Object.entries(row)) {
      properties[key] = Array.isArray(value) ? value.map(decode) : decode(value);
    }
  } catch {
    context.addIssue('holds what is no property value');
  }
  return properties;
});

const NodeRow = z.object({ labels: z.array(z.string()), properties: StoredProperties });
const RelationshipRow = z.object({ type: z.string(), start: z.int(), end: z.int(), properties: StoredProperties });

/** Inside a transaction of the root database. Throws `STORE_INVALID` where a record is damaged. */
export function takeOverFirstLayout(root: RootDatabase): void {
  const nodes: Database<Buffer, number> = root.openDB('nodes', { encoding: 'binary' });
  const relationships: Database<Buffer, number> = root.openDB('relationships', { encoding: 'binary' });
  const transaction = new PropertyGraph(new LmdbJournal(root, () => {})).begin('write');
  const ids = new Map<number, number>();
  for (const { key, value } of nodes.getRange()) {
    const { labels, properties } = checked(NodeRow, value, `node ${key}`);
    ids.set(key, transaction.createNode(labels, properties));
  }
  for (const { key, value } of relationships.getRange()) {
    const { type, start, end, properties } = checked(RelationshipRow, value, `relationship ${key}`);
    const [from, to] = [ids.get(start), ids.get(end)];
    if (from === undefined || to === undefined) throw damaged(`relationship ${key}`);
    transaction.createRelationship(type, from, to, properties);
  }
  transaction.commit();
  nodes.clearSync();
  relationships.clearSync();
}

function checked<T>(schema: z.ZodType<T>, bytes: Uint8Array, what: string): T {
  const parsed = schema.safeParse(unseal(bytes, what));
  if (!parsed.success) throw damaged(what, parsed.error);
  return parsed.data;
}
