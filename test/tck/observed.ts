/** Values of a result as the TCK writes them. */
import { isScalarObject } from '../../graph/store/value/value.ts';
import type { Node, Path, Relationship } from '../../cypher/session.ts';
import type { TckEdge, TckMap, TckNode, TckPath, TckValue } from './value.ts';

export function observed(value: unknown): TckValue {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object') return scalar(value);
  if (Array.isArray(value)) return value.map(observed);
  if (isScalarObject(value)) return withoutZeroSeconds(value.toString());
  if (isPath(value)) return path(value);
  if (isNode(value)) return node(value);
  if (isRelationship(value)) return edge(value);
  return map(value);
}

function scalar(value: unknown): TckValue {
  if (typeof value === 'string' || typeof value === 'bigint') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  throw new Error(`A result holds a ${typeof value}.`);
}

/** The TCK writes times as the shortest ISO text; `toString()` keeps seconds of zero. */
function withoutZeroSeconds(text: string): string {
  return text.replace(/((?:^|T)\d\d:\d\d):00(?![.\d:])/, '$1');
}

function map(value: object): TckMap {
  return { kind: 'map', entries: new Map(Object.entries(value).map(([key, item]) => [key, observed(item)])) };
}

function node({ labels, properties }: Node): TckNode {
  return { kind: 'node', labels, properties: map(properties) };
}

function edge({ type, properties }: Relationship): TckEdge {
  return { kind: 'edge', type, properties: map(properties) };
}

function path({ start, segments }: Path): TckPath {
  const steps = segments.map((segment) => ({
    edge: edge(segment.relationship),
    forwards: segment.relationship.startNodeElementId === segment.start.elementId,
    node: node(segment.end),
  }));
  return { kind: 'path', start: node(start), steps };
}

export function isNode(value: object): value is Node {
  return 'elementId' in value && 'labels' in value;
}

export function isRelationship(value: object): value is Relationship {
  return 'startNodeElementId' in value;
}

function isPath(value: object): value is Path {
  return 'segments' in value && 'start' in value;
}
