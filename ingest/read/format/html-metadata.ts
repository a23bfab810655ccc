/** What an HTML page says of itself for machines: JSON-LD first, then OpenGraph and other `<meta>`, then its markup. */
import { anyJson } from '../../any-json.ts';
import { z } from 'zod';
import { fieldDate } from '../metadata/written-date.ts';
import type { Metadata } from '../metadata/metadata.ts';
import { hostOf } from '../metadata/site-name.ts';

/** What this needs of a document. */
export interface QueryableDocument {
  querySelectorAll(selector: string): Iterable<{
    readonly textContent: string | null;
    getAttribute(name: string): string | null;
  }>;
}

const Named = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);
const OneOrMore = z.union([Named, z.array(Named).transform(([first]) => first ?? null)]).nullish();

const LinkedArticle = z.object({
  '@type': z.union([z.string(), z.array(z.string())]),
  headline: z.string().nullish().catch(null),
  name: z.string().nullish().catch(null),
  datePublished: z.string().nullish().catch(null),
  publisher: OneOrMore.catch(null),
  url: z.string().nullish().catch(null),
  mainEntityOfPage: z
    .union([z.string(), z.object({ '@id': z.string() }).transform((page) => page['@id'])])
    .nullish()
    .catch(null),
  articleBody: z.string().nullish().catch(null),
});

export interface HtmlMetadata extends Metadata {
  /** Whether the page declares itself to be an article. */
  readonly isArticle: boolean;
  readonly articleBody: string | null;
}

/** Read before anything changes the document. `base` resolves a relative address. */
export function htmlMetadata(document: QueryableDocument, base: string | null): HtmlMetadata {
  const linked = linkedArticle(document);
  const meta = metaOf(document);
  const first = (...names: string[]) => names.map((name) => meta.get(name)).find((value) => value) ?? null;
  const canonical = attribute(document, 'link[rel~="canonical"]', 'href');
  const url =
    [canonical, first('og:url'), linked?.url, linked?.mainEntityOfPage]
      .map((address) => absolute(address, base))
      .find((address) => address !== null) ?? base;
  return {
    headline: text(linked?.headline ?? first('og:title', 'twitter:title', 'dc.title')),
    publisher: text(linked?.publisher ?? first('og:site_name', 'application-name', 'dc.publisher')) ?? hostOf(url),
    published: publishedIn(document, linked?.datePublished, first),
    url,
    isArticle: linked !== null || first('og:type') === 'article',
    articleBody: text(linked?.articleBody),
  };
}

function publishedIn(
  document: QueryableDocument,
  linked: string | null | undefined,
  first: (...names: string[]) => string | null,
): Metadata['published'] {
  const said = [
    linked,
    first('article:published_time', 'og:article:published_time', 'datepublished', 'parsely-pub-date', 'sailthru.date'),
    first('pubdate', 'publishdate', 'publish-date', 'date', 'dc.date', 'dc.date.issued', 'dcterms.issued'),
    attribute(document, 'time[itemprop~="datePublished"], time[pubdate]', 'datetime'),
    attribute(document, 'article header time[datetime]', 'datetime'),
  ];
  return said.map(fieldDate).find((date) => date !== null) ?? null;
}

/** The first JSON-LD node that is an article, in a list, a graph or alone. */
function linkedArticle(document: QueryableDocument): z.infer<typeof LinkedArticle> | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    for (const node of linkedNodes(parsed(script.textContent ?? ''))) {
      const article = LinkedArticle.safeParse(node);
      const types = article.success ? [article.data['@type']].flat() : [];
      if (article.success && types.some((type) => /(?:Article|Posting|Report)$/u.test(type))) return article.data;
    }
  }
  return null;
}

const Graph = z.object({ '@graph': z.array(z.unknown()) });

function linkedNodes(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(linkedNodes);
  const graph = Graph.safeParse(value);
  return graph.success ? graph.data['@graph'] : [value];
}

const parsed = (json: string): unknown =>
  anyJson(json.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/gu, ''));

function metaOf(document: QueryableDocument): Map<string, string> {
  const values = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const name = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop');
    const content = element.getAttribute('content')?.trim() ?? '';
    if (name !== null && content !== '' && !values.has(name.toLowerCase())) values.set(name.toLowerCase(), content);
  }
  return values;
}

function attribute(document: QueryableDocument, selector: string, name: string): string | null {
  for (const element of document.querySelectorAll(selector)) return element.getAttribute(name);
  return null;
}

function absolute(address: string | null | undefined, base: string | null): string | null {
  if (!address || !URL.canParse(address, base ?? undefined)) return null;
  const url = new URL(address, base ?? undefined);
  return /^https?:$/u.test(url.protocol) ? url.href : null;
}

const text = (value: string | null | undefined): string | null => value?.replace(/\s+/gu, ' ').trim() || null;
