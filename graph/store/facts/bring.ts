/** Brings one node or relationship of a property graph to what a fact says; only what differs is written. */
import { type FactNode, type FactRelationship, NodeLabel } from '../../model/fact.ts';
import type { GraphTransaction } from '../property-graph/transaction.ts';
import { isAsStored, typed } from './typed.ts';

/** Whether anything was written. */
export function bringNode(
  graph: GraphTransaction,
  number: number,
  { label, properties }: Pick<FactNode, 'label' | 'properties'>,
): boolean {
  const relabelled = relabel(graph, number, label);
  const changed = !isAsStored(properties, graph.nodeProperties(number));
  if (changed) graph.setNodeProperties(number, typed(properties));
  return changed || relabelled;
}

/** Whether anything was written. */
export function bringRelationship(
  graph: GraphTransaction,
  number: number,
  { properties }: Pick<FactRelationship, 'properties'>,
): boolean {
  if (isAsStored(properties, graph.relationshipProperties(number))) return false;
  graph.setRelationshipProperties(number, typed(properties));
  return true;
}

/** What a person has drawn to it goes with it. */
export function deleteWithAttached(graph: GraphTransaction, number: number): void {
  for (const attached of Array.from(graph.expand(number, 'both', null)))
    if (graph.hasRelationship(attached)) graph.deleteRelationship(attached);
  graph.deleteNode(number);
}

/** A place may turn out to be a state; a label that a person has given it stays. */
function relabel(graph: GraphTransaction, number: number, label: NodeLabel): boolean {
  if (graph.hasLabel(number, label)) return false;
  for (const other of NodeLabel.options) graph.removeLabel(number, other);
  return graph.addLabel(number, label);
}
