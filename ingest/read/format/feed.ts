/** RSS, Atom and RDF feeds, and JSON Feed: one article an item. */
import { type AnyFeed, parseFeed } from 'feedsmith';
import { parseHTML } from 'linkedom';
import { DossierError } from '../../../graph/model/errors.ts';
import { fieldDate } from '../metadata/written-date.ts';
import { decode } from '../input/decode.ts';
import type { Content, Found } from './draft.ts';
import { textOf } from './html-text.ts';

/** What the kinds of feed have in common. Texts are HTML or plain. */
interface Item {
  readonly title: string | undefined;
  readonly body: string | undefined;
  readonly date: string | undefined;
  readonly link: string | undefined;
  readonly publisher: string | undefined;
}

export function* readFeed(content: Content): Generator<Found> {
  yield* readFeedText(decode(content.bytes, content.path, xmlCharset(content)), content.path);
}

/** Throws INPUT_MALFORMED where it is no feed and INPUT_NO_ARTICLE where it has no items; a bad item is a problem. */
export function* readFeedText(text: string, path: string): Generator<Found> {
  const items = itemsOf(parsed(text, path));
  if (items.length === 0)
    throw new DossierError('INPUT_NO_ARTICLE', `${path} is a feed without items; nothing to read.`);
  for (const [index, item] of items.entries()) {
    const at = `${path}#${index + 1}`;
    try {
      yield draftOf(item, at);
    } catch (error) {
      if (!(error instanceof DossierError)) throw error;
      yield { kind: 'problem', path: at, error };
    }
  }
}

function parsed(text: string, path: string): AnyFeed {
  try {
    return parseFeed(text.replace(/^\uFEFF/u, ''));
  } catch (cause) {
    const message = `${path} is not an RSS, Atom or JSON feed; name the feed itself, or save the page as HTML.`;
    throw new DossierError('INPUT_MALFORMED', message, { cause });
  }
}

function draftOf(item: Item, path: string): Found {
  const text = plain(item.body ?? '', path);
  if (text === '') throw new DossierError('INPUT_NO_ARTICLE', `${path} has no text; read the page that it links to.`);
  const url = item.link !== undefined && /^https?:\/\//iu.test(item.link) && URL.canParse(item.link) ? item.link : null;
  return {
    kind: 'draft',
    path,
    text,
    fields: {
      headline: item.title === undefined ? null : plain(item.title, path) || null,
      publisher: item.publisher === undefined ? null : plain(item.publisher, path) || null,
      published: fieldDate(item.date),
      url,
    },
  };
}

/** HTML without its markup; a text that has none stays as it is. */
function plain(text: string, path: string): string {
  if (!/<[a-z!/]|&[#\w]+;/iu.test(text)) return text.trim();
  try {
    return textOf(parseHTML(`<html><body>${text}</body></html>`).document.body);
  } catch (cause) {
    throw new DossierError('INPUT_MALFORMED', `${path} has HTML that cannot be parsed; it is left out.`, { cause });
  }
}

function itemsOf({ format, feed }: AnyFeed): Item[] {
  switch (format) {
    case 'rss':
      return (feed.items ?? []).map((item) => ({
        title: item.title,
        body: longest(item.content?.encoded, item.description),
        date: item.pubDate ?? item.dc?.dates?.[0],
        link: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
        publisher: item.source?.title ?? item.dc?.publishers?.[0] ?? feed.title,
      }));
    case 'atom':
      return (feed.entries ?? []).map((entry) => ({
        title: entry.title?.value,
        body: longest(entry.content?.value, entry.summary?.value),
        date: entry.published ?? entry.updated,
        link: (entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? entry.links?.[0])?.href,
        publisher: entry.source?.title?.value ?? feed.title?.value,
      }));
    case 'rdf':
      return (feed.items ?? []).map((item) => ({
        title: item.title,
        body: longest(item.content?.encoded, item.description),
        date: item.dc?.dates?.[0],
        link: item.link,
        publisher: item.dc?.publishers?.[0] ?? feed.title,
      }));
    default:
      return (feed.items ?? []).map((item) => ({
        title: item.title,
        body: item.content_html ?? item.content_text ?? item.summary,
        date: item.date_published,
        link: item.url ?? item.external_url,
        publisher: feed.title,
      }));
  }
}

function longest(first: string | undefined, second: string | undefined): string | undefined {
  return (first?.length ?? 0) >= (second?.length ?? 0) ? first : second;
}

function xmlCharset({ bytes, charset }: Content): string | null {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  return charset ?? /^[^<]*<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/iu.exec(head)?.[1] ?? null;
}
