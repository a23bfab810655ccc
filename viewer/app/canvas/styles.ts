/** How the map's nodes and edges look in a theme, in each state. */
import { kindStyles, lineWidth, nodeRadius, papers, relationStyles, type Theme } from '../model/palette.ts';
import type { SceneLine, SceneNode } from './scene.ts';
import { SOLID } from './shapes.ts';

export interface NodeLook {
  x: number;
  y: number;
  size: number;
  color: string;
  shape: string;
}

export interface EdgeLook {
  size: number;
  color: string;
  head: string;
  dash: number;
  gap: number;
}

export const nodeLook = ({ x, y, kind, origins }: SceneNode, theme: Theme): NodeLook => ({
  x,
  y,
  size: nodeRadius(origins, kind),
  color: kindStyles[kind][theme],
  shape: kindStyles[kind].shape,
});

export function edgeLook({ relation, origins }: SceneLine, theme: Theme): EdgeLook {
  const style = relationStyles[relation];
  const [dash, gap] = style.dash ?? [SOLID, 1];
  return { size: lineWidth(origins, relation), color: style[theme], head: style.head, dash, gap };
}

/** Of what is not in question while something else is. */
const DIM = { node: 0.22, edge: 0.1 } as const;
const SEEN = 0.9;

/** Width of a selected line, in pixels. */
const PICKED = 4;

interface State {
  readonly isPicked: boolean;
  readonly isDim: boolean;
}

export function stylesFor(theme: Theme) {
  const { accent } = papers[theme];
  return {
    nodes: {
      x: { attribute: 'x' },
      y: { attribute: 'y' },
      size: { attribute: 'size' },
      color: ({ color }: NodeLook, { isPicked }: State) => (isPicked ? accent : color),
      shape: { attribute: 'shape' },
      opacity: (_: NodeLook, { isDim }: State) => (isDim ? DIM.node : 1),
      depth: (_: NodeLook, { isPicked }: State) => (isPicked ? 'topNodes' : 'nodes'),
      cursor: 'pointer',
    },
    edges: {
      size: ({ size }: EdgeLook, { isPicked }: State) => (isPicked ? Math.max(size, PICKED) : size),
      color: ({ color }: EdgeLook, { isPicked }: State) => (isPicked ? accent : color),
      path: 'straight',
      parallelPath: 'curved',
      parallelSpread: 0.22,
      head: { attribute: 'head' },
      dash: { attribute: 'dash' },
      gap: { attribute: 'gap' },
      opacity: (_: EdgeLook, { isDim }: State) => (isDim ? DIM.edge : SEEN),
      depth: (_: EdgeLook, { isPicked }: State) => (isPicked ? 'topEdges' : 'edges'),
      cursor: 'pointer',
    },
  } as const;
}
