/** From the page's state to what the map draws and what stands out in it. */
import type { Emphasis, Scene } from '../canvas/scene.ts';
import { seed } from '../model/seed.ts';
import { lineOf } from '../model/lines.ts';
import type { Viewer } from '../state/viewer.ts';

/** A map is wider than high: so is the picture. */
const WIDEN = 1.35;

export function sceneOf(viewer: Viewer): Scene {
  const positions = viewer.positions.value;
  return {
    nodes: viewer.visible.value.nodes.map(({ id, name, kind, origins, degree, disputed }) => {
      const { x, y } = positions.get(id) ?? seed(id);
      return { id, label: name, kind, origins, degree, disputed: disputed.length > 0, x: x * WIDEN, y };
    }),
    lines: viewer.lines.value.map(({ key, source, target, relation, origins, disputed }) => ({
      key,
      source,
      target,
      relation,
      origins,
      disputed,
    })),
  };
}

/** A selected node keeps its lines and neighbours, a selected line its ends; what a query found keeps itself. */
export function emphasisOf(viewer: Viewer): Emphasis {
  const lines = viewer.lines.value;
  const { selected } = viewer.view.value;
  const focus = viewer.focus.value;
  if (selected === null) return { selected: null, around: focus };
  const line = lineOf(lines, selected);
  if (line !== null) return { selected: line.key, around: new Set([line.key, line.source, line.target]) };
  if (!viewer.held.value.nodes.has(selected)) return { selected: null, around: focus };
  const around = new Set([selected]);
  for (const { key, source, target } of lines) {
    if (source === selected || target === selected) for (const id of [key, source, target]) around.add(id);
  }
  return { selected, around };
}
