/** Packs boxes side by side into a page about as wide as high, in rows, larger ones first. */

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Corner {
  readonly x: number;
  readonly y: number;
}

/** The upper left corner of each box, in the order given. No two boxes overlap. `aspect`: width by height of the page. */
export function pack(boxes: readonly Size[], aspect: number): Corner[] {
  const area = boxes.reduce((sum, { width, height }) => sum + width * height, 0);
  const widest = Math.max(0, ...boxes.map(({ width }) => width));
  const page = Math.max(widest, Math.sqrt(area * aspect) * 1.1);
  const order = boxes
    .map((box, index) => ({ ...box, index }))
    .toSorted((a, b) => b.height - a.height || a.index - b.index);
  const corners: Corner[] = Array.from(boxes, () => ({ x: 0, y: 0 }));
  const shelves: { y: number; height: number; used: number }[] = [];
  for (const { width, height, index } of order) {
    let shelf = shelves.find((one) => one.used + width <= page && height <= one.height);
    if (shelf === undefined) {
      const last = shelves.at(-1);
      shelf = { y: last ? last.y + last.height : 0, height, used: 0 };
      shelves.push(shelf);
    }
    corners[index] = { x: shelf.used, y: shelf.y };
    shelf.used += width;
  }
  return corners;
}
