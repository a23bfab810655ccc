/** Keys, and how to read the map. */
import { bindings } from '../model/keys.ts';
import { useViewer } from '../state/context.ts';
import { Dialog } from './dialog.tsx';
import { put } from '../state/put.ts';

export function Help() {
  const { dialog } = useViewer();
  if (dialog.value !== 'help') return null;
  return (
    <Dialog
      title="Reading the map"
      onClose={() => {
        put(dialog, 'none');
      }}
    >
      <p>
        Every line is something that articles tell: select it to read the sentences it rests on. A line is wider where
        more independent origins tell of it, dashed where it is only planned or possible, and marked <b>≠</b> where its
        tellers disagree. What was printed alike in several places counts as one origin.
      </p>
      <p>Larger marks are told of by more origins. Nothing here was checked against anything but the articles.</p>
      <h3>Keys</h3>
      <dl class="keys">
        {bindings.map(({ shown, does }) => (
          <div key={shown}>
            <dt>
              <kbd>{shown}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
