/** Reading an article whole beside its language model alone: what entities and extraction add. */
import { createPipeline } from '../../ingest/pipeline.ts';
import { loadLanguageModel } from '../../ingest/language/understand.ts';
import { exampleArticles } from './articles.ts';
import type { Benchmark } from './bench.ts';

export default async function reading(): Promise<Benchmark> {
  const articles = await exampleArticles();
  const [pipeline, model] = [await createPipeline(), await loadLanguageModel()];
  const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  return {
    name: 'reading',
    work: { count: words, unit: 'words' },
    measured: {
      name: 'the whole pipeline',
      run: async () => {
        for (const article of articles) await pipeline.read(article);
      },
    },
    reference: {
      name: 'the model alone',
      run: async () => {
        for (const article of articles) await model.read(article);
      },
    },
    close: async () => {
      await pipeline.close();
      await model.close();
    },
  };
}
