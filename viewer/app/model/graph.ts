/** The part of the graph that the page holds. Never changed in place: each addition makes a new one. */
import type { GraphEdge, GraphNode, GraphView } from '../../server/wire.ts';

export interface HeldGraph {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly edges: ReadonlyMap<string, GraphEdge>;
}

export const emptyGraph: HeldGraph = { nodes: new Map(), edges: new Map() };

/** Edges that end at nothing that is held are left out. */
export function withView(held: HeldGraph, { nodes, edges }: Pick<GraphView, 'nodes' | 'edges'>): HeldGraph {
  const allNodes = new Map([...held.nodes, ...nodes.map((node) => [node.id, node] as const)]);
  const fitting = edges.filter(({ source, target }) => allNodes.has(source) && allNodes.has(target));
  return { nodes: allNodes, edges: new Map([...held.edges, ...fitting.map((edge) => [edge.id, edge] as const)]) };
}

/** How many nodes of the view are not held yet. */
export const newNodes = (held: HeldGraph, { nodes }: Pick<GraphView, 'nodes'>): number =>
  nodes.filter(({ id }) => !held.nodes.has(id)).length;
