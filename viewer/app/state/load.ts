/** Brings what the page shows first, then what an address says was added to it. */
import { batch } from '@preact/signals';
import { emptyGraph, withView } from '../model/graph.ts';
import { isGone } from './api.ts';
import { add, expand } from './actions.ts';
import { arrange } from './arrange.ts';
import { messageOf } from './loaded.ts';
import type { Viewer } from './viewer.ts';

export async function load(viewer: Viewer): Promise<void> {
  const { api, view } = viewer;
  viewer.phase.value = 'loading';
  try {
    const graph = await api.graph(view.value.actors);
    batch(() => {
      viewer.gone.value = false;
      viewer.cut.value = graph.cut;
      viewer.held.value = withView(emptyGraph, graph);
    });
    void rest(viewer);
    if (graph.nodes.length === 0) {
      viewer.phase.value = 'empty';
      return;
    }
    await arrange(viewer);
    for (const id of view.value.expanded) await expand(viewer, id, true);
    await bring(viewer, view.value.selected);
    viewer.phase.value = 'ready';
  } catch (error) {
    batch(() => {
      viewer.gone.value = isGone(error);
      viewer.problem.value = messageOf(error);
      viewer.phase.value = 'failed';
    });
  }
}

/** What is not needed for the first picture. */
async function rest(viewer: Viewer): Promise<void> {
  const { api } = viewer;
  const [status, timeline, questions] = await Promise.allSettled([api.status(), api.timeline(), api.questions()]);
  batch(() => {
    if (status.status === 'fulfilled') viewer.status.value = status.value;
    if (timeline.status === 'fulfilled') viewer.timeline.value = timeline.value;
    if (questions.status === 'fulfilled') viewer.questions.value = questions.value.questions;
  });
}

const isNode = /^(?:person|state|organization|place|proposal|meeting|statement):[^ ]+$/;

/** Whatever is selected but not held, as a search hit or a permalink may be, is brought with its surroundings. */
export async function bring(viewer: Viewer, id: string | null): Promise<void> {
  if (id === null) return;
  const missing = id.split(' ').filter((one) => isNode.test(one) && !viewer.held.value.nodes.has(one));
  for (const one of missing) {
    const around = await viewer.api.neighbours(one).catch(() => null);
    if (around === null) continue;
    const known = new Set([...viewer.held.value.nodes.keys(), one]);
    await add(viewer, { nodes: around.nodes.filter((node) => known.has(node.id)), edges: around.edges }, null);
  }
}
