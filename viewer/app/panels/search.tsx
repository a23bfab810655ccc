/** Search: people, states, proposals and words said, by any of their names; what is found is selected. */
import { useSignal } from '@preact/signals';
import type { SearchHit } from '../../server/wire.ts';
import { searchIndex } from '../../server/search-index.ts';
import { kindNames } from '../model/words.ts';
import { select } from '../state/actions.ts';
import { useViewer } from '../state/context.ts';
import { bring } from '../state/load.ts';
import type { Viewer } from '../state/viewer.ts';
import { Icon } from './icon.tsx';
import { KindMark } from './mark.tsx';
import { put } from '../state/put.ts';

/** While the server does not answer, what the page holds can still be searched. */
function searchHere(viewer: Viewer, words: string): SearchHit[] {
  const nodes = [...viewer.held.value.nodes.values()];
  return searchIndex(nodes.map(({ id, kind, name, origins }) => ({ id, kind, name, origins, aliases: [] })))(words, {
    limit: 12,
  });
}

async function find(viewer: Viewer, words: string): Promise<SearchHit[]> {
  if (words.trim() === '') return [];
  try {
    return (await viewer.api.search(words)).hits.slice(0, 12);
  } catch {
    return searchHere(viewer, words);
  }
}

export function Search() {
  const viewer = useViewer();
  const words = useSignal('');
  const hits = useSignal<readonly SearchHit[]>([]);
  /** The words that the hits are for: they come a moment after what is typed. */
  const answered = useSignal('');
  const open = useSignal(false);
  const at = useSignal(0);
  const asked = useSignal(0);

  const type = async (text: string): Promise<void> => {
    put(words, text);
    const mine = asked.value + 1;
    put(asked, mine);
    const found = await find(viewer, text);
    if (mine !== asked.value) return;
    put(hits, found);
    put(answered, text);
    put(at, 0);
    put(open, text.trim() !== '');
  };
  const take = (hit: SearchHit | undefined): void => {
    if (!hit) return;
    put(asked, asked.value + 1);
    put(open, false);
    put(words, '');
    void bring(viewer, hit.id).then(() => select(viewer, hit.id));
  };
  const enter = async (): Promise<void> => {
    if (answered.value === words.value) take(hits.value[at.value]);
    else take((await find(viewer, words.value))[0]);
  };
  const press = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && hits.value.length > 0) {
      event.preventDefault();
      put(at, (at.value + step + hits.value.length) % hits.value.length);
    } else if (event.key === 'Enter') void enter();
    else if (event.key === 'Escape') put(open, false);
  };

  return (
    <div class="search" role="search">
      <Icon name="search" />
      <input
        id="search"
        type="text"
        enterkeyhint="search"
        role="combobox"
        aria-label="Search people, states, proposals, words said"
        aria-expanded={open.value}
        aria-controls="hits"
        aria-autocomplete="list"
        {...(open.value && hits.value.length > 0 ? { 'aria-activedescendant': `hit-${at.value}` } : {})}
        autocomplete="off"
        placeholder="Search people, states, proposals, words said…"
        value={words.value}
        onInput={(event) => void type(event.currentTarget.value)}
        onKeyDown={press}
        onBlur={() => {
          put(open, false);
        }}
      />
      <kbd class="hint" aria-hidden="true">
        /
      </kbd>
      <ul id="hits" role="listbox" aria-label="Found" hidden={!open.value}>
        {hits.value.map((hit, index) => (
          <li
            id={`hit-${index}`}
            key={hit.id}
            role="option"
            aria-selected={index === at.value}
            onMouseDown={(event) => {
              event.preventDefault();
              take(hit);
            }}
          >
            <KindMark kind={hit.kind} theme={viewer.theme.value} />
            <span class="hit-name">{hit.name}</span>
            <span class="hit-more">{hit.matched ?? kindNames[hit.kind].one}</span>
          </li>
        ))}
        {open.value && hits.value.length === 0 && <li class="nothing">Nothing is called “{words.value}”.</li>}
      </ul>
    </div>
  );
}
