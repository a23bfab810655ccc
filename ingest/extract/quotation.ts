/** Where quotation marks stand in an article, and what of a stretch they hold. */
import type { Span } from '../../graph/model/span.ts';

const edge = /[\s"“”„«»,]/u;

/** The span without quotation marks, commas and white space at its ends; null where nothing is left. */
export function trimQuotes(text: string, { start, end }: Span): Span | null {
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
