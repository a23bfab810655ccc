/** The Cypher console: a statement, what came of it, what was asked before. */
import { caret } from '../model/caret.ts';
import { change } from '../state/actions.ts';
import { ask, draft, parameters, past, run } from '../state/console.ts';
import { useViewer } from '../state/context.ts';
import { put } from '../state/put.ts';
import { Icon } from './icon.tsx';
import { Results } from './results.tsx';

const example = 'MATCH (p)-[:REJECTED]->(x:Proposal)<-[:PROPOSED]-(q)\nRETURN p.name, x.title, q.name';

function Problem({ statement }: { readonly statement: string }) {
  const state = run.value;
  if (state.state !== 'failed') return null;
  const { message, line, column } = state.error;
  const place = caret(statement, line, column);
  return (
    <div class="problem" role="alert">
      <p>{message.split('\n')[0]}</p>
      {place !== null && (
        <pre>
          {place.line}
          {'\n'}
          {place.indent}
          <b>^</b>
        </pre>
      )}
    </div>
  );
}

export function Console() {
  const viewer = useViewer();
  const text = draft.value ?? viewer.view.value.cypher ?? example;
  const uses = Object.entries(parameters.value).filter(([name]) => text.includes(`$${name}`));
  const start = (): void => {
    void ask(viewer, { cypher: text, parameters: Object.fromEntries(uses) });
  };
  return (
    <section class="console" aria-label="Cypher console">
      <div class="console-in">
        <textarea
          aria-label="Cypher statement"
          spellcheck={false}
          autocapitalize="off"
          value={text}
          onInput={(event) => put(draft, event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) start();
          }}
        />
        {uses.length > 0 && (
          <p class="parameters">
            {uses.map(([name, value]) => (
              <code key={name}>
                ${name} = {JSON.stringify(value)}
              </code>
            ))}
          </p>
        )}
        <p class="row">
          <button type="button" class="button strong" disabled={run.value.state === 'running'} onClick={start}>
            {run.value.state === 'running' ? 'Running…' : 'Run'}
          </button>
          <span class="note">Ctrl + Enter · reads only</span>
          <label class="past">
            <span class="unseen">Asked before</span>
            <select
              disabled={past.value.length === 0}
              onChange={(event) => {
                const chosen = past.value[Number(event.currentTarget.value)];
                if (chosen !== undefined) put(draft, chosen);
                event.currentTarget.value = '';
              }}
            >
              <option value="">Asked before</option>
              {past.value.map((one, index) => (
                <option key={one} value={index}>
                  {one.replace(/\s+/g, ' ').slice(0, 80)}
                </option>
              ))}
            </select>
          </label>
        </p>
        <Problem statement={text} />
      </div>
      <Results />
      <button
        type="button"
        class="tool close"
        aria-label="Close the console"
        onClick={() => change(viewer, { console: false })}
      >
        <Icon name="close" />
      </button>
    </section>
  );
}
