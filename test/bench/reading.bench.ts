/**
 * Reading an article whole beside its language model alone: what entities and extraction add. Besides: words per second of
 * all processors together, and what a person waits for and pays in memory who runs the command.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { createPipeline } from '../../ingest/pipeline.ts';
import { loadLanguageModel } from '../../ingest/language/understand.ts';
import { exampleArticles } from './articles.ts';
import type { Benchmark } from './bench.ts';

const TIMES = 5;
const root = fileURLToPath(new URL('../../', import.meta.url));
const command = join(root, 'dist/cli/main.js');
const examples = join(root, 'examples/articles');
/** Set in the command's process: says its peak memory, in KiB, as it ends. */
const confess = `data:text/javascript,process.on('exit',()=>process.stderr.write('peak='+process.resourceUsage().maxRSS))`;

interface Run {
  readonly seconds: number;
  /** Peak memory, in MB. */
  readonly peak: number;
}

/** `dossier ingest` of so much into a new store, as built, start of the process included. */
async function ingest(input: string): Promise<Run> {
  const store = mkdtempSync(join(tmpdir(), 'dossier-bench-'));
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', confess, command, '--store', store, 'ingest', input]);
  child.stdout.resume();
  const said = await text(child.stderr);
  const seconds = (performance.now() - start) / 1000;
  rmSync(store, { recursive: true });
  const peak = Number(/peak=(\d+)/.exec(said)?.[1] ?? Number.NaN) / 1000;
  if (Number.isNaN(peak)) throw new Error(`dossier ingest ${input} failed: ${said}`);
  return { seconds, peak };
}

async function least(measure: () => Promise<number>): Promise<number> {
  let smallest = Infinity;
  for (let time = 0; time < TIMES; time += 1) smallest = Math.min(smallest, await measure());
  return smallest;
}

export default async function reading(): Promise<Benchmark> {
  if (!existsSync(command)) throw new Error('The command is measured as built: run `npm run build` first.');
  const articles = await exampleArticles();
  const [pipeline, model] = [await createPipeline(), await loadLanguageModel()];
  const words = articles.reduce((sum, article) => sum + article.text.split(/\s+/).length, 0);
  const readAll = async (): Promise<void> => {
    for (const article of articles) await pipeline.read(article);
  };
  return {
    name: 'reading',
    work: { count: words, unit: 'words' },
    measured: { name: 'the whole pipeline', run: readAll },
    reference: {
      name: 'the model alone',
      run: async () => {
        for (const article of articles) await model.read(article);
      },
    },
    figures: async () => {
      const processor = await least(async () => {
        const before = process.cpuUsage();
        await readAll();
        const { user, system } = process.cpuUsage(before);
        return (user + system) / 1e6;
      });
      const one = await least(async () => (await ingest(join(examples, 'tisza-water/danube-news.txt'))).seconds);
      const { seconds, peak } = await ingest(examples);
      return [
        `${Math.round(words / processor).toLocaleString('en')} words per second of processor time`,
        `one article from the start of the command ${one.toFixed(1)} s`,
        `${articles.length} articles ${seconds.toFixed(1)} s, at most ${Math.round(peak)} MB`,
      ].join('; ');
    },
    close: async () => {
      await pipeline.close();
      await model.close();
    },
  };
}
