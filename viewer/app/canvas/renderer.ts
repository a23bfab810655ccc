/** Sigma, set up for our graph. */
import type { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { Theme } from '../model/palette.ts';
import { primitives } from './shapes.ts';
import { type EdgeLook, type NodeLook, stylesFor } from './styles.ts';

export type LookGraph = MultiDirectedGraph<NodeLook, EdgeLook>;

const settings = {
  itemSizesReference: 'screen',
  enableEdgeEvents: true,
  renderLabels: false,
  enableCameraRotation: false,
  enableCameraMouseRotation: false,
  edgePickingPadding: 6,
  nodePickingPadding: 4,
  stagePadding: 56,
  minEdgeThickness: 0.8,
  minCameraRatio: 0.03,
  maxCameraRatio: 4,
  zoomToSizeRatioFunction: (ratio: number) => Math.max(0.6, Math.min(1.6, Math.sqrt(ratio))),
  // A double click opens a node; it does not zoom.
  doubleClickZoomingRatio: 1,
} as const;

/** What stands out and what steps back; Sigma knows hovering by itself. */
const states = { isPicked: false, isDim: false };

/** Throws where the browser has no WebGL 2. */
export const createRenderer = (graph: LookGraph, container: HTMLElement, theme: Theme) =>
  new Sigma(graph, container, {
    settings,
    primitives,
    styles: stylesFor(theme),
    customNodeState: { ...states },
    customEdgeState: { ...states },
  });

export type Renderer = ReturnType<typeof createRenderer>;
