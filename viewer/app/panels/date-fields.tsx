/** The brush as two fields, for those who do not drag. */
import { change } from '../state/actions.ts';
import { useViewer } from '../state/context.ts';

export function DateFields() {
  const viewer = useViewer();
  const { from, to } = viewer.view.value;
  const set = from !== null || to !== null;
  return (
    <div class="date-fields">
      <label>
        <span>From</span>
        <input
          type="date"
          value={from ?? ''}
          onChange={(event) => change(viewer, { from: event.currentTarget.value || null })}
        />
      </label>
      <label>
        <span>To</span>
        <input
          type="date"
          value={to ?? ''}
          onChange={(event) => change(viewer, { to: event.currentTarget.value || null })}
        />
      </label>
      <button type="button" class="quiet" disabled={!set} onClick={() => change(viewer, { from: null, to: null })}>
        All time
      </button>
    </div>
  );
}
