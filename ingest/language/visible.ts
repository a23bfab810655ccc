/**
 * The part of an article that is read: its text without boilerplate and Markdown syntax, and the way back to its offsets.
 * Boilerplate becomes a paragraph break; the line breaks of hard-wrapped text become spaces.
 */
import type { Article } from '../../graph/model/article.ts';
import type { Span } from '../../graph/model/span.ts';
import { markdownSyntax } from './markdown.ts';

export interface VisibleText {
  readonly text: string;
  /** Of each code unit of `text`, its offset in the article's text. */
  readonly offsets: Uint32Array;
}

export function visibleText(article: Pick<Article, 'text' | 'boilerplate'>): VisibleText {
  const source = unwrapped(article.text);
  const offsets = new Uint32Array(source.length + article.boilerplate.length);
  let text = '';
  let length = 0;
  const keep = (start: number, end: number): void => {
    text += source.slice(start, end);
    for (let i = start; i < end; i++) offsets[length++] = i;
  };
  let at = 0;
  for (const gap of gaps(article)) {
    if (gap.end <= at) continue;
    keep(at, Math.max(at, gap.start));
    if (gap.breaks) {
      text += '\n';
      offsets[length++] = gap.start;
    }
    at = gap.end;
  }
  keep(at, source.length);
  return { text, offsets: offsets.subarray(0, length) };
}

function gaps(article: Pick<Article, 'text' | 'boilerplate'>): (Span & { breaks: boolean })[] {
  const boilerplate = article.boilerplate.map(({ start, end }) => ({ start, end, breaks: true }));
  const syntax = markdownSyntax(article.text).map(({ start, end }) => ({ start, end, breaks: false }));
  return [...boilerplate, ...syntax].toSorted((a, b) => a.start - b.start || b.end - a.end);
}

const SINGLE_BREAK = /(?<=[^\s])[ \t]*\r?\n(?=[ \t]*[^\s])/g;
const ENDS_A_SENTENCE = /[.!?:;"”’'»)\]*_]$/;

/**
 * Text whose single line breaks mostly fall inside sentences is hard-wrapped: there only a blank line parts paragraphs, or
 * a line that ends early, as a headline does, before one that begins with a capital.
 */
function unwrapped(text: string): string {
  const breaks = [...text.matchAll(SINGLE_BREAK)].map(({ index, 0: gap }) => ({ index, next: index + gap.length }));
  const inside = breaks.filter(({ index }) => !ENDS_A_SENTENCE.test(text.slice(Math.max(0, index - 2), index)));
  if (breaks.length < 3 || inside.length * 2 <= breaks.length) return text;
  const width = widthOf(inside.map(({ index }) => lineLength(text, index)));
  const wrapped = breaks.filter(
    ({ index, next }) =>
      !startsABlock(text, next) && lineLength(text, index) >= SHORTEST_WRAPPED && !endsEarly(text, index, next, width),
  );
  let out = '';
  let at = 0;
  for (const { index, next } of wrapped) {
    out += text.slice(at, index) + ' '.repeat(next - index);
    at = next;
  }
  return out + text.slice(at);
}

/** Characters; a shorter line is one for a reason of its own. */
const SHORTEST_WRAPPED = 40;

/** What nine in ten wrapped lines fit into: a long address alone on its line says nothing of the others. */
const widthOf = (lengths: readonly number[]): number =>
  lengths.toSorted((a, b) => a - b)[Math.floor((lengths.length - 1) * 0.9)] ?? 0;

/** Whether the next line's first word would have fitted, and may begin a paragraph. */
function endsEarly(text: string, index: number, next: number, width: number): boolean {
  const [word = ''] = /^[^\s]+/u.exec(text.slice(next, next + width)) ?? [];
  return /^["“'‘(]?[\p{Lu}\p{N}]/u.test(word) && lineLength(text, index) + 1 + word.length <= width;
}

/** A list item, a heading or a quotation begins here, so the break before it stays one. */
const startsABlock = (text: string, at: number): boolean =>
  /^[ \t]*(?:[-*+•>][ \t]|#{1,6}[ \t]|\d{1,3}[.)][ \t])/.test(text.slice(at, at + 12));

const lineLength = (text: string, end: number): number => end - (text.lastIndexOf('\n', end - 1) + 1);
