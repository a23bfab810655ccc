/** The layout in a thread of its own: the page stays responsive, and ends it to stop it. */
import { layout } from './layout.ts';
import type { LayoutProgress, LayoutRequest } from './protocol.ts';

interface WorkerScope {
  postMessage(progress: LayoutProgress, options: { transfer: ArrayBufferLike[] }): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<LayoutRequest>) => void): void;
}

declare const self: WorkerScope;

self.addEventListener('message', ({ data }) => {
  for (const progress of layout(data)) self.postMessage(progress, { transfer: [progress.positions.buffer] });
});
