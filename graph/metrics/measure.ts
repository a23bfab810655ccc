/** How central each node is and which community it belongs to; the same graph gives the same figures. */
import louvain from 'graphology-communities-louvain';
import pagerank from 'graphology-metrics/centrality/pagerank.js';
import type { MultiDirectedGraph } from 'graphology';
import type { Attributes } from './graph.ts';
import { seededRandom } from './seeded-random.ts';

export interface Measures {
  /** Relationships, whatever their direction. */
  readonly degree: number;
  /** PageRank (Page, Brin, Motwani, Winograd 1999), damping 0.85, to six decimals; sums to 1 over the graph. */
  readonly pagerank: number;
  /** Louvain community (Blondel et al. 2008), numbered from 0. */
  readonly community: number;
}

const SEED = 20_250_425;
const DECIMALS = 1e6;

/** By node. */
export function measures(graph: MultiDirectedGraph<Attributes, Attributes>): Map<string, Measures> {
  if (graph.order === 0) return new Map();
  const ranks = pagerank(graph, { getEdgeWeight: null });
  const communities = louvain(graph, { rng: seededRandom(SEED), getEdgeWeight: null });
  return new Map(
    graph.mapNodes((id) => [
      id,
      {
        degree: graph.degree(id),
        pagerank: Math.round((ranks[id] ?? 0) * DECIMALS) / DECIMALS,
        community: communities[id] ?? 0,
      },
    ]),
  );
}

/** Writes `degree`, `pagerank` and `community` on every node. */
export function assignMeasures(graph: MultiDirectedGraph<Attributes, Attributes>): void {
  for (const [id, measured] of measures(graph)) graph.mergeNodeAttributes(id, { ...measured });
}
