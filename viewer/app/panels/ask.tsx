/** The library's questions in plain words; each has its parameters as fields and its Cypher one click away. */
import { useSignal } from '@preact/signals';
import type { QuestionInfo } from '../../server/wire.ts';
import { fold } from '../../server/fold.ts';
import { useViewer } from '../state/context.ts';
import { AskForm } from './ask-form.tsx';
import { Dialog } from './dialog.tsx';
import { put } from '../state/put.ts';

const plainName = ({ name }: QuestionInfo): string => {
  const words = name.replaceAll('-', ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
};

function Questions({ onChoose }: { readonly onChoose: (question: QuestionInfo) => void }) {
  const { questions } = useViewer();
  const words = useSignal('');
  const wanted = fold(words.value).split(' ');
  const found = questions.value.filter((question) => {
    const all = fold(`${question.name} ${question.explanation}`);
    return wanted.every((word) => all.includes(word));
  });
  return (
    <>
      <input
        type="search"
        class="field"
        autofocus
        aria-label="Find a question"
        placeholder="Find a question…"
        value={words.value}
        onInput={(event) => put(words, event.currentTarget.value)}
      />
      <ul class="questions">
        {found.map((question) => (
          <li key={question.name}>
            <button type="button" onClick={() => onChoose(question)}>
              <b>{plainName(question)}</b>
              <span>{question.explanation}</span>
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p class="note">No question of the library is like that. The console takes any.</p>}
    </>
  );
}

export function Ask() {
  const viewer = useViewer();
  const chosen = useSignal<QuestionInfo | null>(null);
  if (viewer.dialog.value !== 'ask') return null;
  const close = (): void => {
    put(viewer.dialog, 'none');
    put(chosen, null);
  };
  return (
    <Dialog title={chosen.value === null ? 'Ask' : plainName(chosen.value)} onClose={close}>
      {chosen.value === null ? (
        <Questions onChoose={(question) => put(chosen, question)} />
      ) : (
        <AskForm question={chosen.value} onBack={() => put(chosen, null)} onAsked={close} />
      )}
    </Dialog>
  );
}
