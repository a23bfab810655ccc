/** The map: draws a scene, tells what is clicked, and keeps labels and marks above it. */
import { MultiDirectedGraph } from 'graphology';
import type { Theme } from '../model/palette.ts';
import type { Point } from '../model/direction.ts';
import type { Camera } from '../model/view-state.ts';
import { Overlay } from './overlay.ts';
import { picture } from './picture.ts';
import { createRenderer, type LookGraph, type Renderer } from './renderer.ts';
import type { Emphasis, Scene, SceneNode, StageOptions } from './scene.ts';
import { type EdgeLook, edgeLook, type NodeLook, nodeLook } from './styles.ts';

const MOVE = { duration: 250 } as const;
const WHOLE = { x: 0.5, y: 0.5, ratio: 1 } as const;

export class Stage {
  readonly #container: HTMLElement;
  readonly #options: StageOptions;
  readonly #overlay: Overlay;
  #theme: Theme;
  #scene: Scene = { nodes: [], lines: [] };
  #emphasis: Emphasis = { selected: null, around: null };
  #hovered: string | null = null;
  #framed = false;
  #renderer: Renderer;

  /** `container` holds the renderer's canvases, `labels` lies above it. Throws where there is no WebGL 2. */
  constructor(container: HTMLElement, labels: HTMLCanvasElement, options: StageOptions) {
    this.#container = container;
    this.#options = options;
    this.#theme = options.theme;
    this.#overlay = new Overlay(labels);
    this.#renderer = this.#start(new MultiDirectedGraph<NodeLook, EdgeLook>());
  }

  #start(graph: LookGraph): Renderer {
    const renderer = createRenderer(graph, this.#container, this.#theme);
    const { onSelect, onOpen, onCamera } = this.#options;
    renderer.on('clickNode', ({ node }) => onSelect(node));
    renderer.on('clickEdge', ({ edge }) => onSelect(edge));
    renderer.on('clickStage', () => onSelect(null));
    renderer.on('doubleClickNode', (clicked) => {
      clicked.preventSigmaDefault();
      onOpen(clicked.node);
    });
    renderer.on('enterNode', ({ node }) => {
      this.#hovered = node;
      renderer.scheduleRender();
    });
    renderer.on('leaveNode', () => {
      this.#hovered = null;
      renderer.scheduleRender();
    });
    renderer.on('afterRender', () => this.#drawLabels());
    renderer.getCamera().on('updated', ({ x, y, ratio }) => onCamera({ x, y, ratio }));
    return renderer;
  }

  #drawLabels(): void {
    this.#overlay.draw(this.#renderer, {
      scene: this.#scene,
      emphasis: this.#emphasis,
      hovered: this.#hovered,
      theme: this.#theme,
    });
  }

  /**
   * The same things in other places keep their marks; else the map is drawn anew. The first scene is framed as a whole,
   * and seen from `camera` where there is one.
   */
  show(scene: Scene, camera: Camera | null): void {
    this.#scene = scene;
    const graph = this.#renderer.getGraph();
    const same =
      graph.order === scene.nodes.length &&
      graph.size === scene.lines.length &&
      scene.nodes.every(({ id }) => graph.hasNode(id)) &&
      scene.lines.every(({ key }) => graph.hasEdge(key));
    if (same) {
      for (const node of scene.nodes) graph.mergeNodeAttributes(node.id, this.#look(node));
    } else this.#renderer.setGraph(this.#graphOf(scene));
    this.emphasize(this.#emphasis);
    if (this.#framed) return;
    this.#framed = true;
    this.#measure();
    this.#renderer.getCamera().setState(camera ?? WHOLE);
  }

  /** Marks are smaller on a small map. */
  #look(node: SceneNode): NodeLook {
    const look = nodeLook(node, this.#theme);
    const { width, height } = this.#renderer.getDimensions();
    return { ...look, size: look.size * Math.max(0.55, Math.min(1, Math.min(width, height * 1.3) / 760)) };
  }

  #graphOf({ nodes, lines }: Scene): LookGraph {
    const graph: LookGraph = new MultiDirectedGraph<NodeLook, EdgeLook>();
    for (const node of nodes) graph.addNode(node.id, this.#look(node));
    for (const line of lines) graph.addEdgeWithKey(line.key, line.source, line.target, edgeLook(line, this.#theme));
    return graph;
  }

  emphasize(emphasis: Emphasis): void {
    this.#emphasis = emphasis;
    const { selected, around } = emphasis;
    const dim = (id: string) => around !== null && !around.has(id);
    const graph = this.#renderer.getGraph();
    for (const id of graph.nodes()) {
      this.#renderer.setNodeState(id, { isPicked: id === selected, isDim: dim(id) });
    }
    for (const key of graph.edges()) {
      this.#renderer.setEdgeState(key, { isPicked: key === selected, isDim: dim(key) });
    }
    this.#renderer.scheduleRefresh();
  }

  setTheme(theme: Theme): void {
    if (theme === this.#theme) return;
    this.#theme = theme;
    const camera = this.#renderer.getCamera().getState();
    const box = this.#renderer.getCustomBBox();
    this.#renderer.kill();
    this.#renderer = this.#start(this.#graphOf(this.#scene));
    this.#renderer.setCustomBBox(box);
    this.#renderer.getCamera().setState(camera);
    this.emphasize(this.#emphasis);
  }

  /** Shows everything, and from then on keeps that frame whatever is added. */
  fit(): void {
    this.#measure();
    this.#move(WHOLE);
  }

  #measure(): void {
    this.#renderer.setCustomBBox(null);
    this.#renderer.refresh();
    this.#renderer.setCustomBBox(this.#renderer.getBBox());
  }

  zoom(factor: number): void {
    const { x, y, ratio } = this.#renderer.getCamera().getState();
    this.#move({ x, y, ratio: ratio / factor });
  }

  /** Brings a node into sight where it is outside of it. */
  reveal(id: string): void {
    // A node that has just been added has no place on the canvas before it is drawn.
    this.#renderer.refresh();
    const at = this.at(id);
    const data = this.#renderer.getNodeDisplayData(id);
    if (!at || !data) return;
    const { width, height } = this.#renderer.getDimensions();
    const seen = at.x > 40 && at.y > 40 && at.x < width - 40 && at.y < height - 40;
    if (!seen) this.#move({ x: data.x, y: data.y, ratio: this.#renderer.getCamera().getState().ratio });
  }

  /** Where a node is drawn, in pixels of the container; null where it is not. */
  at(id: string): Point | null {
    const data = this.#renderer.getNodeDisplayData(id);
    return data ? this.#renderer.framedGraphToViewport(data) : null;
  }

  /** The middle of a line as it is drawn. */
  middleOf(key: string): Point | null {
    return this.#overlay.middleOf(this.#renderer, key);
  }

  png(caption: string): Promise<Blob> {
    return picture(this.#renderer, this.#overlay.canvas, { caption, theme: this.#theme });
  }

  resize(): void {
    this.#renderer.resize();
    this.#renderer.scheduleRefresh();
  }

  end(): void {
    this.#renderer.kill();
  }

  #move(state: { x: number; y: number; ratio: number }): void {
    const camera = this.#renderer.getCamera();
    if (this.#options.still) camera.setState(state);
    else void camera.animate(state, MOVE);
  }
}
