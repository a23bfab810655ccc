/** Counts of what a graph holds, for summaries. */
import type { Facts } from '../graph/model/fact.ts';

export interface Tally {
  /** By label and by relationship type, in the order of the model; kinds that are not there are left out. */
  readonly nodes: Readonly<Record<string, number>>;
  readonly relationships: Readonly<Record<string, number>>;
  /** Facts on which sources contradict each other. */
  readonly disputes: number;
}

export function tally(facts: Facts): Tally {
  const nodes: Record<string, number> = {};
  const relationships: Record<string, number> = {};
  for (const { label } of facts.nodes) nodes[label] = (nodes[label] ?? 0) + 1;
  for (const { type } of facts.relationships) relationships[type] = (relationships[type] ?? 0) + 1;
  const disputes = facts.nodes.filter(({ properties: { disputed } }) => Array.isArray(disputed) && disputed.length > 0);
  return { nodes, relationships, disputes: disputes.length };
}
