/** Where quotation marks stand in an article, and what of a stretch they hold. */
import type { Span } from '../../graph/model/span.ts';

const edge = /[\s"“”„«»,]/u;

/** The span without quotation marks, commas and white space at its ends; null where nothing is left. */
export function trimQuotes(text: string, { start, end }: Span): Span | null {
  let [from, to] = [start, end];
  while (from < to && edge.test(text[from] ?? '')) from++;
  while (to > from && edge.test(text[to - 1] ?? '')) to--;
  return to > from ? { start: from, end: to } : null;
}

/** Direct where the words are wholly quoted, mixed where partly, indirect where not. Counts letters and digits only. */
export function quotationKind(quoted: readonly boolean[]): 'direct' | 'mixed' | 'indirect' {
  const inside = quoted.filter(Boolean).length;
  if (inside === 0) return 'indirect';
  return inside === quoted.length ? 'direct' : 'mixed';
}
