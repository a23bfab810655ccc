/** States of the page that are not a graph: empty, loading, failed, everything hidden. */
import { filterNames, type FilterName, hiding, lifted } from '../model/filter.ts';
import { change } from '../state/actions.ts';
import { stopLayout } from '../state/arrange.ts';
import { useViewer } from '../state/context.ts';
import { load } from '../state/load.ts';

export function Empty() {
  const viewer = useViewer();
  return (
    <section class="state">
      <h2>Nothing has been read yet</h2>
      <p>Dossier reads articles from files, folders, feeds and addresses:</p>
      <pre>
        <code>dossier ingest reports/ story.html feed.xml</code>
      </pre>
      <p>Then look again.</p>
      <button type="button" class="button" onClick={() => void load(viewer)}>
        Look again
      </button>
    </section>
  );
}

export function Loading() {
  const viewer = useViewer();
  const run = viewer.layout.value;
  return (
    <section class="state over" aria-live="polite">
      <p>{run === null ? 'Reading the graph…' : `Laying out ${viewer.held.value.nodes.size} nodes…`}</p>
      {run !== null && (
        <>
          <progress max={run.total} value={run.done} aria-label="Layout" />
          <button type="button" class="quiet" onClick={() => stopLayout(viewer)}>
            Stop here
          </button>
        </>
      )}
    </section>
  );
}

export function Failed() {
  const viewer = useViewer();
  return (
    <section class="state" role="alert">
      <h2>{viewer.gone.value ? 'The server does not answer' : 'The graph could not be read'}</h2>
      <p>{viewer.problem.value}</p>
      <button type="button" class="button" onClick={() => void load(viewer)}>
        Try again
      </button>
    </section>
  );
}

const filterWords: Readonly<Record<FilterName, string>> = {
  dates: 'the time chosen below',
  publishers: 'the choice of publishers',
  disputed: '“only disputed”',
  relations: 'the relations left out',
  kinds: 'the kinds left out',
};

/** Says which filter hides everything, and offers to lift just that. */
export function Nothing() {
  const viewer = useViewer();
  const names = hiding(viewer.held.value, viewer.view.value);
  return (
    <section class="state over" role="status">
      <p>
        Everything is hidden by{' '}
        {filterNames
          .filter((name) => names.includes(name))
          .map((name) => filterWords[name])
          .join(' and ')}
        .
      </p>
      <p class="row">
        {names.map((name) => (
          <button
            key={name}
            type="button"
            class="button"
            onClick={() => change(viewer, lifted(viewer.view.value, name))}
          >
            Lift {filterWords[name]}
          </button>
        ))}
      </p>
    </section>
  );
}
