/** Any bytes under any name: every reader gives valid articles or one DossierError, and nothing else. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Article } from '../../../graph/model/article.ts';
import { DossierError } from '../../../graph/model/errors.ts';
import { articleOf, foundInContent } from '../../../ingest/read/read.ts';
import { readOptions } from '../../../ingest/read/options.ts';
import { noMetadata } from '../../../ingest/read/metadata/metadata.ts';
import { headline, paragraphs } from '../../fixtures/read/story.ts';
import { makePdf } from '../../fixtures/read/pdf.ts';

const options = readOptions();

/** Lines as pages have them, whole and broken. */
const fragment = fc.oneof(
  fc.constantFrom(
    headline,
    ...paragraphs,
    'Published on May 14, 2031',
    'Embed:',
    '— The Quay (@quay) May 14, 2031',
    'Related article: [x](#)',
    'Read more',
    '---',
    '```',
    '<!--',
    '<html><body>',
    '<p>',
    '</div>',
    '<script type="application/ld+json">[',
    '<rss><channel><item>',
    ']]>',
    '{"text": "',
    '"}',
    '\uFEFF',
    '\r',
    '\u2028',
  ),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
const page = fc.array(fragment, { maxLength: 25 }).map((lines) => lines.join('\n'));
const pdf = fc.tuple(fc.nat(), fc.uint8Array({ maxLength: 40 })).map(([at, bytes]) => {
  const file = Buffer.from(makePdf([[headline, ...paragraphs]]));
  file.set(bytes, at % (file.length - bytes.length));
  return new Uint8Array(file);
});
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  page.map((text) => new Uint8Array(Buffer.from(text))),
  page.map((text) => new Uint8Array(Buffer.from(text, 'utf16le'))),
);

/** What the schema asks, and spans sorted, apart and inside the text. */
function expectSound(article: Article): void {
  Article.parse(article);
  const apart = article.boilerplate.every(({ start }, index) => start > (article.boilerplate[index - 1]?.end ?? -1));
  expect(apart && (article.boilerplate.at(-1)?.end ?? 0) <= article.text.length).toBe(true);
}

/** Reads all there is; whatever is thrown but a DossierError goes through. */
async function outcome(path: string, content: Uint8Array): Promise<{ articles: Article[]; errors: DossierError[] }> {
  const articles: Article[] = [];
  const errors: DossierError[] = [];
  try {
    const source = { path, bytes: content, mediaType: null, charset: null, url: null };
    for await (const found of foundInContent(source, options)) {
      if (found.kind === 'draft') articles.push(articleOf(found));
      else errors.push(found.error);
    }
  } catch (error) {
    if (!(error instanceof DossierError)) throw error;
    errors.push(error);
  }
  return { articles, errors };
}

async function expectArticlesOrErrors(path: string, content: Uint8Array): Promise<void> {
  const { articles, errors } = await outcome(path, content);
  expect(articles.length + errors.length).toBeGreaterThan(0);
  for (const article of articles) expectSound(article);
  for (const error of errors) expect(error.message).toMatch(/^[^\n]+$/);
}

describe('any bytes', () => {
  test.each(['a.txt', 'a.md', 'a.html', 'a.json', 'a.jsonl', 'a.xml', 'a'])('as %s', async (path) => {
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => expectArticlesOrErrors(path, content)),
      { numRuns: 120 },
    );
  });

  test('as a damaged PDF', async () => {
    await fc.assert(
      fc.asyncProperty(pdf, async (content) => expectArticlesOrErrors('a.pdf', content)),
      { numRuns: 40 },
    );
  });
});

test('what is marked depends on nothing but the text, and the text stays as it is', () => {
  fc.assert(
    fc.property(page, (text) => {
      const article = articleOf({ kind: 'draft', path: 'a.txt', text, fields: noMetadata });
      expectSound(article);
      expect(articleOf({ kind: 'draft', path: 'b.txt', text: article.text, fields: noMetadata })).toEqual({
        ...article,
        path: 'b.txt',
      });
      expect(article.text).toBe(text);
    }),
    { numRuns: 200 },
  );
});

test.each([
  ['brackets', '['],
  ['links', '[a]('],
  ['comments', '<!--'],
  ['fences', '~~~\n```\n'],
  ['quotations', '."x '],
  ['spaces', '\u00A0'],
  ['blank elements', '<b> </b>'],
  ['capitals', 'A. '],
  ['dashes', '— '],
  ['bars', 'a | '],
])('a megabyte of %s takes no rule more than a moment', async (_, piece) => {
  const content = Buffer.from(`${headline}\n\n${piece.repeat(1_000_000 / piece.length)}\n\n${paragraphs[0]}`);
  const { articles } = await outcome('a.md', content);
  for (const article of articles) expectSound(article);
  expect(articles).toHaveLength(1);
});
