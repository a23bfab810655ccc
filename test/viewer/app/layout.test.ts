import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { components } from '../../../viewer/app/layout/components.ts';
import { layout } from '../../../viewer/app/layout/layout.ts';
import { pack } from '../../../viewer/app/layout/pack.ts';
import type { LayoutProgress, LayoutRequest } from '../../../viewer/app/layout/protocol.ts';
import { spread } from '../../../viewer/app/layout/spread.ts';
import { seed } from '../../../viewer/app/model/seed.ts';

test('components: what edges join, the largest first', () => {
  const edges = [
    { from: 1, to: 2 },
    { from: 2, to: 4 },
  ];
  expect(components(5, edges)).toEqual([[1, 2, 4], [0], [3]]);
});

test('packed boxes do not overlap', () => {
  const box = fc.record({ width: fc.integer({ min: 1, max: 40 }), height: fc.integer({ min: 1, max: 40 }) });
  fc.assert(
    fc.property(fc.array(box, { maxLength: 30 }), (boxes) => {
      const corners = pack(boxes, 1.2);
      const placed = boxes.map(({ width, height }, index) => {
        const { x, y } = corners[index] ?? { x: 0, y: 0 };
        return { left: x, right: x + width, top: y, bottom: y + height };
      });
      const clash = placed.some((a, index) =>
        placed
          .slice(index + 1)
          .some((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
      );
      expect(clash).toBe(false);
    }),
  );
});

test('points that are spread keep their distance, even from one place', () => {
  const points = Array.from({ length: 12 }, () => ({ x: 0, y: 0 }));
  spread(points, 1);
  const least = Math.min(
    ...points.flatMap((a, index) => points.slice(index + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y))),
  );
  expect(least).toBeGreaterThan(0.9);
});

const request = (fixed: readonly number[] = []): LayoutRequest => ({
  nodes: Array.from({ length: 9 }, (_, index) => ({ ...seed(`n${index}`), size: 6, fixed: fixed.includes(index) })),
  edges: [0, 1, 2, 3, 4].map((from) => ({ from, to: from + 1, weight: 1 })),
  iterations: 100,
});
const last = (given: LayoutRequest): LayoutProgress => {
  let found: LayoutProgress = { done: 0, positions: new Float32Array() };
  for (const progress of layout(given)) {
    expect(progress.done).toBeGreaterThanOrEqual(found.done);
    found = progress;
  }
  return found;
};

describe('the layout', () => {
  test('tells its progress to the end, and is the same each time', () => {
    const one = last(request());
    expect(one.done).toBe(100);
    expect(one.positions).toHaveLength(18);
    expect([...last(request()).positions]).toEqual([...one.positions]);
    expect([...one.positions].every(Number.isFinite)).toBe(true);
  });

  test('what is fixed stays', () => {
    const given = request([0, 1, 2]);
    const { positions } = last(given);
    for (const index of [0, 1, 2]) {
      expect(positions[index * 2]).toBeCloseTo(given.nodes[index]?.x ?? 0, 3);
      expect(positions[index * 2 + 1]).toBeCloseTo(given.nodes[index]?.y ?? 0, 3);
    }
  });
});
