/** The facts that a property graph holds: what Dossier put there, told by label or type and an `id` of its own. */
import { compare } from '../../evidence/order.ts';
import { type FactNode, type FactRelationship, type Facts, NodeLabel, RelationshipType } from '../../model/fact.ts';
import type { GraphReader } from '../property-graph/graph-reader.ts';
import { untyped } from './typed.ts';

export interface StoredFacts extends Facts {
  /** The graph's own number of each fact, by fact id. */
  readonly nodeNumbers: ReadonlyMap<string, number>;
  readonly relationshipNumbers: ReadonlyMap<string, number>;
}

export function readFacts(graph: GraphReader): StoredFacts {
  const nodeNumbers = new Map<string, number>();
  const relationshipNumbers = new Map<string, number>();
  const nodes: FactNode[] = [];
  const relationships: FactRelationship[] = [];
  const idOf = new Map<number, string>();
  for (const label of NodeLabel.options) {
    for (const number of graph.nodesWithLabel(label)) {
      const properties = graph.nodeProperties(number);
      const { id } = properties;
      if (typeof id !== 'string') continue;
      idOf.set(number, id);
      nodeNumbers.set(id, number);
      nodes.push({ id, label, properties: untyped(properties) });
    }
  }
  for (const type of RelationshipType.options) {
    for (const number of graph.relationshipsWithType(type)) {
      const found = graph.relationship(number);
      const id = found?.properties['id'];
      const [start, end] = [idOf.get(found?.start ?? -1), idOf.get(found?.end ?? -1)];
      if (!found || typeof id !== 'string' || start === undefined || end === undefined) continue;
      relationshipNumbers.set(id, number);
      relationships.push({ id, type, start, end, properties: untyped(found.properties) });
    }
  }
  return { nodes: nodes.toSorted(byId), relationships: relationships.toSorted(byId), nodeNumbers, relationshipNumbers };
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => compare(a.id, b.id);
