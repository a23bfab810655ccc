/** The parameters of one question, with names suggested as they are typed. */
import { useSignal } from '@preact/signals';
import type { NodeKind, QuestionInfo } from '../../server/wire.ts';
import { change } from '../state/actions.ts';
import { ask, draft, parameters } from '../state/console.ts';
import { useViewer } from '../state/context.ts';
import { put } from '../state/put.ts';
import { Icon } from './icon.tsx';

type Parameter = QuestionInfo['parameters'][number];

const actors: readonly NodeKind[] = ['Person', 'State', 'Organization'];
const kindsOf: Readonly<Record<string, readonly NodeKind[]>> = {
  person: ['Person'],
  actor: actors,
  proposal: ['Proposal'],
  subject: [...actors, 'Place', 'Proposal', 'Meeting'],
};

interface FieldProps {
  readonly parameter: Parameter;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

function Field({ parameter, value, onValue }: FieldProps) {
  const { api } = useViewer();
  const suggested = useSignal<readonly string[]>([]);
  const { name, type, required, description } = parameter;
  const kinds = kindsOf[type];
  const suggest = async (words: string): Promise<void> => {
    if (kinds === undefined || words.trim().length < 2) return;
    const found = await api.search(words, kinds).catch(() => null);
    if (found !== null) put(suggested, [...new Set(found.hits.map((hit) => hit.name))].slice(0, 8));
  };
  return (
    <label class="field-label">
      <span>
        <b>{name}</b> {!required && <i>optional</i>} <span class="note">{description}</span>
      </span>
      <input
        class="field"
        type={type === 'date' ? 'date' : type === 'integer' ? 'number' : 'text'}
        required={required}
        value={value}
        list={kinds === undefined ? undefined : `names-${name}`}
        autocomplete="off"
        onInput={(event) => {
          onValue(event.currentTarget.value);
          void suggest(event.currentTarget.value);
        }}
      />
      {kinds !== undefined && (
        <datalist id={`names-${name}`}>
          {suggested.value.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </label>
  );
}

interface AskFormProps {
  readonly question: QuestionInfo;
  readonly onBack: () => void;
  readonly onAsked: () => void;
}

export function AskForm({ question, onBack, onAsked }: AskFormProps) {
  const viewer = useViewer();
  const node = viewer.selection.value.what === 'node' ? viewer.held.value.nodes.get(viewer.selection.value.id) : null;
  const first = question.parameters.find(({ type }) => node && kindsOf[type]?.includes(node.kind));
  const values = useSignal<Readonly<Record<string, string>>>(
    Object.fromEntries(
      question.parameters.map((one) => [one.name, one === first && node ? node.name : (one.default ?? '')]),
    ),
  );
  const filled = (): Record<string, string> =>
    Object.fromEntries(Object.entries(values.value).filter(([, value]) => value.trim() !== ''));
  return (
    <form
      class="ask-form"
      onSubmit={(event) => {
        event.preventDefault();
        onAsked();
        void ask(viewer, { question: question.name, values: filled() });
      }}
    >
      <p>{question.explanation}</p>
      {question.parameters.map((parameter) => (
        <Field
          key={parameter.name}
          parameter={parameter}
          value={values.value[parameter.name] ?? ''}
          onValue={(value) => put(values, { ...values.value, [parameter.name]: value })}
        />
      ))}
      <details>
        <summary>The Cypher behind it</summary>
        <pre class="cypher">{question.cypher}</pre>
        <button
          type="button"
          class="quiet"
          onClick={() => {
            put(draft, null);
            put(
              parameters,
              Object.fromEntries(question.parameters.map(({ name }) => [name, values.value[name]?.trim() || null])),
            );
            change(viewer, { console: true, cypher: question.cypher });
            onAsked();
          }}
        >
          edit it in the console
        </button>
      </details>
      <p class="row">
        <button type="submit" class="button strong">
          Ask
        </button>
        <button type="button" class="quiet" onClick={onBack}>
          <Icon name="back" /> all questions
        </button>
      </p>
    </form>
  );
}
