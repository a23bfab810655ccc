/** Some hundreds of annotated articles with perfect readings: those beside the project, where they are; and others told again. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { identify } from '../../../graph/model/article.ts';
import type { Evidence } from '../../../graph/resolve/resolution.ts';
import { corpus } from '../../graph/support/corpus.ts';
import { perfect } from '../../graph/support/perfect.ts';

const beside = fileURLToPath(new URL('../../../../shared/corpus', import.meta.url));

function annotated(): Evidence[] {
  if (!existsSync(beside)) return [];
  return readdirSync(beside, { recursive: true, withFileTypes: true })
    .filter(({ name }) => name.endsWith('.xml'))
    .map(({ parentPath, name }) => perfect(readFileSync(join(parentPath, name), 'utf8')));
}

/** The same story in another paper: with a publisher and a text of its own, and so an id of its own. */
function retold({ article, reading }: Evidence, n: number): Evidence {
  const publisher = `${article.publisher ?? 'Paper'} ${n}`;
  const copy = identify({ ...article, publisher, text: `${article.text}\n${n}`, path: `${n}/${article.path}` });
  return { article: copy, reading: { ...reading, article: copy.id } };
}

/** Always the same ones, in the same order. */
export function manyArticles(count: number): Evidence[] {
  const stories = corpus();
  const articles: Evidence[] = annotated().toSorted((a, b) => (a.article.id < b.article.id ? -1 : 1));
  for (let n = 0; articles.length < count; n += 1)
    for (const one of stories) articles.push(n === 0 && !existsSync(beside) ? one : retold(one, n));
  return articles.slice(0, count).map(({ article, reading }) => ({ article, reading }));
}
