/** Reads articles with a remote model: asks it about each passage, and keeps of its answers what the article bears out. */
import type { Article } from '../../graph/model/article.ts';
import { DossierError } from '../../graph/model/errors.ts';
import type { Reading } from '../../graph/model/reading.ts';
import { gazetteer } from '../entities/gazetteer.ts';
import { stateNamed } from '../entities/sense.ts';
import { type LanguageModel, loadLanguageModel, type LanguageModelOptions } from '../language/understand.ts';
import type { Pool } from '../workers.ts';
import type { AnswerCache } from './answer-cache.ts';
import { type Answer, usable } from './answer.ts';
import { Assembly } from './assembly.ts';
import type { Chat } from './chat.ts';
import { halves, passages } from './passages.ts';
import { type Message, oncemore, PROMPT_VERSION, question } from './prompt.ts';
import type { RemoteSettings } from './settings.ts';
import { Slots } from './slots.ts';
import { add, NOTHING, type Usage } from './usage.ts';
import type { Sentence } from './visible-sentences.ts';

/** What a run came to. */
export interface RemoteTally {
  readonly usage: Usage;
  /** Questions that were answered from what was kept, at no cost. */
  readonly kept: number;
  /** Quotations that the articles do not hold, and items of no use: thrown away. */
  readonly dropped: number;
}

export interface RemotePool extends Pool {
  tally(): RemoteTally;
}

export interface RemoteReaderOptions extends Pick<LanguageModelOptions, 'runtime'> {
  readonly settings: Pick<RemoteSettings, 'model'>;
  readonly chat: Chat;
  readonly cache: AnswerCache;
  /** Finds sentences, dates and lengths of time; closed with the pool. Default: Dossier's own, loaded here. */
  readonly model?: LanguageModel;
  /** Questions that are asked at once. Default 4. */
  readonly size?: number;
}

/** Names the reader in what it extracts. */
export const remoteExtractor = ({ model }: Pick<RemoteSettings, 'model'>): string => `llm:${model}/${PROMPT_VERSION}`;

/**
 * Reading throws READER_REFUSED once the server
 * has turned a question away for all, without asking it again, and READER_FAILED where an article could not be read.
 */
export async function createRemotePool(options: RemoteReaderOptions): Promise<RemotePool> {
  const { settings, chat, cache, size = 4, runtime } = options;
  const names = gazetteer();
  const stateOf = (form: string): string | null => stateNamed(names, form);
  const model = options.model ?? (await loadLanguageModel({ stateOf, ...(runtime !== undefined && { runtime }) }));
  const extractor = remoteExtractor(settings);
  const slots = new Slots(size);
  const asker = new Asker(settings.model, chat, cache);
  let unfounded = 0;
  const read = async (article: Article): Promise<Reading> => {
    const assembly = new Assembly(await model.read(article), names);
    for (const passage of passages(assembly.sentences)) await askAbout(article, passage, assembly);
    unfounded += assembly.dropped;
    return assembly.reading(extractor);
  };
  const askAbout = async (article: Article, passage: readonly Sentence[], assembly: Assembly): Promise<void> => {
    const answer = await asker.ask(question(article, passage, assembly.known()), article.path);
    if (answer !== 'cut') return assembly.add(answer);
    const parts = halves(passage);
    if (parts === null) throw new DossierError('READER_FAILED', tooLong(settings.model, article.path));
    for (const part of parts) await askAbout(article, part, assembly);
  };
  return {
    extractor,
    size,
    read: (article) => slots.run(() => read(article)),
    tally: () => ({ ...asker.tally, dropped: asker.tally.dropped + unfounded }),
    close: () => model.close(),
  };
}

/** Asks, unless it is known what would be answered. */
class Asker {
  tally: RemoteTally = { usage: NOTHING, kept: 0, dropped: 0 };
  readonly #model: string;
  readonly #chat: Chat;
  readonly #cache: AnswerCache;
  #refused: DossierError | null = null;

  constructor(model: string, chat: Chat, cache: AnswerCache) {
    this.#model = model;
    this.#chat = chat;
    this.#cache = cache;
  }

  /** The answer; `cut` where the model ran out of room. `path`: the article's, for what is said if it fails. */
  async ask(messages: readonly Message[], path: string): Promise<Answer | 'cut'> {
    const kept = usable((await this.#cache.get(messages)) ?? '');
    if (kept !== null) {
      this.#count({ kept: 1, dropped: kept.dropped });
      return kept.answer;
    }
    let asked = messages;
    for (const last of [false, true]) {
      const { text, cut } = await this.#send(asked);
      const found = usable(text);
      if (found !== null && !cut) {
        await this.#cache.put(messages, text);
        this.#count({ dropped: found.dropped });
        return found.answer;
      }
      if (cut) return 'cut';
      if (!last) asked = [...messages, ...oncemore(text)];
    }
    throw new DossierError(
      'READER_FAILED',
      `${this.#model} gave no JSON for ${path}; try again or take another model.`,
    );
  }

  async #send(messages: readonly Message[]): Promise<{ text: string; cut: boolean }> {
    if (this.#refused !== null) throw this.#refused;
    try {
      const completion = await this.#chat(messages);
      this.#count({ usage: completion.usage });
      return completion;
    } catch (error) {
      if (error instanceof DossierError && error.code === 'READER_REFUSED') this.#refused = error;
      throw error;
    }
  }

  #count({ usage = NOTHING, kept = 0, dropped = 0 }: Partial<RemoteTally>): void {
    const before = this.tally;
    this.tally = {
      usage: add(before.usage, usage),
      kept: before.kept + kept,
      dropped: before.dropped + dropped,
    };
  }
}

const tooLong = (model: string, path: string): string =>
  `${model} has no room to answer about one sentence of ${path}; give it more output tokens.`;
