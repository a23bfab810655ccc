/** Headline, publisher, date and address of an article: from its format's fields, else from its page. */
import type { Article } from '../../../graph/model/article.ts';
import type { Page } from '../page/page.ts';
import { headlineOf } from './headline.ts';
import { publishedOf } from './published.ts';
import { publisherOf } from './publisher.ts';
import { urlOf } from './url.ts';

export type Metadata = Pick<Article, 'headline' | 'publisher' | 'published' | 'url'>;

export const noMetadata: Metadata = { headline: null, publisher: null, published: null, url: null };

/** A field that the format gives goes before anything the page seems to say. */
export function completed(fields: Metadata, page: Page): Metadata {
  const url = fields.url ?? urlOf(page);
  const scene = { page, url };
  return {
    headline: fields.headline ?? headlineOf(page),
    publisher: fields.publisher ?? publisherOf(scene),
    published: fields.published ?? publishedOf(scene),
    url,
  };
}
