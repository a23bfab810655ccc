/** The top of the page: its name, search, and what can be opened from anywhere. */
import { useViewer } from '../state/context.ts';
import { change, announce } from '../state/actions.ts';
import { choose } from '../state/theme.ts';
import { plural } from '../model/words.ts';
import { Icon } from './icon.tsx';
import { Search } from './search.tsx';
import { theStage } from './stage-holder.ts';
import type { Viewer } from '../state/viewer.ts';
import { put } from '../state/put.ts';

/** The picture says where it is from and what it shows. */
async function save(viewer: Viewer): Promise<void> {
  const stage = theStage();
  if (stage === null) return;
  const { nodes } = viewer.visible.value;
  const lines = viewer.lines.value.length;
  const blob = await stage.png(`Dossier · ${plural(nodes.length, 'node')}, ${plural(lines, 'line')}`);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = 'dossier.png';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  announce(viewer, 'The picture is saved.');
}

export function Header() {
  const viewer = useViewer();
  const { table, console: open } = viewer.view.value;
  const dark = viewer.theme.value === 'dark';
  const canSave = !table && viewer.canDraw.value && viewer.phase.value === 'ready';
  return (
    <header class="header">
      <h1 class="wordmark">
        <a href="./">Dossier</a>
      </h1>
      <Search />
      <div class="tools">
        <button
          type="button"
          class="tool worded"
          aria-haspopup="dialog"
          onClick={() => {
            put(viewer.dialog, 'ask');
          }}
        >
          Ask <Icon name="down" />
        </button>
        {viewer.status.value?.judging && (
          <button
            type="button"
            class="tool"
            aria-label="Judge what may be the same"
            title="Review (r)"
            aria-haspopup="dialog"
            onClick={() => {
              put(viewer.dialog, 'review');
            }}
          >
            <Icon name="review" />
          </button>
        )}
        <button
          type="button"
          class="tool"
          aria-label={table ? 'Show as a map' : 'Show as a table'}
          title={table ? 'Map (t)' : 'Table (t)'}
          onClick={() => change(viewer, { table: !table })}
        >
          <Icon name={table ? 'map' : 'table'} />
        </button>
        <button
          type="button"
          class="tool"
          aria-label="Cypher console"
          aria-pressed={open}
          title="Cypher console (c)"
          onClick={() => change(viewer, { console: !open })}
        >
          <Icon name="console" />
        </button>
        <button
          type="button"
          class="tool"
          aria-label="Save the map as a picture"
          title="Save as PNG"
          disabled={!canSave}
          onClick={() => void save(viewer)}
        >
          <Icon name="download" />
        </button>
        <button
          type="button"
          class="tool"
          aria-label={dark ? 'Light colours' : 'Dark colours'}
          title={dark ? 'Light' : 'Dark'}
          onClick={() => choose(viewer, dark ? 'light' : 'dark', window)}
        >
          <Icon name={dark ? 'sun' : 'moon'} />
        </button>
        <button
          type="button"
          class="tool wide-only"
          aria-label="Keys and signs"
          title="Help (?)"
          aria-haspopup="dialog"
          onClick={() => {
            put(viewer.dialog, 'help');
          }}
        >
          <Icon name="help" />
        </button>
      </div>
    </header>
  );
}
