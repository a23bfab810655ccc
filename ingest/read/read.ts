/** Reads articles from files, folders and URLs, one after the other; what cannot be read is reported and passed over. */
import { createReadStream } from 'node:fs';
import { type Article, identify } from '../../graph/model/article.ts';
import { DossierError } from '../../graph/model/errors.ts';
import type { Span } from '../../graph/model/span.ts';
import { boilerplateOf } from './boilerplate/boilerplate.ts';
import type { Content, Draft, Found } from './format/draft.ts';
import { type Format, formatOf, formatOfName } from './format/format.ts';
import { readJsonLines } from './format/json-lines.ts';
import { readJson } from './format/json.ts';
import { readMarkdown } from './format/markdown.ts';
import { readText } from './format/text.ts';
import { encodingOf, decode } from './input/decode.ts';
import { headOf, load } from './input/load.ts';
import { locate } from './input/locate.ts';
import type { Source } from './input/source.ts';
import { unreadable } from './input/unreadable.ts';
import { completed } from './metadata/metadata.ts';
import { type ReadOptions, type ReadOptionsInput, readOptions } from './options.ts';
import { pageOf } from './page/page.ts';
import { unionOf } from './page/union.ts';
import { fetchPage } from './web/fetch.ts';

export type ReadResult =
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'skipped'; readonly path: string; readonly error: DossierError };

/** What reading tells as it goes, for a progress bar. */
export interface ReadEvents {
  /** A file or URL is done, whatever came of it; as often as `countSources` says. */
  onSource?(path: string): void;
}

/**
 * Articles in a fixed order: that of the inputs, inside a folder by name, inside a file by position. Nothing is held
 * but the source being read. Throws only OPTION_INVALID; every fault of an input is a `skipped` with one sentence.
 */
export async function* readSources(
  inputs: readonly string[],
  options: ReadOptionsInput = {},
  events: ReadEvents = {},
): AsyncGenerator<ReadResult> {
  const checked = readOptions(options);
  for await (const source of locate(inputs)) {
    try {
      for await (const found of foundIn(source, checked)) yield resultOf(found);
    } catch (error) {
      if (!(error instanceof DossierError)) throw error;
      yield { kind: 'skipped', path: source.path, error };
    }
    events.onSource?.(source.path);
  }
}

/** How many files and URLs `readSources` will go through; looks at folders and opens no file. */
export async function countSources(inputs: readonly string[]): Promise<number> {
  let count = 0;
  for await (const _ of locate(inputs)) count += 1;
  return count;
}

async function* foundIn(source: Source, options: ReadOptions): AsyncGenerator<Found> {
  if (source.kind === 'problem') throw source.error;
  if (source.kind === 'url') yield* foundInContent(await fetchPage(source.path, options), options);
  else if (formatOfName(source.path) === 'json-lines') yield* foundInLines(source.path, options);
  else yield* foundInContent(await contentOf(source.path, options), options);
}

async function contentOf(path: string, { maxBytes }: ReadOptions): Promise<Content> {
  return { path, bytes: await load(path, maxBytes), mediaType: null, charset: null, url: null };
}

/** Line by line from the disk, unless the file is in UTF-16, whose lines do not end at a byte. */
async function* foundInLines(path: string, options: ReadOptions): AsyncGenerator<Found> {
  if (encodingOf(await headOf(path)) === 'utf-8') yield* readJsonLines(chunksOf(path), path, options.maxBytes);
  else yield* foundInContent(await contentOf(path, options), options);
}

async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(path)) if (chunk instanceof Uint8Array) yield chunk;
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

type Reader = (content: Content, options: ReadOptions) => Iterable<Found> | AsyncIterable<Found>;

const single = (read: (content: Content) => Draft | Promise<Draft>): Reader =>
  async function* (content) {
    yield await read(content);
  };

/** The readers of HTML, PDF and feeds bring large packages: each is loaded when the first file asks for it. */
const readers: Readonly<Record<Format, Reader>> = {
  text: single(readText),
  markdown: single(readMarkdown),
  html: single(async (content) => (await import('./format/html.ts')).readHtml(content)),
  pdf: single(async (content) => (await import('./format/pdf.ts')).readPdf(content)),
  feed: async function* (content) {
    yield* (await import('./format/feed.ts')).readFeed(content);
  },
  json: readJson,
  'json-lines': ({ path, bytes, charset }, { maxBytes }) =>
    readJsonLines([Buffer.from(decode(bytes, path, charset))], path, maxBytes),
};

/** All that a file or page holds, in the format that it is found to be. Throws DossierError for the whole of it. */
export async function* foundInContent(content: Content, options: ReadOptions): AsyncGenerator<Found> {
  yield* readers[formatOf(content)](content, options);
}

function resultOf(found: Found): ReadResult {
  return found.kind === 'problem'
    ? { kind: 'skipped', path: found.path, error: found.error }
    : { kind: 'article', article: articleOf(found) };
}

/**
 * From a draft to an article: metadata from the page where the format has none, and what is not the story. Half of a
 * surrogate pair, as JSON can hold it, becomes U+FFFD: it is no character, and no store would give it back.
 */
export function articleOf({ path, text, fields, furniture = [] }: Draft): Article {
  const sound = text.replace(LONE_SURROGATE, '\uFFFD');
  const page = pageOf(sound);
  const { headline, ...others } = completed(fields, page);
  const boilerplate: Span[] = unionOf([...furniture, ...boilerplateOf(page)]);
  const title = headline?.replace(LONE_SURROGATE, '\uFFFD') ?? null;
  return identify({ text: sound, path, headline: title, ...others, boilerplate });
}

const LONE_SURROGATE = /\p{Surrogate}/gu;
