/** Paragraphs from the printed lines of a PDF: joined again, hyphens mended, running heads and page numbers left out. */

/** One printed line. Coordinates and heights in points; y grows upwards. */
export interface PrintedLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** A line that stands on at least this many pages, digits aside, at their top or bottom, is a running head. */
const RUNNING = 3;
/** A gap wider than this many usual gaps starts a paragraph. */
const WIDE_GAP = 1.35;

export function paragraphsOf(pages: readonly (readonly PrintedLine[])[]): string {
  const running = runningHeads(pages);
  const isStory = (line: PrintedLine) =>
    !running.has(withoutDigits(line.text)) && !/^(?:page\s+)?\d{1,4}(?:\s*(?:\/|of)\s*\d{1,4})?$/iu.test(line.text);
  const paragraphs: string[] = [];
  for (const page of pages) {
    const lines = page.filter(isStory);
    const gap = usualGap(lines);
    const longest = Math.max(0, ...lines.map(({ text }) => text.length));
    for (const [index, line] of lines.entries()) {
      const open = paragraphs.at(-1);
      const starts =
        open === undefined ||
        (index === 0 ? !runsOver(open, line.text) : startsParagraph(lines[index - 1], line, gap, longest));
      if (starts) paragraphs.push(line.text);
      else paragraphs[paragraphs.length - 1] = joined(open, line.text);
    }
  }
  return paragraphs.join('\n\n');
}

function startsParagraph(before: PrintedLine | undefined, line: PrintedLine, gap: number, longest: number): boolean {
  if (before === undefined) return true;
  const drop = before.y - line.y;
  const isOtherSize = Math.abs(before.height - line.height) > Math.max(before.height, line.height) * 0.15;
  const isIndented = line.x - before.x > line.height * 0.8 && /[.!?…]["”’)]*$/u.test(before.text);
  const endedShort = before.text.length < longest * 0.75 && /[.!?…:]["”’)]*$/u.test(before.text);
  return drop > gap * WIDE_GAP || drop < -gap * 2 || isOtherSize || isIndented || endedShort;
}

/** A sentence that the page break cut in two. */
const runsOver = (open: string, next: string): boolean =>
  !/[.!?…:]["”’)]*$/u.test(open) && /^[\p{Ll}\p{N}]/u.test(next);

function joined(open: string, next: string): string {
  return /\p{Ll}-$/u.test(open) && /^\p{Ll}/u.test(next) ? open.slice(0, -1) + next : `${open} ${next}`;
}

function usualGap(lines: readonly PrintedLine[]): number {
  const gaps = lines.slice(1).map((line, index) => (lines[index]?.y ?? 0) - line.y);
  const sorted = gaps.filter((gap) => gap > 0).toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Infinity;
}

function runningHeads(pages: readonly (readonly PrintedLine[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const edges = new Set([...page.slice(0, 2), ...page.slice(-2)].map((line) => withoutDigits(line.text)));
    for (const edge of edges) counts.set(edge, (counts.get(edge) ?? 0) + 1);
  }
  return new Set([...counts].filter(([text, count]) => count >= RUNNING && text !== '').map(([text]) => text));
}

const withoutDigits = (text: string): string => text.replace(/\d+/gu, '0');
