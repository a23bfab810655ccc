/** Something that is asked of the server: on its way, here, or refused. */
import { type ReadonlySignal, signal } from '@preact/signals';

export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'here'; readonly value: T }
  | { readonly state: 'failed'; readonly message: string };

export const loading = { state: 'loading' } as const;

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Answers by key, each asked for once; one that failed is asked for again. */
export class Answers<T> {
  readonly #ask: (key: string) => Promise<T>;
  readonly #known = new Map<string, ReadonlySignal<Loaded<T>>>();

  constructor(ask: (key: string) => Promise<T>) {
    this.#ask = ask;
  }

  /** What was answered is asked for anew. */
  forget(): void {
    this.#known.clear();
  }

  get(key: string): ReadonlySignal<Loaded<T>> {
    const known = this.#known.get(key);
    if (known && known.peek().state !== 'failed') return known;
    const answer = signal<Loaded<T>>(loading);
    this.#known.set(key, answer);
    this.#ask(key).then(
      (value) => {
        answer.value = { state: 'here', value };
      },
      (error: unknown) => {
        answer.value = { state: 'failed', message: messageOf(error) };
      },
    );
    return answer;
  }
}
