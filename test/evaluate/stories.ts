/** The annotated corpus as evidence beside its markup; null where it is not at hand. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type MarkedArticle, parseMarkup } from '../graph/support/markup.ts';
import { type Perfect, perfect } from '../graph/support/perfect.ts';

export interface Annotated extends Perfect {
  readonly story: string;
  readonly marked: MarkedArticle;
}

const shared = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));

export const annotated = (xml: string): Annotated => {
  const marked = parseMarkup(xml);
  return { ...perfect(xml), marked, story: marked.attributes.story ?? marked.attributes.id ?? '' };
};

/** `folders`: `a` and `b` hold stories of three articles, `c` single passages. */
export function annotatedStories(folders: readonly string[] = ['a', 'b']): Annotated[] | null {
  if (!existsSync(`${shared}a`)) return null;
  return folders
    .flatMap((folder) => readdirSync(`${shared}${folder}`).map((file) => `${shared}${folder}/${file}`))
    .filter((file) => file.endsWith('.xml'))
    .map((file) => annotated(readFileSync(file, 'utf8')));
}
