/** A talk with a person: prompt, completion, history, Ctrl-C. */
import { createInterface, type Interface } from 'node:readline/promises';
import { explainFailure } from '../output/failure.ts';
import { complete, type Vocabulary } from './completion.ts';
import type { Conversation } from './conversation.ts';
import { HISTORY_SIZE, joinLatest, keepHistory, readHistory } from './history.ts';

export class Terminal {
  readonly #lines: Interface;
  #history: string[] = [];
  #running: AbortController | null = null;

  constructor(vocabulary: Vocabulary) {
    this.#lines = createInterface({
      input: process.stdin,
      output: process.stdout,
      completer: (line: string) => complete(line, vocabulary),
      history: readHistory(),
      historySize: HISTORY_SIZE,
      removeHistoryDuplicates: true,
    });
    this.#lines.on('history', (history) => (this.#history = history));
  }

  readonly confirm = async (question: string): Promise<boolean> =>
    /^y(es)?$/i.test((await this.#lines.question(`${question} [y/N] `)).trim());

  /** Until the person leaves. What goes wrong is said, and the talk goes on. */
  async talk(conversation: Conversation): Promise<void> {
    this.#lines.on('SIGINT', () => this.#interrupt(conversation));
    this.#ask(conversation);
    let typed = 0;
    for await (const line of this.#lines) {
      typed += 1;
      if (await this.#answer(conversation, line)) {
        joinLatest(this.#history, typed);
        typed = 0;
      }
      if (conversation.ended) break;
      this.#ask(conversation);
    }
    this.#lines.close();
    keepHistory(this.#history);
  }

  async #answer(conversation: Conversation, line: string): Promise<boolean> {
    this.#running = new AbortController();
    try {
      return await conversation.take(line, { signal: this.#running.signal });
    } catch (error) {
      process.stdout.write(explainFailure(error));
      return true;
    } finally {
      this.#running = null;
    }
  }

  #ask(conversation: Conversation): void {
    this.#lines.setPrompt(conversation.prompt);
    this.#lines.prompt();
  }

  /** Stops what runs; else lets go of what was begun; else says how to leave. */
  #interrupt(conversation: Conversation): void {
    if (this.#running !== null) return this.#running.abort();
    const begun = conversation.abandon() || this.#lines.line !== '';
    process.stdout.write(begun ? '\n' : '\n:exit or Ctrl-D leaves.\n');
    this.#lines.write(null, { ctrl: true, name: 'u' });
    this.#ask(conversation);
  }
}
