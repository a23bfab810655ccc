/** Query values as JSON has them: integers as numbers where exact, dates as text, nodes and relationships as maps. */
import { z } from 'zod';

const Node = z.object({
  elementId: z.string(),
  labels: z.array(z.string()),
  properties: z.record(z.string(), z.unknown()),
});
const Relationship = z.object({
  elementId: z.string(),
  type: z.string(),
  startNodeElementId: z.string(),
  endNodeElementId: z.string(),
  properties: z.record(z.string(), z.unknown()),
});
const Path = z.object({
  start: z.unknown(),
  segments: z.array(z.object({ relationship: z.unknown(), end: z.unknown() })),
});

const Written = z.custom<{ toString(): string }>((value) => typeof value === 'object' && value !== null);

export function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
  if (typeof value === 'number') return Number.isFinite(value) ? value : value.toString();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const node = Node.safeParse(value);
  if (node.success) return { labels: node.data.labels, properties: byKey(node.data.properties) };
  const relationship = Relationship.safeParse(value);
  if (relationship.success) return { type: relationship.data.type, properties: byKey(relationship.data.properties) };
  const path = Path.safeParse(value);
  if (path.success) return [path.data.start, ...path.data.segments.flatMap((s) => [s.relationship, s.end])].map(plain);
  if (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null) {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
  }
  return Written.parse(value).toString();
}

/** A store keeps the properties of a node in no order that means anything. */
const byKey = (properties: Record<string, unknown>): unknown =>
  plain(Object.fromEntries(Object.entries(properties).toSorted(([a], [b]) => (a < b ? -1 : 1))));

/** One cell of a table or a CSV file. */
export function cell(value: unknown): string {
  const one = plain(value);
  if (one === null || one === undefined) return '';
  return typeof one === 'string' ? one : JSON.stringify(one);
}
