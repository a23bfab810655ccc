/** Pushes points apart until no two are nearer than a distance, moving each as little as it takes. */

export interface Point {
  x: number;
  y: number;
}

const PASSES = 80;

/** Cells as wide as the distance: only points of neighbouring cells can be too near. */
function cellsOf(points: readonly Point[], distance: number): Map<string, number[]> {
  const cells = new Map<string, number[]>();
  points.forEach(({ x, y }, index) => {
    const key = `${Math.floor(x / distance)} ${Math.floor(y / distance)}`;
    const found = cells.get(key);
    if (found) found.push(index);
    else cells.set(key, [index]);
  });
  return cells;
}

function near(cells: ReadonlyMap<string, readonly number[]>, { x, y }: Point, distance: number): number[] {
  const found: number[] = [];
  const column = Math.floor(x / distance);
  const row = Math.floor(y / distance);
  for (let a = column - 1; a <= column + 1; a += 1) {
    for (let b = row - 1; b <= row + 1; b += 1) found.push(...(cells.get(`${a} ${b}`) ?? []));
  }
  return found;
}

/** Changes the points in place. Points in one place part in directions that depend on their order only. */
export function spread(points: readonly Point[], distance: number): void {
  for (let pass = 0; pass < PASSES; pass += 1) {
    const cells = cellsOf(points, distance);
    let moved = false;
    points.forEach((one, index) => {
      for (const at of near(cells, one, distance)) {
        const other = points[at];
        if (at <= index || other === undefined) continue;
        const dx = other.x - one.x;
        const dy = other.y - one.y;
        const apart = Math.hypot(dx, dy);
        if (apart >= distance * 0.999) continue;
        const angle = apart < 1e-9 ? index + at : Math.atan2(dy, dx);
        const push = (distance - apart) / 2;
        one.x -= Math.cos(angle) * push;
        one.y -= Math.sin(angle) * push;
        other.x += Math.cos(angle) * push;
        other.y += Math.sin(angle) * push;
        moved = true;
      }
    });
    if (!moved) return;
  }
}

/** Half of all points have their nearest neighbour within it; 0 for less than two points. */
export function usualGap(points: readonly Point[]): number {
  if (points.length < 2) return 0;
  const gaps = points.map((one, index) => {
    let least = Number.POSITIVE_INFINITY;
    points.forEach((other, at) => {
      if (at !== index) least = Math.min(least, Math.hypot(other.x - one.x, other.y - one.y));
    });
    return least;
  });
  return gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
}
