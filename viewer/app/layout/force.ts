/**
 * ForceAtlas2 (Jacomy, Venturini, Heymann and Bastian, PLoS ONE 9(6), 2014) in steps, so that progress can be told.
 * Deterministic: it uses no chance, only where the nodes start.
 */
import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { Point } from './spread.ts';

export interface Body extends Point {
  readonly fixed: boolean;
}

export interface Spring {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

function graphOf(bodies: readonly Body[], springs: readonly Spring[]): UndirectedGraph {
  const graph = new UndirectedGraph();
  bodies.forEach(({ x, y, fixed }, index) => {
    graph.addNode(index, { x, y, fixed });
  });
  for (const { from, to, weight } of springs) {
    const [a, b] = from < to ? [from, to] : [to, from];
    graph.updateEdge(a, b, (old: { weight?: number }) => ({ weight: (old.weight ?? 0) + weight }));
  }
  graph.forEachEdge((edge, { weight }) => {
    graph.setEdgeAttribute(edge, 'weight', Math.sqrt(Number(weight)));
  });
  return graph;
}

/** Moves the bodies in place, `step` iterations at a time; yields how many are done. */
export function* force(
  bodies: readonly Body[],
  springs: readonly Spring[],
  iterations: number,
  step: number,
): Generator<number> {
  const graph = graphOf(bodies, springs);
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    gravity: 0.35,
    scalingRatio: 20,
    strongGravityMode: false,
    barnesHutOptimize: graph.order > 400,
    edgeWeightInfluence: 1,
  };
  for (let done = 0; done < iterations; done += step) {
    forceAtlas2.assign(graph, { iterations: step, getEdgeWeight: 'weight', settings });
    graph.forEachNode((node, { x, y }) => {
      const body = bodies[Number(node)];
      if (body === undefined) return;
      body.x = Number(x);
      body.y = Number(y);
    });
    yield done + step;
  }
}
