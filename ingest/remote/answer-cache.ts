/** Answers of a remote model, kept by what was asked: an ingest that is cut short or repeated pays for nothing twice. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Message } from './prompt.ts';

const Kept = z.object({ text: z.string() });

export class AnswerCache {
  readonly #folder: string;
  readonly #model: string;

  /** `folder` is made when something is kept. */
  constructor(folder: string, model: string) {
    this.#folder = folder;
    this.#model = model;
  }

  /** Null where it was never asked, or what is kept cannot be read. */
  async get(messages: readonly Message[]): Promise<string | null> {
    try {
      return Kept.parse(JSON.parse(await readFile(this.#path(messages), 'utf8'))).text;
    } catch {
      return null;
    }
  }

  /** Whole or not at all, however many processes keep the same. */
  async put(messages: readonly Message[], text: string): Promise<void> {
    const path = this.#path(messages);
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const draft = `${path}.${randomUUID()}`;
    await writeFile(draft, JSON.stringify(Kept.parse({ text })), { mode: 0o600 });
    await rename(draft, path);
  }

  #path(messages: readonly Message[]): string {
    const key = createHash('sha256')
      .update(JSON.stringify([this.#model, messages]))
      .digest('hex');
    return join(this.#folder, `${key}.json`);
  }
}
