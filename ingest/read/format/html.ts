/** HTML: the article's text as Readability finds it, with what the page says of itself. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { DossierError } from '../../../graph/model/errors.ts';
import { decode } from '../input/decode.ts';
import type { Content, Draft } from './draft.ts';
import { type HtmlMetadata, htmlMetadata } from './html-metadata.ts';
import { depthOf, linkedLength, textOf } from './html-text.ts';

/** A page whose main part is shorter is a form, a menu or an error, unless it declares itself an article. */
const SHORTEST = 250;
const SHORTEST_DECLARED = 60;
/** Beyond these a page was made to be slow: Readability's time grows with the cube of the depth. */
const MOST_ELEMENTS = 100_000;
const MOST_NESTED = 256;

export function readHtml({ path, bytes, charset, url }: Content): Draft {
  const html = decode(bytes, path, charset ?? declaredCharset(bytes));
  let page: { fields: HtmlMetadata; text: string };
  try {
    page = articleIn(html, url);
  } catch (cause) {
    throw new DossierError(
      'INPUT_MALFORMED',
      `${path} is HTML too broken or too deeply nested to be parsed; save the page again.`,
      { cause },
    );
  }
  const { isArticle, articleBody, ...fields } = page.fields;
  const text = [page.text, articleBody ?? ''].reduce((best, other) => (other.length > best.length * 3 ? other : best));
  if (text.length < (isArticle ? SHORTEST_DECLARED : SHORTEST))
    throw new DossierError('INPUT_NO_ARTICLE', `${path} has no article in it; name the page of one article.`);
  return { kind: 'draft', path, text, fields };
}

function articleIn(html: string, url: string | null): { fields: HtmlMetadata; text: string } {
  const { document } = parseHTML(/<html[\s>]/iu.test(html) ? html : `<html><body>${html}</body></html>`);
  if (depthOf(document) > MOST_NESTED) throw new RangeError('elements are nested too deeply');
  const fields = htmlMetadata(document, url);
  const article = new Readability(document, { maxElemsToParse: MOST_ELEMENTS, serializer: textAndLinks }).parse();
  const content = article?.content;
  const isMenu = content ? content.linked > content.text.length * 0.6 : true;
  return {
    fields: { ...fields, headline: fields.headline ?? (article?.title?.trim() || null) },
    text: content && !isMenu ? content.text : '',
  };
}

/** The text of what Readability kept, and how many of its characters are links. */
const textAndLinks = (node: Node): { text: string; linked: number } => ({
  text: textOf(node),
  linked: linkedLength(node),
});

function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1] ?? null;
}
