/**
 * Whether both runtimes read the same: `npx tsx training/evaluate/runtimes.ts --heldout heldout.jsonl [--files DIR]`.
 * Any file of annotated articles will do; each claim is compared with all that it consists of.
 */
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Reading } from '../../graph/model/reading.ts';
import { createPipeline } from '../../ingest/pipeline.ts';
import { annotatedArticles, asArticle } from './annotated.ts';

const { values } = parseArgs({ options: { files: { type: 'string' }, heldout: { type: 'string' } } });
if (!values.heldout) throw new Error('--heldout is needed.');
const files = values.files ? { files: pathToFileURL(`${values.files.replace(/\/$/, '')}/`) } : {};
const native = await createPipeline({ runtime: 'native', ...files });
const wasm = await createPipeline({ runtime: 'wasm', ...files });

const counts = { articles: 0, claims: 0, different: 0, confidences: 0, farthest: 0 };
for (const annotated of annotatedArticles(values.heldout)) {
  const article = asArticle(annotated);
  compare(await native.read(article), await wasm.read(article));
}
await native.close();
await wasm.close();
process.stdout.write(`${JSON.stringify(counts, null, 2)}\n`);

function compare(one: Reading, other: Reading): void {
  counts.articles++;
  for (const kind of ['entities', 'meetings', 'proposals', 'stances', 'statements', 'roles'] as const) {
    const [a, b] = [one[kind].map(apart), other[kind].map(apart)];
    const known = new Map(b.map(({ claim, confidences }) => [claim, confidences]));
    counts.claims += Math.max(a.length, b.length);
    counts.different += Math.max(0, b.length - a.length);
    for (const { claim, confidences } of a) {
      const found = known.get(claim);
      if (!found) counts.different++;
      confidences.forEach((sure, i) => {
        counts.confidences++;
        counts.farthest = Math.max(counts.farthest, Math.abs(sure - (found?.[i] ?? sure)));
      });
    }
  }
}

/** A claim without its confidences, and these. */
function apart(claim: object): { claim: string; confidences: number[] } {
  const confidences: number[] = [];
  const text = JSON.stringify(claim, (key, value: unknown) => {
    if (key !== 'confidence' || typeof value !== 'number') return value;
    confidences.push(value);
    return null;
  });
  return { claim: text, confidences };
}
