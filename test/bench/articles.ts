/** The example articles, read once, and told again by as many papers as a benchmark wants. */
import { fileURLToPath } from 'node:url';
import { type Article, identify } from '../../graph/model/article.ts';
import type { Evidence } from '../../graph/resolve/resolution.ts';
import { createPipeline } from '../../ingest/pipeline.ts';
import { readSources } from '../../ingest/read/read.ts';

export async function exampleArticles(): Promise<Article[]> {
  const articles: Article[] = [];
  for await (const found of readSources([fileURLToPath(new URL('../../examples/articles', import.meta.url))])) {
    if (found.kind === 'article') articles.push(found.article);
  }
  return articles;
}

export async function evidenceOf(articles: readonly Article[]): Promise<Evidence[]> {
  const pipeline = await createPipeline();
  const evidence: Evidence[] = [];
  for (const article of articles) evidence.push({ article, reading: await pipeline.read(article) });
  await pipeline.close();
  return evidence;
}

/** The same stories in other papers: each copy has a publisher and a text of its own, and so an id of its own. */
export function retold(evidence: readonly Evidence[], times: number): Evidence[] {
  return Array.from({ length: times }, (_, n) =>
    evidence.map(({ article, reading }) => {
      const copy = identify({
        ...article,
        publisher: `${article.publisher ?? 'Paper'} ${n}`,
        text: `${article.text}\n${n}`,
      });
      return { article: copy, reading: { ...reading, article: copy.id } };
    }),
  ).flat();
}
