/** How central each node is and which community it belongs to; the same graph gives the same figures. */
import louvain from 'graphology-communities-louvain';
import pagerank from 'graphology-metrics/centrality/pagerank.js';
import type { MultiDirectedGraph } from 'graphology';
import type { Attributes } from './graph.ts';
import { seededRandom } from './seeded-random.ts';

export interface Measures {
  readonly degree: number;
  /** PageRank (Page, Brin, Motwani, Winograd 1999), damping 0.85; sums to 1 over the graph. */
  readonly pagerank: number;
  /** Louvain community (Blondel et al. 2008), numbered from 0. */
  readonly community: number;
}

const SEED = 20_250_425;
const DECIMALS = 1e6;

/** Writes `degree`, `pagerank` and `community` on every node. */
export function measure(graph: MultiDirectedGraph<Attributes, Attributes>): void {
  if (graph.order === 0) return;
  const ranks = pagerank(graph, { getEdgeWeight: null });
  const communities = louvain(graph, { rng: seededRandom(SEED), getEdgeWeight: null });
  graph.forEachNode((id) => {
    graph.mergeNodeAttributes(id, {
      degree: graph.degree(id),
      pagerank: Math.round((ranks[id] ?? 0) * DECIMALS) / DECIMALS,
      community: communities[id] ?? 0,
    });
  });
}
