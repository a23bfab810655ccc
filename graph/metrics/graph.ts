/** Facts as a graphology graph: the actors, proposals and meetings, without the articles and claims behind them. */
import { MultiDirectedGraph } from 'graphology';
import type { Facts, PropertyValue } from '../model/fact.ts';

export type Attributes = Record<string, PropertyValue>;

const isEvidence = (label: string): boolean => label === 'Article' || label === 'Claim';

/** Nodes carry `label` (what to show), `kind` and their properties; edges carry `type` and theirs. */
export function graphOf({ nodes, relationships }: Facts): MultiDirectedGraph<Attributes, Attributes> {
  const graph = new MultiDirectedGraph<Attributes, Attributes>();
  for (const { id, label: kind, properties } of nodes) {
    if (isEvidence(kind)) continue;
    const shown = properties['name'] ?? properties['title'] ?? properties['text'] ?? id;
    graph.addNode(id, { ...properties, kind, label: shown });
  }
  for (const { id, type, start, end, properties } of relationships) {
    if (graph.hasNode(start) && graph.hasNode(end))
      graph.addDirectedEdgeWithKey(id, start, end, { ...properties, type });
  }
  return graph;
}
