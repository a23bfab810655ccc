/** The map on the page: hands the state to the stage and what is clicked back. Sigma is loaded only where it is shown. */
import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Stage } from '../canvas/stage.ts';
import type { Camera } from '../model/view-state.ts';
import { arrange } from '../state/arrange.ts';
import { change, expand, select } from '../state/actions.ts';
import { useViewer } from '../state/context.ts';
import type { Viewer } from '../state/viewer.ts';
import { Icon } from './icon.tsx';
import { emphasisOf, sceneOf } from './scene-of.ts';
import { holdStage, theStage } from './stage-holder.ts';
import { put } from '../state/put.ts';

const still = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The whole map in sight is no camera of its own. */
const cameraOf = (camera: Camera): Camera | null =>
  Math.abs(camera.x - 0.5) + Math.abs(camera.y - 0.5) + Math.abs(camera.ratio - 1) < 0.001 ? null : camera;

async function start(viewer: Viewer, container: HTMLElement, labels: HTMLCanvasElement): Promise<Stage | null> {
  let wait: ReturnType<typeof setTimeout> | undefined;
  try {
    const { Stage } = await import('../canvas/stage.ts');
    if (!container.isConnected) return null;
    return new Stage(container, labels, {
      theme: viewer.theme.value,
      still: still(),
      onSelect: (id) => select(viewer, id),
      onOpen: (id) => void expand(viewer, id),
      onCamera: (camera) => {
        clearTimeout(wait);
        wait = setTimeout(() => change(viewer, { camera: cameraOf(camera) }), 300);
      },
    });
  } catch {
    put(viewer.canDraw, false);
    return null;
  }
}

/** Puts a stage on the page for as long as the map is shown. */
function useStage(viewer: Viewer) {
  const container = useRef<HTMLDivElement>(null);
  const labels = useRef<HTMLCanvasElement>(null);
  const stage = useSignal<Stage | null>(null);
  useEffect(() => {
    const { current } = container;
    if (!current || !labels.current) return undefined;
    let ended = false;
    const watcher = new ResizeObserver(() => stage.peek()?.resize());
    void start(viewer, current, labels.current).then((made) => {
      if (ended) made?.end();
      else if (made !== null) {
        put(stage, made);
        holdStage(made);
        watcher.observe(current);
        // Whoever looks at the page from outside, as a test does, finds the map on its element.
        Object.assign(current, { stage: made });
      }
    });
    return () => {
      ended = true;
      watcher.disconnect();
      holdStage(null);
      stage.peek()?.end();
    };
  }, [viewer, stage]);
  return { container, labels, stage };
}

export function MapView() {
  const viewer = useViewer();
  const { container, labels, stage } = useStage(viewer);
  useSignalEffect(() => {
    const scene = sceneOf(viewer);
    if (stage.value === null || viewer.phase.value !== 'ready') return;
    stage.value.show(scene, viewer.view.peek().camera);
  });
  useSignalEffect(() => stage.value?.emphasize(emphasisOf(viewer)));
  useSignalEffect(() => stage.value?.setTheme(viewer.theme.value));
  useSignalEffect(() => {
    const { selected } = viewer.view.value;
    if (selected !== null) stage.value?.reveal(selected);
  });
  return (
    <div class="map" tabindex={0} role="application" aria-label={describe(viewer)} aria-describedby="map-keys">
      <div class="stage" ref={container} />
      <canvas class="labels" ref={labels} aria-hidden="true" />
      <p id="map-keys" class="unseen">
        Arrow keys walk between neighbours, Enter reads the evidence, t shows the same as a table.
      </p>
      <div class="map-tools" role="group" aria-label="Map">
        <MapButton icon="plus" label="Closer" onClick={() => theStage()?.zoom(1.5)} />
        <MapButton icon="minus" label="Farther" onClick={() => theStage()?.zoom(1 / 1.5)} />
        <MapButton icon="fit" label="Show the whole map (0)" onClick={() => theStage()?.fit()} />
        <button type="button" class="quiet" onClick={() => void arrange(viewer).then(() => theStage()?.fit())}>
          Rearrange
        </button>
      </div>
    </div>
  );
}

function describe(viewer: Viewer): string {
  const { nodes } = viewer.visible.value;
  return `Map of ${nodes.length} nodes and ${viewer.lines.value.length} lines`;
}

interface MapButtonProps {
  readonly icon: 'plus' | 'minus' | 'fit';
  readonly label: string;
  readonly onClick: () => void;
}

const MapButton = ({ icon, label, onClick }: MapButtonProps) => (
  <button type="button" class="tool" aria-label={label} title={label} onClick={onClick}>
    <Icon name={icon} />
  </button>
);
