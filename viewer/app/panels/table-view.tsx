/** The same content as the map, as two tables: what happened, and who and what it is about. */
import { useSignal } from '@preact/signals';
import type { GraphEdge, GraphNode } from '../../server/wire.ts';
import { lineKey } from '../model/lines.ts';
import { kindNames, whenText } from '../model/words.ts';
import { select } from '../state/actions.ts';
import { useViewer } from '../state/context.ts';
import { put } from '../state/put.ts';
import { KindMark, RelationMark } from './mark.tsx';

/** Rows that are written at first; the rest on demand, as a page of thousands is slow. */
const ROWS = 200;

const day = ({ when, published }: GraphEdge): string => when?.earliest ?? published?.earliest ?? '9999';

const Differs = () => (
  <span class="differs" title="Its tellers disagree">
    ≠
  </span>
);

function Facts({ edges }: { readonly edges: readonly GraphEdge[] }) {
  const viewer = useViewer();
  const { selected } = viewer.view.value;
  const name = (id: string) => viewer.held.value.nodes.get(id)?.name ?? id;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">What</th>
          <th scope="col">Origins</th>
          <th scope="col">Told by</th>
        </tr>
      </thead>
      <tbody>
        {edges.map((edge) => (
          <tr key={edge.id} aria-current={selected === edge.fact || selected === lineKey(edge)}>
            <td class="when">{whenText(edge.when, edge.published)}</td>
            <td>
              <span class="marked">
                <RelationMark relation={edge.relation} theme={viewer.theme.value} />
                <button type="button" class="row-link" onClick={() => select(viewer, lineKey(edge))}>
                  {name(edge.source)} <em>{edge.verb}</em> {name(edge.target)}
                </button>
                {edge.disputed.length > 0 && <Differs />}
              </span>
            </td>
            <td class="number">{edge.origins}</td>
            <td class="tellers">{edge.publishers.join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Nodes({ nodes }: { readonly nodes: readonly GraphNode[] }) {
  const viewer = useViewer();
  const { selected } = viewer.view.value;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Kind</th>
          <th scope="col">More</th>
          <th scope="col">Origins</th>
        </tr>
      </thead>
      <tbody>
        {nodes.map((node) => (
          <tr key={node.id} aria-current={selected === node.id}>
            <td>
              <span class="marked">
                <KindMark kind={node.kind} theme={viewer.theme.value} />
                <button type="button" class="row-link" onClick={() => select(viewer, node.id)}>
                  {node.name}
                </button>
                {node.disputed.length > 0 && <Differs />}
              </span>
            </td>
            <td>{kindNames[node.kind].one}</td>
            <td>{node.detail ?? ''}</td>
            <td class="number">{node.origins}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function TableView() {
  const viewer = useViewer();
  const what = useSignal<'facts' | 'nodes'>('facts');
  const most = useSignal(ROWS);
  const { nodes, edges } = viewer.visible.value;
  const facts = edges.toSorted((a, b) => day(a).localeCompare(day(b)) || (a.id < b.id ? -1 : 1));
  const named = nodes.toSorted((a, b) => b.degree - a.degree || a.name.localeCompare(b.name));
  const count = what.value === 'facts' ? facts.length : named.length;
  return (
    <div class="table-view" tabindex={0} role="region" aria-label="Table">
      <div class="switch" role="group" aria-label="Which table">
        <button type="button" aria-pressed={what.value === 'facts'} onClick={() => put(what, 'facts')}>
          What happened <span class="count">{facts.length}</span>
        </button>
        <button type="button" aria-pressed={what.value === 'nodes'} onClick={() => put(what, 'nodes')}>
          Who and what <span class="count">{named.length}</span>
        </button>
      </div>
      {what.value === 'facts' ? (
        <Facts edges={facts.slice(0, most.value)} />
      ) : (
        <Nodes nodes={named.slice(0, most.value)} />
      )}
      {count > most.value && (
        <button type="button" class="button" onClick={() => put(most, most.value + ROWS)}>
          Show {Math.min(ROWS, count - most.value)} more of {count - most.value}
        </button>
      )}
    </div>
  );
}
