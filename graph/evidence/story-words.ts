/** The words of an article's story, folded: without its boilerplate, which many articles of one site share. */
import type { Article } from '../model/article.ts';
import { fold } from '../model/id.ts';

export function storyWords({ text, boilerplate }: Pick<Article, 'text' | 'boilerplate'>): string[] {
  let story = '';
  let at = 0;
  for (const { start, end } of boilerplate) {
    story += `${text.slice(at, start)}\n`;
    at = end;
  }
  return fold(story + text.slice(at))
    .split(' ')
    .filter((word) => word !== '');
}
