/** A text cut at its highlights: the pieces, in order, with those that are marked. */

export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** `ranges`: half-open offsets into the text; whatever lies outside of it is cut off, what overlaps is joined. */
export function pieces(text: string, ranges: readonly (readonly [number, number])[]): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const [start, end] of ranges.toSorted(([a, x], [b, y]) => a - b || x - y)) {
    const from = Math.max(at, Math.min(start, text.length));
    const to = Math.min(end, text.length);
    if (to <= from) continue;
    if (from > at) found.push({ text: text.slice(at, from), marked: false });
    const last = found.at(-1);
    if (last?.marked && from === at) found[found.length - 1] = { text: last.text + text.slice(from, to), marked: true };
    else found.push({ text: text.slice(from, to), marked: true });
    at = to;
  }
  if (at < text.length) found.push({ text: text.slice(at), marked: false });
  return found;
}
