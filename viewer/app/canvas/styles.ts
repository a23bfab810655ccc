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

export function stylesFor(theme: Theme) {
  const { accent } = papers[theme];
  return {
    nodes: {
      x: { attribute: 'x' },
      y: { attribute: 'y' },
      size: { attribute: 'size' },
      color: { whenState: 'isPicked', then: accent, else: { attribute: 'color' } },
      shape: { attribute: 'shape' },
      opacity: { whenState: 'isDim', then: DIM.node, else: 1 },
      depth: { whenState: 'isPicked', then: 'topNodes', else: 'nodes' },
      cursor: 'pointer',
    },
    edges: {
      size: { whenState: 'isPicked', then: 4, else: { attribute: 'size' } },
      color: { whenState: 'isPicked', then: accent, else: { attribute: 'color' } },
      path: 'straight',
      parallelPath: 'curved',
      parallelSpread: 0.22,
      head: { attribute: 'head' },
      dash: { attribute: 'dash' },
      gap: { attribute: 'gap' },
      opacity: { whenState: 'isDim', then: DIM.edge, else: 0.85 },
      depth: { whenState: 'isPicked', then: 'topEdges', else: 'edges' },
      cursor: 'pointer',
    },
  } as const;
}
