/** Reads the annotated articles of `test/fixtures/corpus`: text without the markup, and what the markup says of it. */

export interface Marked {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  readonly end: number;
}

export interface MarkedArticle {
  readonly attributes: Readonly<Record<string, string>>;
  readonly headline: string;
  readonly text: string;
  /** In the order of the text, outer ones first. */
  readonly spans: readonly Marked[];
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const unescape = (text: string): string => text.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);

export function parseMarkup(xml: string): MarkedArticle {
  const spans: Marked[] = [];
  const open: { name: string; attributes: Record<string, string>; start: number }[] = [];
  let [text, headline] = ['', ''];
  let article: Record<string, string> = {};
  for (const [token] of xml.matchAll(/<[^>]*>|[^<]+/g)) {
    const tag = /^<(\/?)([a-z]+)([^>]*)>$/.exec(token);
    if (!tag) {
      if (open.some(({ name }) => name === 'headline' || name === 'p')) text += unescape(token).replace(/\s+/g, ' ');
      continue;
    }
    const [, closing, name = '', rest = ''] = tag;
    if (!closing) {
      const attributes = Object.fromEntries(
        [...rest.matchAll(/([a-zA-Z]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, unescape(value)]),
      );
      if (name === 'article') article = attributes;
      open.push({ name, attributes, start: text.length });
      continue;
    }
    const top = open.pop();
    if (!top) throw new Error(`</${name}> closes nothing`);
    if (name === 'headline') headline = text.slice(top.start);
    if (name === 'headline' || name === 'p') text += '\n\n';
    else if (name !== 'article' && text.length > top.start) spans.push({ ...top, end: text.length });
  }
  return {
    attributes: article,
    headline,
    text: text.trimEnd(),
    spans: spans.toSorted((a, b) => a.start - b.start || b.end - a.end),
  };
}
