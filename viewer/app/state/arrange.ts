/** Lays the graph out in a worker, with progress and a stop; what is fixed stays where it is. */
import type { LayoutProgress, LayoutRequest } from '../layout/protocol.ts';
import { seed } from '../model/seed.ts';
import { nodeRadius } from '../model/palette.ts';
import type { Point, Viewer } from './viewer.ts';

export type MakeWorker = () => Worker;

let worker: Worker | null = null;
let finish: (() => void) | null = null;
let makeWorker: MakeWorker | null = null;

/** Says how to start a layout worker; without one nodes stay where they start. */
export const layoutWith = (make: MakeWorker | null): void => {
  makeWorker = make;
};

export function stopLayout(viewer: Viewer): void {
  worker?.terminate();
  worker = null;
  viewer.layout.value = null;
  finish?.();
  finish = null;
}

function requestOf(viewer: Viewer, fixed: ReadonlySet<string>): LayoutRequest {
  const { nodes, edges } = viewer.held.value;
  const all = [...nodes.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const index = new Map(all.map(({ id }, at) => [id, at]));
  return {
    nodes: all.map(({ id, origins, kind }) => {
      const { x, y } = viewer.positions.value.get(id) ?? seed(id);
      return { x, y, size: nodeRadius(origins, kind), fixed: fixed.has(id) };
    }),
    edges: [...edges.values()].flatMap(({ source, target, relation }) => {
      const from = index.get(source);
      const to = index.get(target);
      if (from === undefined || to === undefined || from === to) return [];
      return [{ from, to, weight: relation === 'SPOKE_OF' || relation === 'ABOUT' ? 0.5 : 1 }];
    }),
    iterations: all.length > 600 ? 250 : 500,
  };
}

/** Resolves when it is done or stopped. The same graph from the same start gives the same picture. */
export function arrange(viewer: Viewer, fixed: ReadonlySet<string> = new Set()): Promise<void> {
  stopLayout(viewer);
  const ids = [...viewer.held.value.nodes.keys()].toSorted((a, b) => (a < b ? -1 : 1));
  const request = requestOf(viewer, fixed);
  if (makeWorker === null) {
    viewer.positions.value = new Map(ids.map((id, at) => [id, request.nodes[at] ?? seed(id)]));
    return Promise.resolve();
  }
  const current = makeWorker();
  worker = current;
  viewer.layout.value = { done: 0, total: request.iterations };
  return new Promise((resolve) => {
    finish = resolve;
    current.addEventListener('message', ({ data }: MessageEvent<LayoutProgress>) => {
      if (worker !== current) return;
      viewer.positions.value = pointsOf(ids, data.positions);
      viewer.layout.value = { done: data.done, total: request.iterations };
      if (data.done >= request.iterations) stopLayout(viewer);
    });
    current.addEventListener('error', () => stopLayout(viewer));
    current.postMessage(request, { transfer: [] });
  });
}

const pointsOf = (ids: readonly string[], positions: Float32Array): Map<string, Point> =>
  new Map(ids.map((id, at) => [id, { x: positions[at * 2] ?? 0, y: positions[at * 2 + 1] ?? 0 }]));
