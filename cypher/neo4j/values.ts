/** The driver's values as every session hands them out: properties by key, points as text has them elsewhere. */
import {
  isNode,
  isPath,
  isPoint,
  isRelationship,
  type Node as DriverNode,
  type Path as DriverPath,
  type Relationship as DriverRelationship,
} from 'neo4j-driver';
import { compare } from '../../graph/evidence/order.ts';
import { Point } from '../../graph/store/value/point.ts';
import type { Node, Path, Relationship } from '../session.ts';

export function toOutput(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value ?? null;
  if (Array.isArray(value)) return value.map(toOutput);
  if (isNode(value)) return nodeOutput(value);
  if (isRelationship(value)) return relationshipOutput(value);
  if (isPath(value)) return pathOutput(value);
  if (isPoint(value)) return new Point(Number(value.srid), value.x, value.y, value.z);
  return Object.getPrototypeOf(value) === Object.prototype ? mapOutput(value) : value;
}

const mapOutput = (map: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [key, toOutput(value)]));

/** A server keeps properties in no order that means anything. */
const propertiesOf = (properties: object): Record<string, unknown> =>
  mapOutput(Object.fromEntries(Object.entries(properties).toSorted(([a], [b]) => compare(a, b))));

const nodeOutput = ({ identity, elementId, labels, properties }: DriverNode): Node => ({
  identity: BigInt(identity.toString()),
  elementId,
  labels,
  properties: propertiesOf(properties),
});

const relationshipOutput = (value: DriverRelationship): Relationship => ({
  identity: BigInt(value.identity.toString()),
  elementId: value.elementId,
  type: value.type,
  start: BigInt(value.start.toString()),
  end: BigInt(value.end.toString()),
  startNodeElementId: value.startNodeElementId,
  endNodeElementId: value.endNodeElementId,
  properties: propertiesOf(value.properties),
});

const pathOutput = ({ start, end, segments, length }: DriverPath): Path => ({
  start: nodeOutput(start),
  end: nodeOutput(end),
  segments: segments.map((segment) => ({
    start: nodeOutput(segment.start),
    relationship: relationshipOutput(segment.relationship),
    end: nodeOutput(segment.end),
  })),
  length,
});
