/** On a narrow screen: one thing at a time. */
import { useViewer } from '../state/context.ts';
import type { Sheet } from '../state/viewer.ts';
import { put } from '../state/put.ts';

const tabs: readonly { readonly sheet: Sheet; readonly name: string }[] = [
  { sheet: 'filters', name: 'Filters' },
  { sheet: 'none', name: 'Map' },
  { sheet: 'evidence', name: 'Evidence' },
];

export function Tabs() {
  const { sheet, view } = useViewer();
  return (
    <nav class="tabs" aria-label="Panels">
      {tabs.map(({ sheet: one, name }) => (
        <button
          key={one}
          type="button"
          aria-pressed={sheet.value === one}
          onClick={() => {
            put(sheet, one);
          }}
        >
          {one === 'none' && view.value.table ? 'Table' : name}
        </button>
      ))}
    </nav>
  );
}
