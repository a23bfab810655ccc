/** The Cypher console: a statement, what came of it, what was asked before. */
import { useSignal } from '@preact/signals';
import { caret } from '../model/caret.ts';
import { change } from '../state/actions.ts';
import { ask, parameters, past, run } from '../state/console.ts';
import { useViewer } from '../state/context.ts';
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
  const text = useSignal(viewer.view.value.cypher ?? example);
  const seen = useSignal(viewer.view.value.cypher);
  const { cypher } = viewer.view.value;
  if (cypher !== null && cypher !== seen.value) {
    seen.value = cypher;
    text.value = cypher;
  }
  const uses = Object.entries(parameters.value).filter(([name]) => text.value.includes(`$${name}`));
  const start = (): void => {
    seen.value = text.value;
    void ask(viewer, { cypher: text.value, parameters: Object.fromEntries(uses) });
  };
  return (
    <section class="console" aria-label="Cypher console">
      <div class="console-in">
        <textarea
          aria-label="Cypher statement"
          spellcheck={false}
          autocapitalize="off"
          value={text.value}
          onInput={(event) => (text.value = event.currentTarget.value)}
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
                if (chosen !== undefined) text.value = chosen;
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
        <Problem statement={text.value} />
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
