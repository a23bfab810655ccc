/** What lies next to a node: every relationship but the evidence's, and the nodes at their other ends. */
import type { GraphSource } from './graph-source.ts';
import { edgesFor, toNode } from './view.ts';
import type { GraphView } from './wire.ts';

/** Most relationships of one node that are sent. */
const MOST = 400;

/** Null where there is no such node. */
export async function neighbours(source: GraphSource, id: string): Promise<GraphView | null> {
  const [node] = await source.nodes([id]);
  if (node === undefined) return null;
  const found = await source.around(id, MOST + 1);
  const relationships = found.slice(0, MOST);
  const ids = new Set(relationships.flatMap(({ start, end }) => [start, end]));
  ids.delete(id);
  const edges = await edgesFor(source, relationships);
  const nodes = [node, ...(await source.nodes([...ids]))];
  return {
    nodes: nodes.map(toNode),
    edges: relationships.map((row) => edges.of(row)).filter((edge) => edge !== null),
    cut:
      found.length > MOST
        ? { shown: MOST, all: found.length, edgesLeftOut: found.length - MOST, unconnected: 0 }
        : null,
  };
}
