/** A thread that reads articles: loads the pipeline once, then answers each article with its reading. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Article } from '../graph/model/article.ts';
import { DossierError, type DossierErrorCode } from '../graph/model/errors.ts';
import type { Reading } from '../graph/model/reading.ts';
import { createPipeline } from './pipeline.ts';
import type { RuntimeChoice } from './language/model/runtime.ts';

/** What a thread is started with; a folder travels as text. */
export interface WorkerOptions {
  readonly runtime?: RuntimeChoice | undefined;
  readonly files?: string | undefined;
}

/** What it says: first, once, that it is ready or why it cannot be; then one answer for each article, in order. */
export type Answer =
  | { readonly kind: 'ready'; readonly extractor: string }
  | { readonly kind: 'reading'; readonly reading: Reading }
  | {
      readonly kind: 'failure';
      readonly message: string;
      readonly stack?: string;
      readonly code: DossierErrorCode | null;
    };

const answer = (message: Answer): void => parentPort?.postMessage(message, []);

function failure(error: unknown): Answer {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const code = error instanceof DossierError ? error.code : null;
  return { kind: 'failure', message, ...(stack !== undefined && { stack }), code };
}

async function serve({ runtime, files }: WorkerOptions): Promise<void> {
  const pipeline = await createPipeline({
    ...(runtime !== undefined && { runtime }),
    ...(files !== undefined && { files: new URL(files) }),
  });
  parentPort?.on('message', (article: Article) => {
    pipeline.read(article).then(
      (reading) => answer({ kind: 'reading', reading }),
      (error: unknown) => answer(failure(error)),
    );
  });
  answer({ kind: 'ready', extractor: pipeline.extractor });
}

if (parentPort) {
  const options: WorkerOptions = workerData;
  serve(options).catch((error: unknown) => answer(failure(error)));
}
