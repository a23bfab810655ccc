/** With nothing selected: what the graph holds, and where to begin. */
import { KindMark, RelationMark } from './mark.tsx';
import { plural } from '../model/words.ts';
import { select } from '../state/actions.ts';
import { useViewer } from '../state/context.ts';

const actors = new Set(['Person', 'State', 'Organization']);
const SHOWN = 8;

export function Overview() {
  const viewer = useViewer();
  const { held, lines, status, theme } = viewer;
  const nodes = [...held.value.nodes.values()];
  const name = (id: string) => held.value.nodes.get(id)?.name ?? id;
  const best = nodes
    .filter(({ kind }) => actors.has(kind))
    .toSorted((a, b) => b.degree - a.degree || a.name.localeCompare(b.name))
    .slice(0, SHOWN);
  const disputed = lines.value.filter((line) => line.disputed).slice(0, SHOWN);
  const counts = status.value?.nodes ?? {};
  return (
    <>
      <p class="kicker">Nothing is selected</p>
      <h2>What the articles tell</h2>
      <p class="lead">
        {status.value !== null && (
          <>
            {plural(counts['Article'] ?? 0, 'article')} of {plural(status.value.publishers.length, 'publisher')} tell of{' '}
            {plural(counts['Person'] ?? 0, 'person', 'people')}, {plural(counts['Meeting'] ?? 0, 'meeting')},{' '}
            {plural(counts['Proposal'] ?? 0, 'proposal')} and {plural(counts['Statement'] ?? 0, 'statement')}.
          </>
        )}
      </p>
      <p class="hint-text">Select anything on the map to read the sentences it rests on.</p>
      {best.length > 0 && (
        <section>
          <h3>Best connected</h3>
          <ul class="plain-list">
            {best.map((node) => (
              <li key={node.id}>
                <KindMark kind={node.kind} theme={theme.value} />
                <button type="button" class="row-link" onClick={() => select(viewer, node.id)}>
                  {node.name}
                </button>
                {node.detail !== null && node.kind === 'Person' && <span class="aside">{node.detail}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {disputed.length > 0 && (
        <section>
          <h3>
            Disputed <span class="differs">≠</span>
          </h3>
          <ul class="plain-list">
            {disputed.map((line) => (
              <li key={line.key}>
                <RelationMark relation={line.relation} theme={theme.value} />
                <button type="button" class="row-link" onClick={() => select(viewer, line.key)}>
                  {name(line.source)} {line.edges[0]?.verb} {name(line.target)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
