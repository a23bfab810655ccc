/** Values as a session hands them out: entities with labels, type and properties, maps as plain objects. */
import { NodeValue, PathValue, RelationshipValue } from '../../../graph/store/value/entity.ts';
import type { GraphReader } from '../../../graph/store/property-graph/graph-reader.ts';
import { isList, isMap, type Value } from '../../../graph/store/value/value.ts';
import type { Node, Path, Relationship } from '../../session.ts';
import { elementIdOf, nodeElementId } from '../functions/element-id.ts';
import { VirtualNode, VirtualRelationship } from '../runtime/virtual.ts';

export function toOutput(value: Value, graph: GraphReader): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof NodeValue) return nodeOutput(value, graph);
  if (value instanceof RelationshipValue) return relationshipOutput(value, graph);
  if (value instanceof PathValue) return pathOutput(value, graph);
  if (isList(value)) return value.map((item) => toOutput(item, graph));
  if (isMap(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toOutput(item, graph)]));
  return value;
}

function nodeOutput(value: NodeValue, graph: GraphReader): Node {
  const known = value instanceof VirtualNode ? value : null;
  return {
    identity: BigInt(value.id),
    elementId: elementIdOf(value),
    labels: [...(known?.labels ?? graph.labels(value.id))],
    properties: { ...(known?.properties ?? graph.nodeProperties(value.id)) },
  };
}

function relationshipOutput(value: RelationshipValue, graph: GraphReader): Relationship {
  return {
    identity: BigInt(value.id),
    elementId: elementIdOf(value),
    type: value.type,
    start: BigInt(value.start),
    end: BigInt(value.end),
    startNodeElementId: nodeElementId(value.start),
    endNodeElementId: nodeElementId(value.end),
    properties: {
      ...(value instanceof VirtualRelationship ? value.properties : graph.relationshipProperties(value.id)),
    },
  };
}

function pathOutput(path: PathValue, graph: GraphReader): Path {
  const nodes = path.nodes.map((node) => nodeOutput(node, graph));
  const empty = { identity: -1n, elementId: '', labels: [], properties: {} };
  const [start = empty] = nodes;
  const segments = path.relationships.map((relationship, index) => ({
    start: nodes[index] ?? empty,
    relationship: relationshipOutput(relationship, graph),
    end: nodes[index + 1] ?? empty,
  }));
  return { start, end: nodes.at(-1) ?? start, segments, length: segments.length };
}
