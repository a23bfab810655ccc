/** The evidence panel: it answers for whatever is selected, or says what the graph holds. */
import { useEffect, useRef } from 'preact/hooks';
import { useViewer } from '../state/context.ts';
import { select } from '../state/actions.ts';
import { ArticleReader } from './article-reader.tsx';
import { FactPanel } from './fact-panel.tsx';
import { Icon } from './icon.tsx';
import { LinePanel } from './line-panel.tsx';
import { NodePanel } from './node-panel.tsx';
import { Overview } from './overview.tsx';

function Answer() {
  const viewer = useViewer();
  const { reading, selected } = viewer.view.value;
  const selection = viewer.selection.value;
  if (reading !== null) return <ArticleReader {...reading} />;
  if (viewer.phase.value === 'loading' && selected !== null) return <p class="waiting">Looking it up…</p>;
  if (selection.what === 'node') return <NodePanel id={selection.id} />;
  if (selection.what === 'line') return <LinePanel line={selection.line} />;
  if (selection.what === 'fact') return <FactPanel id={selection.id} />;
  return <Overview />;
}

export function Evidence() {
  const viewer = useViewer();
  const panel = useRef<HTMLElement>(null);
  const { selected, reading } = viewer.view.value;
  useEffect(() => {
    if (reading === null) panel.current?.scrollTo({ top: 0 });
  }, [selected, reading]);
  return (
    <aside id="evidence" class="evidence" aria-label="Evidence" tabindex={-1} ref={panel}>
      {selected !== null && reading === null && (
        <button type="button" class="tool close" aria-label="Select nothing" onClick={() => select(viewer, null)}>
          <Icon name="close" />
        </button>
      )}
      <Answer />
    </aside>
  );
}
