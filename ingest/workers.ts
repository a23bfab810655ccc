/** Reads articles in threads of their own, several at once, while the main thread stays free. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Article } from '../graph/model/article.ts';
import { DossierError } from '../graph/model/errors.ts';
import type { Reading } from '../graph/model/reading.ts';
import type { PipelineOptions } from './pipeline.ts';
import type { Answer, WorkerOptions } from './worker.ts';

export interface PoolOptions extends PipelineOptions {
  /** How many articles are read at once, each thread with a model of its own (about 200 MB). Default: one a core, at most 4. */
  readonly size?: number;
}

export interface Pool {
  /** Names the reader in what it extracts: `dossier-reader/2`. */
  readonly extractor: string;
  /** Articles that are read at once. */
  readonly size: number;
  /** Waits for a free thread. The same article gives the same reading, whichever thread reads it. */
  read(article: Article): Promise<Reading>;
  /** Stops all threads; what is still being read is given up. */
  close(): Promise<void>;
}

const MOST_BY_DEFAULT = 4;
/** Room for what a thread has just made, in MB: reading is no slower in little, and the rest of a larger one stays taken. */
const YOUNG = 6;

/** Throws MODEL_INVALID where the model cannot be loaded. */
export async function createPool(options: PoolOptions = {}): Promise<Pool> {
  const { size = Math.min(availableParallelism(), MOST_BY_DEFAULT), ...pipelineOptions } = options;
  const start = (): Promise<Reader> => startReader(pipelineOptions);
  const starts = await Promise.allSettled(Array.from({ length: Math.max(1, size) }, start));
  const readers = starts.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const failed = starts.find((result) => result.status === 'rejected');
  if (failed) {
    await Promise.all(readers.map((reader) => reader.close()));
    throw failed.reason;
  }
  return new ThreadPool(readers, start);
}

/** A thread that reads one article at a time. */
interface Reader {
  readonly extractor: string;
  /** False once the thread has died, of memory or of a bug. */
  isAlive(): boolean;
  read(article: Article): Promise<Reading>;
  close(): Promise<void>;
}

async function startReader({ runtime, files }: PipelineOptions): Promise<Reader> {
  const workerData: WorkerOptions = { runtime, files: files?.href };
  const worker = startThread(workerData);
  let alive = true;
  worker.once('exit', () => (alive = false));
  const ready = await nextAnswer(worker);
  if (ready.kind !== 'ready') {
    await worker.terminate();
    throw errorOf(ready);
  }
  return {
    extractor: ready.extractor,
    isAlive: () => alive,
    async read(article) {
      const answered = nextAnswer(worker);
      worker.postMessage(article, []);
      const answer = await answered;
      if (answer.kind === 'reading') return answer.reading;
      throw errorOf(answer);
    },
    async close() {
      await worker.terminate();
    },
  };
}

/** Built, the thread is a script beside this one; from sources it needs a loader of TypeScript first. */
function startThread(workerData: WorkerOptions): Worker {
  const script = import.meta.url.endsWith('.ts') ? './worker.dev.mjs' : './worker.js';
  return new Worker(new URL(script, import.meta.url), {
    workerData,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
  });
}

/** The thread's next message; fails where the thread dies first. */
function nextAnswer(worker: Worker): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const settle = (action: () => void): void => {
      worker.off('message', onMessage);
      worker.off('error', onError);
      worker.off('exit', onExit);
      action();
    };
    const onMessage = (answer: Answer): void => settle(() => resolve(answer));
    const onError = (error: Error): void => settle(() => reject(error));
    const onExit = (code: number): void =>
      settle(() => reject(new Error(`The thread that was reading ended with exit code ${code}.`)));
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.on('exit', onExit);
  });
}

function errorOf(answer: Answer): Error {
  if (answer.kind !== 'failure') return new Error(`A thread gave the answer ${answer.kind} where none was due.`);
  const { message, stack, code } = answer;
  const error = code === null ? new Error(message) : new DossierError(code, message);
  if (stack !== undefined) error.stack = stack;
  return error;
}

/** Hands each article to a free thread, first come, first served; a thread that dies is replaced. */
class ThreadPool implements Pool {
  readonly extractor: string;
  readonly size: number;
  readonly #start: () => Promise<Reader>;
  readonly #readers: Set<Reader>;
  readonly #free: Reader[];
  readonly #waiting: ((reader: Reader) => void)[] = [];
  #closed = false;

  constructor(readers: readonly Reader[], start: () => Promise<Reader>) {
    this.extractor = readers[0]?.extractor ?? '';
    this.size = readers.length;
    this.#start = start;
    this.#readers = new Set(readers);
    this.#free = [...readers];
  }

  async read(article: Article): Promise<Reading> {
    const reader = await this.#acquire();
    try {
      return await reader.read(article);
    } finally {
      await this.#release(reader);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#readers].map((reader) => reader.close()));
  }

  #acquire(): Promise<Reader> {
    const reader = this.#free.pop();
    return reader ? Promise.resolve(reader) : new Promise((resolve) => this.#waiting.push(resolve));
  }

  async #release(reader: Reader): Promise<void> {
    let next = reader;
    if (!reader.isAlive() && !this.#closed) {
      this.#readers.delete(reader);
      next = await this.#start();
      this.#readers.add(next);
    }
    const waiting = this.#waiting.shift();
    if (waiting) waiting(next);
    else this.#free.push(next);
  }
}
