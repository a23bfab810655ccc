/** What a query found, as rows; what a map can show of it goes there on demand. */
import { type Cell, type CellThing, CellThing as Thing, type QueryResult } from '../../server/wire.ts';
import { plural } from '../model/words.ts';
import { select } from '../state/actions.ts';
import { run, showOnMap } from '../state/console.ts';
import { useViewer } from '../state/context.ts';
import { bring } from '../state/load.ts';
import type { Viewer } from '../state/viewer.ts';

const isId = /^[a-z_]+:[^\s]+$/;

const open = (viewer: Viewer, id: string): void => {
  void bring(viewer, id).then(() => select(viewer, id));
};

const text = (cell: unknown): string => (typeof cell === 'string' ? cell : JSON.stringify(cell));

function thingOf(cell: unknown): CellThing | null {
  const parsed = Thing.safeParse(cell);
  if (parsed.success) return parsed.data;
  return typeof cell === 'string' && isId.test(cell) ? { id: cell, kind: 'id', text: cell } : null;
}

function Value({ cell }: { readonly cell: unknown }) {
  const viewer = useViewer();
  if (cell === null) return <span class="null">–</span>;
  if (Array.isArray(cell)) {
    return (
      <>
        {cell.map((one: unknown, index) => (
          <span key={index}>
            {index > 0 && ', '}
            <Value cell={one} />
          </span>
        ))}
      </>
    );
  }
  const thing = thingOf(cell);
  if (thing === null) return <>{text(cell)}</>;
  return (
    <button type="button" class="row-link" title={thing.kind} onClick={() => open(viewer, thing.id)}>
      {thing.text}
    </button>
  );
}

const isNumber = (cell: Cell): boolean => typeof cell === 'number';

function Rows({ result }: { readonly result: QueryResult }) {
  return (
    <div class="rows" tabindex={0} role="region" aria-label="Rows">
      <table>
        <thead>
          <tr>
            {result.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {result.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, at) => (
                <td key={at} class={isNumber(cell) ? 'number' : ''}>
                  <Value cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function Results() {
  const viewer = useViewer();
  const state = run.value;
  if (state.state === 'none' || state.state === 'failed') {
    return (
      <div class="results">
        <p class="note">Rows appear here; whatever is named in them can be selected.</p>
      </div>
    );
  }
  if (state.state === 'running') {
    return (
      <div class="results">
        <p class="waiting" role="status">
          Running…
        </p>
      </div>
    );
  }
  const { result } = state;
  return (
    <div class="results">
      <p class="row results-head">
        <span>
          {plural(result.rows.length, 'row')} in {Math.max(1, Math.round(result.milliseconds))} ms
        </span>
        {result.graph.nodes.length > 0 && (
          <button type="button" class="quiet" onClick={() => void showOnMap(viewer, result)}>
            show {plural(result.graph.nodes.length, 'node')} on the map
          </button>
        )}
        {result.truncated !== null && <span class="manner">{result.truncated}</span>}
        {result.notices.map((notice) => (
          <span key={notice} class="note">
            {notice}
          </span>
        ))}
      </p>
      {result.rows.length === 0 ? <p class="note">Nothing matches.</p> : <Rows result={result} />}
    </div>
  );
}
