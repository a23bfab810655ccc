/** Markdown syntax inside an article: the characters that format and are no words of it. */
import type { Span } from '../../graph/model/span.ts';

/** `![caption](url)`, `<https://…>`, comments and tags go whole. */
const WHOLE =
  /!\[[^\]\n]*\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"[^"\n]*")?\)|<https?:\/\/[^<>\s]*>|<!--[\s\S]*?-->|<\/?[a-z][a-z0-9]*(?:\s[^<>\n]*)?\/?>/gi;
/** `[words](url)` keeps its words. */
const LINK =
  /(?<open>\[)(?<words>[^[\]\n]*(?:\[[^[\]\n]*\][^[\]\n]*)*)(?<close>\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"[^"\n]*")?\))/g;
/** `#`, `>`, list bullets, rules and fences at the start of a line. */
const LINE_START = /^[ \t]*(?:(?:#{1,6}|>+|[-*+])[ \t]+|(?:[-*_=][ \t]*){3,}$|(?:```|~~~)[^\n]*$)/gm;
/** `**strong**`, `*stressed*`, `_stressed_`, `~~struck~~`, `` `code` ``: the marks on either side. */
const EMPHASIS =
  /(?<![\p{L}\p{N}*_\\])(\*{1,3}|_{1,3})(?=[^\s*_])(?:[^*_\n]|(?<=[\p{L}\p{N}])_(?=[\p{L}\p{N}]))*?[^\s*_](\1)(?![\p{L}\p{N}*_]*\1)|(~~|`)[^\n~`]+(\3)/gu;
const ESCAPE = /\\(?=[\\`*_{}[\]()#+\-.!>~|])/g;

/** Sorted; may overlap. */
export function markdownSyntax(text: string): Span[] {
  const spans: Span[] = [];
  const add = (start: number, length: number): void => {
    if (length > 0) spans.push({ start, end: start + length });
  };
  for (const m of text.matchAll(WHOLE)) add(m.index, m[0].length);
  for (const m of text.matchAll(LINK)) {
    const { open = '', words = '', close = '' } = m.groups ?? {};
    add(m.index, open.length);
    add(m.index + open.length + words.length, close.length);
  }
  for (const m of text.matchAll(LINE_START)) add(m.index, m[0].length);
  for (const m of text.matchAll(EMPHASIS)) {
    const mark = (m[1] ?? m[3] ?? '').length;
    add(m.index, mark);
    add(m.index + m[0].length - mark, mark);
  }
  for (const m of text.matchAll(ESCAPE)) add(m.index, 1);
  return spans.toSorted((a, b) => a.start - b.start || a.end - b.end);
}
