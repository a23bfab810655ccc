/** The union of spans: sorted, disjoint, touching ones joined. */
import type { Span } from '../../../graph/model/span.ts';

export function unionOf(spans: readonly Span[]): Span[] {
  const union: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const open = union.at(-1);
    if (open !== undefined && start <= open.end) open.end = Math.max(open.end, end);
    else union.push({ start, end });
  }
  return union;
}
