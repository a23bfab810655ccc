/** Where quotation marks stand in an article, and what of a stretch they hold. */
import type { Span } from '../../graph/model/span.ts';

const edge = /[\s"“”„«»,]/u;
const opens = /[“„«]/u;
const closes = /[”»]/u;
/** "that" and a bare "as" before a quotation introduce what is said; they are no part of it. */
const introduction = /^(?:that\s+|as\s+(?=["“„«‘]))/iu;

/**
 * What is said in the span: without an introducing "that", without outer quotation marks, commas and white space; marks
 * inside it keep their partners. Null where nothing is left.
 */
export function trimQuotes(text: string, { start, end }: Span): Span | null {
  const lead = introduction.exec(text.slice(start, end))?.[0].length ?? 0;
  const trimmed = trimEdges(text, { start: start + lead, end });
  return trimmed === null ? null : balanced(text, trimmed);
}

/** Takes back the mark at an end whose partner is inside. */
function balanced(text: string, { start, end }: Span): Span {
  let open = 0;
  let unopened = false;
  for (const character of text.slice(start, end)) {
    if (opens.test(character) || (character === '"' && open === 0)) open += 1;
    else if (closes.test(character) || character === '"') {
      if (open === 0) unopened = true;
      else open -= 1;
    }
  }
  const closing = open > 0 ? /^[,.]?["”»]/u.exec(text.slice(end))?.[0].length : 0;
  const opening = unopened ? /["“„«]$/u.exec(text.slice(0, start))?.[0].length : 0;
  return { start: start - (opening ?? 0), end: end + (closing ?? 0) };
}

function trimEdges(text: string, { start, end }: Span): Span | null {
  let [from, to] = [start, end];
  const level = (): void => {
    while (from < to && edge.test(text[from] ?? '')) from++;
    while (to > from && edge.test(text[to - 1] ?? '')) to--;
  };
  level();
  // A single mark at the end may be an apostrophe; it goes only with the one that opens.
  if (text[from] === '‘') {
    from++;
    if (text[to - 1] === '’') to--;
    level();
  }
  return to > from ? { start: from, end: to } : null;
}

/** Quotations in single marks, as the British press sets them; an apostrophe closes none. */
export const singleQuotations = (text: string): Span[] =>
  [...text.matchAll(/(?<![\p{L}\p{N}])‘[^‘\n]*?’(?![\p{L}\p{N}])/gu)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));

/** Direct where the words are wholly quoted, mixed where partly, indirect where not. */
export function quotationKind(quoted: readonly boolean[]): 'direct' | 'mixed' | 'indirect' {
  const inside = quoted.filter(Boolean).length;
  if (inside === 0) return 'indirect';
  return inside === quoted.length ? 'direct' : 'mixed';
}
