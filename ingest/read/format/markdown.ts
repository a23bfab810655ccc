/** Markdown: the decoded file as it is; front matter gives fields, and with comments, images and code is no prose. */
import type { Span } from '../../../graph/model/span.ts';
import { fieldDate } from '../metadata/written-date.ts';
import type { Metadata } from '../metadata/metadata.ts';
import { noMetadata } from '../metadata/metadata.ts';
import type { Content, Draft } from './draft.ts';
import { readText } from './text.ts';

const FRONT_MATTER = /^\uFEFF?---[^\S\n]*\r?\n(?<body>[\s\S]{0,20000}?)\r?\n---[^\S\n]*(?=\r?\n|$)/u;
/** Fenced code and lines that are only an image. */
const NOT_PROSE =
  /^(?<fence>```|~~~)[\s\S]*?^\k<fence>[^\n]*$|^[^\S\n]*!\[[^\]\n]{0,400}\]\([^)\n]{0,2000}\)[^\S\n]*$/gmu;

export function readMarkdown(content: Content): Draft {
  const draft = readText(content);
  const front = FRONT_MATTER.exec(draft.text);
  const fields = front === null ? noMetadata : frontMatter(front.groups?.['body'] ?? '');
  const offset = front?.[0].length ?? 0;
  const furniture: Span[] = offset > 0 ? [{ start: 0, end: offset }] : [];
  for (const match of draft.text.matchAll(NOT_PROSE))
    if (match.index >= offset) furniture.push({ start: match.index, end: match.index + match[0].length });
  furniture.push(...comments(draft.text, offset));
  return { ...draft, fields: { ...fields, url: fields.url ?? draft.fields.url }, furniture };
}

/** HTML comments, to the last one that is closed. */
function* comments(text: string, from: number): Generator<Span> {
  for (let start = text.indexOf('<!--', from); start >= 0;) {
    const close = text.indexOf('-->', start + 4);
    if (close < 0) return;
    yield { start, end: close + 3 };
    start = text.indexOf('<!--', close + 3);
  }
}

/** The plain `key: value` lines of front matter; nested values are left alone. */
function frontMatter(body: string): Metadata {
  const values = new Map<string, string>();
  for (const match of body.matchAll(/^(?<key>[A-Za-z_-]+):[^\S\n]*(?<value>[^\n]*?)\s*$/gmu)) {
    const value = (match.groups?.['value'] ?? '').replace(/^(["'])(.*)\1$/u, '$2');
    if (value !== '') values.set((match.groups?.['key'] ?? '').toLowerCase(), value);
  }
  const first = (...keys: string[]) => keys.map((key) => values.get(key)).find((value) => value !== undefined) ?? null;
  const url = first('url', 'canonical', 'canonical_url', 'link', 'permalink', 'original_url', 'source_url');
  return {
    headline: first('title', 'headline'),
    publisher: first('publisher', 'publication', 'site', 'source'),
    published: fieldDate(first('published', 'date', 'pubdate', 'published_at', 'date_published')),
    url: url !== null && /^https?:\/\//iu.test(url) ? url : null,
  };
}
