/** An article for tests of reading: a text, and what else a test cares about. */
import type { Article } from '../../../graph/model/article.ts';

export const articleOf = (text: string, rest: Partial<Article> = {}): Article => ({
  id: 'article:test',
  text,
  headline: null,
  publisher: null,
  published: null,
  url: null,
  path: 'test.txt',
  boilerplate: [],
  ...rest,
});
