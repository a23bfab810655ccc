/** `dossier ingest`: reads articles into the store, then makes the facts agree with them. */
import { z } from 'zod';
import type { EvidenceStore } from '../../graph/store/store.ts';
import { countSources, readSources } from '../../ingest/read/read.ts';
import { createPool } from '../../ingest/workers.ts';
import { IngestRun, type Skipped } from '../ingest-run.ts';
import { onInterruption } from '../interruption.ts';
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
  const progress = new Progress(await countSources(inputs));
  const interruption = onInterruption(() =>
    progress.say('Stopping once the articles at hand are read; Ctrl-C again stops at once.'),
  );
  try {
    const done = await withStore(globals, 'create', async (store) => {
      const { read, known, words, skipped } = await readInto(
        store.evidence,
        inputs,
        options,
        progress,
        interruption.signal,
      );
      await store.refresh();
      return { read, known, words, skipped, store: store.location, facts: tally(await store.facts()) };
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
    interruption.end();
  }
}

async function readInto(
  evidence: EvidenceStore,
  inputs: readonly string[],
  { json, allowPrivate, maxBytes, again, runtime }: IngestOptions,
  progress: Progress,
  signal: AbortSignal,
): Promise<IngestRun> {
  const pool = await createPool({ runtime });
  try {
    const run = new IngestRun(
      evidence,
      pool,
      { again },
      {
        articleRead: (words) => progress.articleRead(words),
        skipped: (skipped) => {
          if (!json) progress.say(skipLine(skipped));
        },
      },
    );
    const bounds = { allowPrivate, ...(maxBytes === undefined ? {} : { maxBytes }) };
    try {
      for await (const found of readSources(inputs, bounds, { onSource: () => progress.sourceDone() })) {
        if (signal.aborted) break;
        await run.take(found);
      }
    } finally {
      await run.finish();
    }
    return run;
  } finally {
    progress.end();
    await pool.close();
  }
}

/** Most reasons say which file they are about. */
const skipLine = ({ path, reason }: Skipped): string =>
  reason.includes(path) ? `Skipped: ${reason}` : `Skipped ${path}: ${reason}`;
