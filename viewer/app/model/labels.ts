/** Which labels are drawn and where, so that none lies on another: the most important first, each where there is room. */

export interface LabelWish {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Of the node's mark, in pixels. */
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** Larger goes first. */
  readonly weight: number;
  /** Drawn even where there is no room. */
  readonly must: boolean;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PlacedLabel extends Box {
  readonly id: string;
}

const GAP = 5;
const CELL = 64;

/** Boxes by the cells of a grid that they touch. */
class Occupied {
  readonly #cells = new Map<string, Box[]>();

  #keys({ left, top, right, bottom }: Box): string[] {
    const keys: string[] = [];
    for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x += 1) {
      for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y += 1) keys.push(`${x} ${y}`);
    }
    return keys;
  }

  add(box: Box): void {
    for (const key of this.#keys(box)) {
      const found = this.#cells.get(key);
      if (found) found.push(box);
      else this.#cells.set(key, [box]);
    }
  }

  isFree(box: Box): boolean {
    return this.#keys(box).every((key) => (this.#cells.get(key) ?? []).every((other) => !overlap(box, other)));
  }
}

export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Right of the mark, left, below, above. */
function candidates({ x, y, radius, width, height }: LabelWish): Box[] {
  const away = radius + GAP;
  const middle = y - height / 2;
  const centre = x - width / 2;
  return [
    { left: x + away, top: middle, right: x + away + width, bottom: middle + height },
    { left: x - away - width, top: middle, right: x - away, bottom: middle + height },
    { left: centre, top: y + away, right: centre + width, bottom: y + away + height },
    { left: centre, top: y - away - height, right: centre + width, bottom: y - away },
  ];
}

const inside = (box: Box, { width, height }: { width: number; height: number }): boolean =>
  box.left >= 2 && box.top >= 2 && box.right <= width - 2 && box.bottom <= height - 2;

export function placeLabels(wishes: readonly LabelWish[], size: { width: number; height: number }): PlacedLabel[] {
  const occupied = new Occupied();
  for (const { x, y, radius } of wishes) {
    occupied.add({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius });
  }
  const placed: PlacedLabel[] = [];
  const ordered = wishes.toSorted(
    (a, b) => Number(b.must) - Number(a.must) || b.weight - a.weight || (a.id < b.id ? -1 : 1),
  );
  for (const wish of ordered) {
    const all = candidates(wish);
    const box =
      all.find((one) => inside(one, size) && occupied.isFree(one)) ??
      (wish.must ? (all.find((one) => inside(one, size)) ?? all[0]) : undefined);
    if (box === undefined) continue;
    occupied.add(box);
    placed.push({ id: wish.id, ...box });
  }
  return placed;
}
