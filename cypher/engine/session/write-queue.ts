/** Lets one session write to a graph at a time; the others wait for their turn. */
import type { PropertyGraph } from '../../../graph/store/property-graph/property-graph.ts';

const nothing = (): void => undefined;
const queues = new WeakMap<PropertyGraph, Promise<void>>();

/** Resolves when it is this caller's turn, with what ends the turn. */
export async function takeTurn(graph: PropertyGraph): Promise<() => void> {
  const before = queues.get(graph) ?? Promise.resolve();
  let end = nothing;
  const turn = new Promise<void>((resolve) => {
    end = resolve;
  });
  queues.set(
    graph,
    before.then(() => turn),
  );
  await before;
  return end;
}
