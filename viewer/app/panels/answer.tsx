/** Shows what was asked of the server: on its way, here, or refused. */
import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Loaded } from '../state/loaded.ts';

interface AnswerProps<T> {
  readonly of: ReadonlySignal<Loaded<T>>;
  readonly children: (value: T) => ComponentChildren;
}

export function Answer<T>({ of, children }: AnswerProps<T>) {
  const answer = of.value;
  if (answer.state === 'loading') {
    return (
      <p class="waiting" role="status">
        Looking it up…
      </p>
    );
  }
  if (answer.state === 'failed') {
    return (
      <p class="failed" role="alert">
        {answer.message}
      </p>
    );
  }
  return <>{children(answer.value)}</>;
}
