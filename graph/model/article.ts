/** An article as it was read: its text, untouched, and what is known of where it comes from. */
import { z } from 'zod';
import { hashId } from './id.ts';
import { Interval } from './interval.ts';
import { Span } from './span.ts';

export const Article = z.object({
  /** `article:` and a hash of everything below but `path`: the same article read from two places is one. */
  id: z.string(),
  /** The text that all offsets refer to. For text and Markdown it is the file's own text, character for character. */
  text: z.string(),
  headline: z.string().nullable(),
  publisher: z.string().nullable(),
  /** When it was published, as precisely as it says; null where it does not say. */
  published: Interval.nullable(),
  url: z.string().nullable(),
  /** Where it was read: a file's path as given, `feed.xml#3` for the third item of a file, or the URL. */
  path: z.string(),
  /** Stretches that are not the story: share buttons, newsletter forms, related articles, embeds. Sorted, disjoint. */
  boilerplate: z.array(Span),
});
export type Article = z.infer<typeof Article>;

/** Fills in the id. Boilerplate is not part of it: it is our reading, not the article's content. */
export function identify(article: Omit<Article, 'id'>): Article {
  const { text, headline, publisher, published, url, path, boilerplate } = article;
  const id = hashId('article', url, publisher, headline, published?.earliest ?? null, published?.latest ?? null, text);
  return { id, text, headline, publisher, published, url, path, boilerplate };
}
