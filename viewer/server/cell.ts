/** Cypher values as a table's cells: plain JSON; nodes, relationships and paths as things that can be selected. */
import { z } from 'zod';
import type { Cell, CellThing } from './wire.ts';

const Properties = z.record(z.string(), z.unknown());
export const NodeValue = z.object({ labels: z.array(z.string()), properties: Properties, elementId: z.string() });
export const RelationshipValue = z.object({
  type: z.string(),
  properties: Properties,
  elementId: z.string(),
  startNodeElementId: z.string(),
  endNodeElementId: z.string(),
});
export const PathValue = z.object({
  start: NodeValue,
  segments: z.array(z.object({ start: NodeValue, relationship: RelationshipValue, end: NodeValue })),
});

type Json = z.infer<ReturnType<typeof z.json>>;

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const nodeThing = ({ labels, properties, elementId }: z.infer<typeof NodeValue>): CellThing => ({
  id: text(properties['id']) ?? elementId,
  kind: labels[0] ?? 'node',
  text: text(properties['name']) ?? text(properties['title']) ?? text(properties['text']) ?? elementId,
});

const relationshipThing = ({ type, properties, elementId }: z.infer<typeof RelationshipValue>): CellThing => ({
  id: text(properties['id']) ?? elementId,
  kind: type,
  text: type,
});

/** Integers that JavaScript's numbers cannot hold stay text. */
const integer = (value: bigint): number | string => {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value.toString();
};

function json(value: unknown): Json {
  const cell = toCell(value);
  return Array.isArray(cell) || cell === null || typeof cell !== 'object' ? cell : { ...cell };
}

const printed = (value: { toString(): string }): string => value.toString();

/** Temporal values and points have a text of their own; other maps are written as JSON. */
function object(value: object): Cell {
  const own = Object.getPrototypeOf(value) !== Object.prototype && Object.getPrototypeOf(value) !== null;
  if (own) return printed(value);
  const entries = Object.entries(value).map(([key, one]): [string, Json] => [key, json(one)]);
  return JSON.stringify(Object.fromEntries(entries));
}

export function toCell(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return integer(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(json);
  const path = PathValue.safeParse(value);
  if (path.success) {
    const { start, segments } = path.data;
    return [start, ...segments.flatMap(({ relationship, end }) => [relationship, end])].map(json);
  }
  const node = NodeValue.safeParse(value);
  if (node.success) return nodeThing(node.data);
  const relationship = RelationshipValue.safeParse(value);
  if (relationship.success) return relationshipThing(relationship.data);
  return typeof value === 'object' ? object(value) : null;
}

/** Ids of the nodes and relationships that a value holds, however deep. */
export function idsIn(value: unknown, found: { nodes: Set<string>; relationships: Set<string> }): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) for (const one of value) idsIn(one, found);
  else {
    const path = PathValue.safeParse(value);
    if (path.success) {
      idsIn(path.data.start, found);
      for (const { relationship, end } of path.data.segments) idsIn([relationship, end], found);
      return;
    }
    const node = NodeValue.safeParse(value);
    if (node.success) found.nodes.add(nodeThing(node.data).id);
    const relationship = RelationshipValue.safeParse(value);
    if (relationship.success) found.relationships.add(relationshipThing(relationship.data).id);
    if (!node.success && !relationship.success && Object.getPrototypeOf(value) === Object.prototype)
      for (const one of Object.values(value)) idsIn(one, found);
  }
}
