/** `dossier ingest`: reads articles into the store, then makes the facts agree with them. */
import { z } from 'zod';
import type { Article } from '../../graph/model/article.ts';
import type { DossierError } from '../../graph/model/errors.ts';
import type { EmbeddedStore } from '../../graph/store/embedded/embedded-store.ts';
import { countSources, readSources } from '../../ingest/read/read.ts';
import { createPool, type Pool } from '../../ingest/workers.ts';
import { checkOptions } from '../output/options.ts';
import { Progress } from '../output/progress.ts';
import { type Ingested, renderIngested } from '../output/summary.ts';
import { writeOutput } from '../output/write.ts';
import { statuses } from '../status-codes.ts';
import { type Globals, withStore } from '../store.ts';
import { tally } from '../tally.ts';

const IngestOptions = z.object({
  json: z.boolean().default(false),
  allowPrivate: z.boolean().default(false),
  maxBytes: z.int({ message: 'must be a whole number of bytes' }).positive().optional(),
  again: z.boolean().default(false),
  runtime: z.enum(['auto', 'native', 'wasm'], { message: 'must be auto, native or wasm' }),
});
type IngestOptions = z.infer<typeof IngestOptions>;

export async function ingest(inputs: string[], given: unknown, globals: Globals): Promise<void> {
  const options = checkOptions(IngestOptions, given);
  const started = Date.now();
  const interruption = new AbortController();
  const interrupt = () => interruption.abort();
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  try {
    const done = await withStore(globals, 'write', async (store) => {
      const run = await readInto(store, inputs, options, interruption.signal);
      store.refresh();
      return { ...run, store: store.location, facts: tally(store.facts()) };
    });
    const summary: Ingested = {
      ...done,
      interrupted: interruption.signal.aborted,
      seconds: (Date.now() - started) / 1000,
    };
    await writeOutput(options.json ? `${JSON.stringify(summary)}\n` : renderIngested(summary), undefined);
    if (summary.interrupted) process.exitCode = statuses.interrupted;
    else if (summary.skipped.length > 0) process.exitCode = statuses.skipped;
  } finally {
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
  }
}

/** Each article is kept as soon as it is read, so that a run that is cut short goes on where it stopped. */
async function readInto(store: EmbeddedStore, inputs: string[], options: IngestOptions, signal: AbortSignal) {
  const progress = new Progress(await countSources(inputs));
  const run = { read: 0, known: 0, words: 0, skipped: [] as { path: string; code: string; reason: string }[] };
  const skip = (path: string, { code, message }: DossierError) => {
    run.skipped.push({ path, code, reason: message });
    if (!options.json) progress.say(`Skipped ${path}: ${message}`);
  };
  const pool = await createPool({ runtime: options.runtime });
  const pending = new Set<Promise<void>>();
  const underWay = new Set<string>();
  const take = async (article: Article): Promise<void> => {
    const reading = await pool.read(article);
    store.evidence.add(article, reading);
    const words = article.text.split(/\s+/).length;
    run.read += 1;
    run.words += words;
    progress.articleRead(words);
  };
  try {
    const { allowPrivate, maxBytes } = options;
    const bounds = { allowPrivate, ...(maxBytes === undefined ? {} : { maxBytes }) };
    for await (const found of readSources(inputs, bounds, { onSource: () => progress.sourceDone() })) {
      if (signal.aborted) break;
      if (found.kind === 'skipped') skip(found.path, found.error);
      else if (isKnown(store, pool, found.article, options) || underWay.has(found.article.id)) {
        store.evidence.sighted(found.article);
        run.known += 1;
      } else {
        underWay.add(found.article.id);
        const work: Promise<void> = take(found.article).finally(() => pending.delete(work));
        pending.add(work);
        if (pending.size >= Math.max(1, pool.size) * 2) await Promise.race(pending);
      }
    }
    await Promise.all(pending);
  } finally {
    progress.end();
    await pool.close();
  }
  return run;
}

const isKnown = (store: EmbeddedStore, pool: Pool, { id }: Article, { again }: IngestOptions): boolean =>
  !again && store.evidence.has(id, pool.extractor);
