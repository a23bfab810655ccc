/** A text as a page: its paragraphs and headings in order, and where the story starts and ends among them. */
import { type Furniture, furnitureOf } from './furniture.ts';
import { isProse } from './prose.ts';
import { withoutMarkup } from './markup.ts';

/** One paragraph, heading or other line that stands for itself. Offsets are the text's; white space is outside. */
export interface Block {
  readonly start: number;
  readonly end: number;
  /** `text.slice(start, end)`. */
  readonly raw: string;
  /** Without Markdown. */
  readonly bare: string;
  /** What furniture of a page it is by its own words; null for what may be story. */
  readonly furniture: Furniture | null;
}

export interface Page {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Index of the first and the last block of the story's prose; `blocks.length` and -1 where there is none. */
  readonly lead: number;
  readonly last: number;
}

export function pageOf(text: string): Page {
  const blocks = blocksOf(text);
  const lead = blocks.findIndex(isStory);
  return {
    text,
    blocks,
    lead: lead < 0 ? blocks.length : lead,
    last: blocks.findLastIndex(isStory),
  };
}

const isStory = ({ bare, furniture }: Block): boolean => furniture === null && isProse(bare);

/** Blocks before the story and after it: where a page says what it is. */
export const isMargin = (page: Page, index: number): boolean => index < page.lead || index > page.last;

interface Line {
  readonly start: number;
  readonly end: number;
}

function blocksOf(text: string): Block[] {
  const width = wrapWidth(text);
  const spans: { start: number; end: number }[] = [];
  let previous: Line | null = null;
  for (const line of linesOf(text)) {
    const open = spans.at(-1);
    const continues = previous !== null && previous.end - previous.start >= width * 0.75;
    const adjacent = previous !== null && /^[^\S\n]*\r?\n?[^\S\n]*$/u.test(text.slice(previous.end, line.start));
    if (open && continues && adjacent) open.end = line.end;
    else spans.push({ ...line });
    previous = line;
  }
  return spans.map(({ start, end }) => {
    const raw = text.slice(start, end);
    const bare = withoutMarkup(raw);
    return { start, end, raw, bare, furniture: furnitureOf(bare) };
  });
}

/** Lines that are not blank, without the white space around them. */
function* linesOf(text: string): Generator<Line> {
  for (const match of text.matchAll(/[^\r\n\u2028\u2029\f]+/gu)) {
    const start = match.index + (/\S|$/u.exec(match[0])?.index ?? 0);
    const end = match.index + match[0].trimEnd().length;
    if (end > start) yield { start, end };
  }
}

/** The column at which lines were broken by force; infinite where a line is a paragraph. */
function wrapWidth(text: string): number {
  const lengths = text.split(/\r?\n/u).map((line) => line.trim().length);
  const filled = lengths.filter((length) => length > 0).toSorted((a, b) => a - b);
  const longest = filled.at(-1) ?? 0;
  const adjacent = lengths.filter((length, index) => length > 0 && (lengths[index + 1] ?? 0) > 0).length;
  const isWrapped = filled.length >= 6 && longest <= 100 && longest >= 40 && adjacent >= filled.length * 0.5;
  return isWrapped ? (filled[Math.floor(filled.length * 0.9)] ?? Infinity) : Infinity;
}
