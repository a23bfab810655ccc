/** What a person can do with the view. */
import { batch } from '@preact/signals';
import type { GraphView } from '../../server/wire.ts';
import { newNodes, withView } from '../model/graph.ts';
import { seedBeside } from '../model/seed.ts';
import type { ViewState } from '../model/view-state.ts';
import { isGone } from './api.ts';
import { messageOf } from './loaded.ts';
import { arrange } from './arrange.ts';
import type { Point, Viewer } from './viewer.ts';

/** An expansion that adds more than so many nodes is asked about first. */
export const MANY = 50;

export const change = (viewer: Viewer, part: Partial<ViewState>): void => {
  viewer.view.value = { ...viewer.view.value, ...part };
};

/** Everything that can be selected goes through here; the evidence panel answers. */
export function select(viewer: Viewer, id: string | null): void {
  batch(() => {
    change(viewer, { selected: id, reading: null });
    if (id !== null && viewer.sheet.value !== 'evidence') viewer.sheet.value = 'evidence';
    if (id === null && viewer.sheet.value === 'evidence') viewer.sheet.value = 'none';
  });
}

export const read = (viewer: Viewer, article: string, start: number, end: number): void =>
  change(viewer, { reading: { article, start, end } });

/** Least distance from its neighbours at which a node that was searched for appears. */
const NEAR = 3;

/** A place near the middle of those of its neighbours that have one; null where none has. */
function amongNeighbours(id: string, edges: GraphView['edges'], placed: ReadonlyMap<string, Point>): Point | null {
  const around = edges
    .filter(({ source, target }) => source === id || target === id)
    .flatMap(({ source, target }) => placed.get(source === id ? target : source) ?? []);
  if (around.length === 0) return null;
  const sum = around.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }));
  const middle = { x: sum.x / around.length, y: sum.y / around.length };
  const spread = Math.max(...around.map(({ x, y }) => Math.hypot(x - middle.x, y - middle.y)));
  return seedBeside(id, middle, Math.max(NEAR, spread * 1.5));
}

/**
 * Adds to what is held. What is new starts beside `origin` and is arranged there; without an origin it stays among those
 * neighbours of its that are shown.
 */
export async function add(
  viewer: Viewer,
  view: Pick<GraphView, 'nodes' | 'edges'>,
  origin: string | null,
): Promise<void> {
  const before = viewer.held.value;
  const known = viewer.positions.value;
  const positions = new Map(known);
  const centre = origin === null ? null : (known.get(origin) ?? null);
  const fresh = view.nodes.filter(({ id }) => !before.nodes.has(id));
  let settled = centre === null;
  for (const { id } of fresh) {
    const place = centre === null ? amongNeighbours(id, view.edges, known) : seedBeside(id, centre);
    if (place === null) settled = false;
    positions.set(id, place ?? seedBeside(id, { x: 0, y: 0 }));
  }
  batch(() => {
    viewer.positions.value = positions;
    viewer.held.value = withView(before, view);
  });
  if (fresh.length > 0 && !settled) await arrange(viewer, new Set(before.nodes.keys()));
}

/** Shows all that lies next to a node; asks first where that is much. */
export async function expand(viewer: Viewer, id: string, sure = false): Promise<void> {
  try {
    const view = viewer.pending.value?.id === id ? viewer.pending.value.view : await viewer.api.neighbours(id);
    viewer.gone.value = false;
    const count = newNodes(viewer.held.value, view);
    if (count > MANY && !sure) {
      viewer.pending.value = { id, view, count };
      return;
    }
    viewer.pending.value = null;
    const { expanded } = viewer.view.value;
    if (!expanded.includes(id)) change(viewer, { expanded: [...expanded, id] });
    await add(viewer, view, id);
    announce(viewer, count === 0 ? 'Nothing more lies next to it.' : `${count} more shown.`);
  } catch (error) {
    failed(viewer, error);
  }
}

export function failed(viewer: Viewer, error: unknown): void {
  if (isGone(error)) viewer.gone.value = true;
  announce(viewer, messageOf(error));
}

export const announce = (viewer: Viewer, text: string): void => {
  viewer.announced.value = text;
};

/** Closes the uppermost thing that is open; with nothing open, selects nothing. */
export function back(viewer: Viewer): void {
  const { view, sheet, focus } = viewer;
  if (view.value.reading !== null) change(viewer, { reading: null });
  else if (view.value.console) change(viewer, { console: false });
  else if (focus.value !== null) focus.value = null;
  else if (view.value.selected !== null) select(viewer, null);
  else sheet.value = 'none';
}
