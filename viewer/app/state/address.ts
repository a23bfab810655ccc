/** Keeps the address and the view the same: a change writes the address, back and forward change the view. */
import { effect } from '@preact/signals';
import { fromQuery, isStep, toQuery } from '../model/view-state.ts';
import { bring } from './load.ts';
import type { Viewer } from './viewer.ts';

/** Call once. Gives back what ends it. */
export function followAddress(viewer: Viewer, window: Window): () => void {
  let last = viewer.view.peek();
  const write = effect(() => {
    const view = viewer.view.value;
    const query = toQuery(view);
    if (query !== window.location.search) {
      const address = `${window.location.pathname}${query}`;
      if (isStep(last, view)) window.history.pushState(null, '', address);
      else window.history.replaceState(null, '', address);
    }
    last = view;
  });
  const walked = (): void => {
    const view = fromQuery(window.location.search);
    last = view;
    viewer.view.value = { ...view, camera: viewer.view.peek().camera };
    void bring(viewer, view.selected);
  };
  window.addEventListener('popstate', walked);
  return () => {
    write();
    window.removeEventListener('popstate', walked);
  };
}
