/** `dossier ingest`: reads articles into the store, then makes the facts agree with them. */
import { z } from 'zod';
import type { EvidenceStore } from '../../graph/store/store.ts';
import { countSources, readSources, type ReadResult } from '../../ingest/read/read.ts';
import { createPool, type Pool } from '../../ingest/workers.ts';
import { type IngestEvents, IngestRun, type Skipped } from '../ingest-run.ts';
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
  reader: z.enum(['dossier', 'llm'], { message: 'must be dossier or llm' }),
  yes: z.boolean().default(false),
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
      const work = await readInto(store.evidence, inputs, options, progress, interruption.signal);
      if (work === null) return null;
      await store.refresh();
      const { run, remote } = work;
      const { read, known, words, skipped } = run;
      const facts = tally(await store.facts());
      return { read, known, words, skipped, store: store.location, facts, ...(remote !== null && { remote }) };
    });
    if (done === null) return;
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

interface Work {
  readonly run: IngestRun;
  /** What a remote model took, where one read. */
  readonly remote: string | null;
}

/** Null where the person did not agree to a remote model. */
async function readInto(
  evidence: EvidenceStore,
  inputs: readonly string[],
  options: IngestOptions,
  progress: Progress,
  signal: AbortSignal,
): Promise<Work | null> {
  const { allowPrivate, maxBytes, runtime } = options;
  const bounds = { allowPrivate, ...(maxBytes === undefined ? {} : { maxBytes }) };
  const local = options.reader === 'dossier';
  const sources = readSources(inputs, bounds, local ? { onSource: () => progress.sourceDone() } : {});
  const say = (line: string): void => progress.say(line);
  const remote = local
    ? undefined
    : await (await import('../remote-reading.ts')).prepareRemoteReading(evidence, sources, options, say);
  if (remote === null) return null;
  const pool = remote?.pool ?? (await createPool({ runtime }));
  try {
    const found = remote === undefined ? sources : counted(remote.found, progress);
    const run = await readAll(evidence, pool, found, options, progress, signal);
    return { run, remote: remote?.line() ?? null };
  } finally {
    progress.end();
    await pool.close();
  }
}

/** What is read from now on, article by article, rather than the sources it was found in. */
function* counted(found: readonly ReadResult[], progress: Progress): Generator<ReadResult> {
  progress.expect(found.length);
  for (const one of found) {
    yield one;
    progress.sourceDone();
  }
}

async function readAll(
  evidence: EvidenceStore,
  pool: Pool,
  found: AsyncIterable<ReadResult> | Iterable<ReadResult>,
  { again, json }: IngestOptions,
  progress: Progress,
  signal: AbortSignal,
): Promise<IngestRun> {
  const events: IngestEvents = {
    articleRead: (words) => progress.articleRead(words),
    skipped: (skipped) => {
      if (!json) progress.say(skipLine(skipped));
    },
  };
  const run = new IngestRun(evidence, pool, { again }, events);
  try {
    for await (const one of found) {
      if (signal.aborted) break;
      await run.take(one);
    }
  } finally {
    await run.finish();
  }
  return run;
}

/** Most reasons say which file they are about. */
const skipLine = ({ path, reason }: Skipped): string =>
  reason.includes(path) ? `Skipped: ${reason}` : `Skipped ${path}: ${reason}`;
