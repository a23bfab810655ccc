/** Starts the viewer: state from the address, the graph from the server, the page from both. */
import { render } from 'preact';
import { fromQuery } from './model/view-state.ts';
import { App } from './panels/app.tsx';
import { followAddress } from './state/address.ts';
import { createApi } from './state/api.ts';
import { layoutWith } from './state/arrange.ts';
import { ViewerContext } from './state/context.ts';
import { load } from './state/load.ts';
import { followTheme } from './state/theme.ts';
import { createViewer } from './state/viewer.ts';

const root = document.querySelector('#app');
if (root !== null) {
  const viewer = createViewer(createApi(), fromQuery(window.location.search));
  layoutWith(() => new Worker(new URL('./layout/worker.ts', import.meta.url), { type: 'module' }));
  followTheme(viewer, window);
  followAddress(viewer, window);
  render(
    <ViewerContext.Provider value={viewer}>
      <App />
    </ViewerContext.Provider>,
    root,
  );
  void load(viewer);
}
