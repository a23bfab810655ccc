/** Labels and marks of disagreement, drawn with the page's own fonts above the map. */
import { placeLabels } from '../model/labels.ts';
import { papers, type Theme } from '../model/palette.ts';
import type { Point } from '../model/direction.ts';
import { Lettering } from './lettering.ts';
import type { Renderer } from './renderer.ts';
import type { Emphasis, Scene, SceneNode } from './scene.ts';

export interface Drawn {
  readonly scene: Scene;
  readonly emphasis: Emphasis;
  readonly hovered: string | null;
  readonly theme: Theme;
}

/** How far curved lines bend; the same as the renderer's `parallelSpread`. */
const SPREAD = 0.22;

export class Overlay {
  readonly canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D | null;
  readonly #lettering = new Lettering();

  constructor(canvas: HTMLCanvasElement) {
    this.canvas = canvas;
    this.#context = canvas.getContext('2d');
  }

  draw(renderer: Renderer, drawn: Drawn): void {
    const context = this.#context;
    if (context === null) return;
    const { width, height } = renderer.getDimensions();
    const scale = window.devicePixelRatio || 1;
    const wide = Math.round(width * scale);
    const high = Math.round(height * scale);
    if (this.canvas.width !== wide || this.canvas.height !== high) {
      this.canvas.width = wide;
      this.canvas.height = high;
    }
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.clearRect(0, 0, width, height);
    this.#drawMarks(context, renderer, drawn);
    this.#drawLabels(context, renderer, drawn, { width, height });
  }

  #drawMarks(context: CanvasRenderingContext2D, renderer: Renderer, { scene, emphasis, theme }: Drawn): void {
    const { paper, ink } = papers[theme];
    for (const { key, disputed } of scene.lines) {
      const at = disputed ? this.middleOf(renderer, key) : null;
      if (at === null || (emphasis.around !== null && !emphasis.around.has(key))) continue;
      context.beginPath();
      context.arc(at.x, at.y, 7, 0, 2 * Math.PI);
      context.fillStyle = paper;
      context.fill();
      context.lineWidth = 1;
      context.strokeStyle = ink;
      context.stroke();
      context.font = '600 11px ui-sans-serif, system-ui, sans-serif';
      context.textAlign = 'center';
      context.textBaseline = 'middle';
      context.fillStyle = ink;
      context.fillText('≠', at.x, at.y + 0.5);
    }
  }

  #drawLabels(
    context: CanvasRenderingContext2D,
    renderer: Renderer,
    { scene, emphasis, hovered, theme }: Drawn,
    size: { width: number; height: number },
  ): void {
    const byId = new Map(scene.nodes.map((node) => [node.id, node]));
    const wishes = scene.nodes.flatMap((node) => {
      const data = renderer.getNodeDisplayData(node.id);
      const must = node.id === hovered || node.id === emphasis.selected;
      if (!data || (!must && emphasis.around !== null && !emphasis.around.has(node.id))) return [];
      const { x, y } = renderer.framedGraphToViewport(data);
      if (x < -20 || y < -20 || x > size.width + 20 || y > size.height + 20) return [];
      const radius = renderer.scaleSize(data.size);
      const near = emphasis.around?.has(node.id) ?? false;
      const weight = (near ? 1000 : 0) + importance(node);
      return [{ id: node.id, x, y, radius, must, weight, ...this.#lettering.measure(context, node, must) }];
    });
    for (const label of placeLabels(wishes, size)) {
      const node = byId.get(label.id);
      if (node)
        this.#lettering.write(context, node, label, {
          theme,
          whole: label.id === hovered || label.id === emphasis.selected,
        });
    }
  }

  /** Of a curved line the middle of its curve. */
  middleOf(renderer: Renderer, key: string): Point | null {
    const graph = renderer.getGraph();
    if (!graph.hasEdge(key)) return null;
    const [source, target] = graph.extremities(key);
    const a = renderer.getNodeDisplayData(source);
    const b = renderer.getNodeDisplayData(target);
    if (!a || !b) return null;
    const from = renderer.framedGraphToViewport(a);
    const to = renderer.framedGraphToViewport(b);
    const { parallelIndex, parallelCount } = renderer.getEdgeState(key);
    const spread = parallelCount > 1 ? (parallelIndex - (parallelCount - 1) / 2) * SPREAD : 0;
    const bend = (source > target ? -spread : spread) / 2;
    const x = to.x - from.x;
    const y = to.y - from.y;
    return { x: (from.x + to.x) / 2 + y * bend, y: (from.y + to.y) / 2 - x * bend };
  }
}

/** Well-told and well-connected things are named first; of two alike an actor. */
const importance = ({ origins, degree, kind }: SceneNode): number =>
  Math.log1p(degree) * 3 + origins + (kind === 'Proposal' || kind === 'Statement' ? -2 : 0);
