/** Which neighbour lies in a direction: what the arrow keys walk to. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export type Direction = 'left' | 'right' | 'up' | 'down';

/** The screen's axes: y grows downwards. */
const axes: Readonly<Record<Direction, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/** The nearest of those that lie more along the direction than across it; null where there is none. */
export function towards<T extends Point>(from: Point, others: readonly T[], direction: Direction): T | null {
  const { x, y } = axes[direction];
  let best: { readonly one: T; readonly cost: number } | null = null;
  for (const one of others) {
    const dx = one.x - from.x;
    const dy = one.y - from.y;
    const along = dx * x + dy * y;
    const across = Math.abs(dx * y) + Math.abs(dy * x);
    if (along <= 0 || across > along * 1.2) continue;
    const cost = along + across * 2;
    if (best === null || cost < best.cost) best = { one, cost };
  }
  return best?.one ?? null;
}
