/** What a person should know about what is shown: the cut, a large expansion, a layout that runs, a server that is gone. */
import { plural } from '../model/words.ts';
import { change, expand } from '../state/actions.ts';
import { stopLayout } from '../state/arrange.ts';
import { useViewer } from '../state/context.ts';
import { load } from '../state/load.ts';
import { put } from '../state/put.ts';

const whole = (value: number): string => value.toLocaleString('en');

/** Most actors that the server sends. */
const MOST = 1500;

function Cut() {
  const viewer = useViewer();
  const cut = viewer.cut.value;
  if (cut === null) return null;
  const { shown, all, edgesLeftOut, unconnected } = cut;
  const more = Math.min(MOST, shown * 3, all);
  return (
    <p class="notice">
      {shown < all && `${whole(shown)} of ${whole(all)} actors, the best connected. `}
      {edgesLeftOut > 0 && `${plural(edgesLeftOut, 'line')} that fewest tell of left out. `}
      {unconnected > 0 && `${whole(unconnected)} more, joined to nothing here, are found by search.`}
      {more > shown && (
        <button
          type="button"
          class="quiet"
          onClick={() => {
            change(viewer, { actors: more });
            void load(viewer);
          }}
        >
          show more
        </button>
      )}
    </p>
  );
}

function Pending() {
  const viewer = useViewer();
  const pending = viewer.pending.value;
  if (pending === null) return null;
  const name = viewer.held.value.nodes.get(pending.id)?.name ?? 'this';
  return (
    <p class="notice" role="alert">
      {whole(pending.count)} more lie next to {name}.
      <button type="button" class="quiet" onClick={() => void expand(viewer, pending.id, true)}>
        show them
      </button>
      <button
        type="button"
        class="quiet"
        onClick={() => {
          put(viewer.pending, null);
        }}
      >
        leave it
      </button>
    </p>
  );
}

export function Notices() {
  const viewer = useViewer();
  const { gone, layout, focus, phase } = viewer;
  return (
    <div class="notices">
      <Cut />
      <Pending />
      {layout.value !== null && phase.value === 'ready' && (
        <p class="notice">
          Laying out… {Math.round((100 * layout.value.done) / layout.value.total)} %
          <button type="button" class="quiet" onClick={() => stopLayout(viewer)}>
            stop
          </button>
        </p>
      )}
      {focus.value !== null && (
        <p class="notice">
          Only what the query found stands out.
          <button
            type="button"
            class="quiet"
            onClick={() => {
              put(focus, null);
            }}
          >
            show all again
          </button>
        </p>
      )}
      {gone.value && (
        <p class="notice" role="alert">
          The server does not answer. What is here can still be searched, filtered and read.
          <button type="button" class="quiet" onClick={() => void load(viewer)}>
            try again
          </button>
        </p>
      )}
    </div>
  );
}
