/** Markdown syntax inside an article: the characters that format and are no words of it. */
import type { Span } from '../../graph/model/span.ts';

const raw = String.raw;
/** Repetitions that could run to the end of a text from every start are bounded, so that no text takes long. */
const TARGET = raw`\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"[^"\n]*")?\)`;

/** `![caption](url)`, `<https://…>`, comments and tags go whole. */
const WHOLE = new RegExp(
  [
    raw`!\[[^[\]\n]{0,500}\]${TARGET}`,
    raw`<https?:\/\/[^<>\s]*>`,
    raw`<!--(?:(?!--)[\s\S]){0,2000}-->`,
    raw`<\/?[a-z][a-z0-9]*(?:\s[^<>\n]*)?\/?>`,
  ].join('|'),
  'gi',
);

/** `[words](url)` keeps its words, which may have brackets of their own. */
const LINK = new RegExp(raw`(?<open>\[)(?<words>[^[\]\n]*(?:\[[^[\]\n]*\][^[\]\n]*)*)(?<close>\]${TARGET})`, 'g');

/** Headings, quotations and list bullets, rules, fences at the start of a line. */
const LINE_START = new RegExp(
  `^[ \\t]*(?:${[raw`(?:#{1,6}|>+|[-*+])[ \t]+`, raw`(?:[-*_=][ \t]*){3,}$`, raw`(?:${'```'}|~~~)[^\n]*$`].join('|')})`,
  'gm',
);

/** `**strong**`, `*stressed*`, `_stressed_`, not `snake_case`: the same marks on both sides, next to what they hold. */
const EMPHASIS = new RegExp(
  [
    raw`(?<![\p{L}\p{N}*_\\])(?<mark>\*{1,3}|_{1,3})(?=[^\s*_])`,
    raw`(?:[^*_\n]|(?<=[\p{L}\p{N}])_(?=[\p{L}\p{N}]))*?[^\s*_]`,
    raw`\k<mark>(?![\p{L}\p{N}*_]{0,40}\k<mark>)`,
  ].join(''),
  'gu',
);

/** `~~struck~~` and `` `code` ``. */
const STRUCK_OR_CODE = /(?<mark>~~|`)[^\n~`]+\k<mark>/g;

const ESCAPE = /\\(?=[\\`*_{}[\]()#+\-.!>~|])/g;

/** Sorted; may overlap. */
export function markdownSyntax(text: string): Span[] {
  const spans: Span[] = [];
  const add = (start: number, length: number): void => {
    if (length > 0) spans.push({ start, end: start + length });
  };
  for (const pattern of [WHOLE, LINE_START, ESCAPE])
    for (const match of text.matchAll(pattern)) add(match.index, match[0].length);
  for (const match of text.matchAll(LINK)) {
    const { open = '', words = '', close = '' } = match.groups ?? {};
    add(match.index, open.length);
    add(match.index + open.length + words.length, close.length);
  }
  for (const pattern of [EMPHASIS, STRUCK_OR_CODE])
    for (const match of text.matchAll(pattern)) {
      const { length } = match.groups?.['mark'] ?? '';
      add(match.index, length);
      add(match.index + match[0].length - length, length);
    }
  return spans.toSorted((a, b) => a.start - b.start || a.end - b.end);
}
