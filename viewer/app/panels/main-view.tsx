/** The middle of the page: the map or the same as a table, or why there is nothing to see. */
import { useViewer } from '../state/context.ts';
import { MapView } from './map-view.tsx';
import { Notices } from './notices.tsx';
import { Empty, Failed, Loading, Nothing } from './states.tsx';
import { TableView } from './table-view.tsx';

export function MainView({ table }: { readonly table: boolean }) {
  const viewer = useViewer();
  const { phase, visible, canDraw } = viewer;
  const nothing = phase.value === 'ready' && visible.value.nodes.length === 0;
  return (
    <main
      class={table ? 'main tabled' : 'main'}
      id="main"
      aria-label={table ? 'The graph as a table' : 'The graph as a map'}
    >
      {phase.value === 'empty' && <Empty />}
      {phase.value === 'failed' && <Failed />}
      {phase.value !== 'empty' && phase.value !== 'failed' && (
        <>
          {table ? <TableView /> : <MapView />}
          {phase.value === 'loading' && <Loading />}
          {nothing && <Nothing />}
          <Notices />
          {!canDraw.value && (
            <p class="notice top" role="note">
              This browser cannot draw the map (it has no WebGL 2). The table shows the same.
            </p>
          )}
        </>
      )}
    </main>
  );
}
