/** Where everything goes: each part of the graph by forces, at one scale, then the parts side by side. */
import { components } from './components.ts';
import { type Body, force, type Spring } from './force.ts';
import { pack } from './pack.ts';
import type { LayoutProgress, LayoutRequest } from './protocol.ts';
import { spread, usualGap } from './spread.ts';

/** The usual distance between neighbours, and the least. The page scales all of it to its size. */
const GAP = 1;
const LEAST = 0.82;
const MARGIN = 0.75;

/** Iterations between two pieces of news. */
const STEP = 50;

/** A picture that is widened when it is drawn. */
const ASPECT = 1.05;

const positionsOf = (bodies: readonly Body[]): Float32Array => Float32Array.from(bodies.flatMap(({ x, y }) => [x, y]));

/** What stays where it is holds the rest: used where something is added to a picture that people know. */
function* around(bodies: readonly Body[], springs: readonly Spring[], iterations: number): Generator<LayoutProgress> {
  const gap = usualGap(bodies.filter(({ fixed }) => fixed)) || GAP;
  const scale = GAP / gap;
  const start = bodies.map(({ x, y }) => ({ x, y }));
  for (const done of force(bodies, springs, iterations, STEP)) {
    yield { done: Math.min(done, iterations - 1), positions: positionsOf(bodies) };
  }
  bodies.forEach((body, index) => {
    if (body.fixed) Object.assign(body, start[index]);
  });
  const free = bodies.filter(({ fixed }) => !fixed);
  pushOff(
    free,
    bodies.filter(({ fixed }) => fixed),
    LEAST / scale,
  );
  yield { done: iterations, positions: positionsOf(bodies) };
}

/** Free bodies leave the fixed ones, and each other, alone. */
function pushOff(free: readonly Body[], fixed: readonly Body[], distance: number): void {
  for (let pass = 0; pass < 8; pass += 1) {
    spread(free, distance);
    for (const one of free) {
      for (const other of fixed) {
        const apart = Math.hypot(one.x - other.x, one.y - other.y);
        if (apart >= distance) continue;
        const angle = apart < 1e-9 ? pass : Math.atan2(one.y - other.y, one.x - other.x);
        one.x = other.x + Math.cos(angle) * distance;
        one.y = other.y + Math.sin(angle) * distance;
      }
    }
  }
}

/** Scales a part so that its usual gap is one, and leaves no two of its bodies too near. */
function settle(part: readonly Body[]): void {
  const gap = usualGap(part);
  if (gap > 0) {
    for (const body of part) {
      body.x *= GAP / gap;
      body.y *= GAP / gap;
    }
  }
  spread(part, LEAST);
}

function arrangeParts(parts: readonly (readonly Body[])[]): void {
  const boxes = parts.map((part) => {
    const left = Math.min(...part.map(({ x }) => x));
    const top = Math.min(...part.map(({ y }) => y));
    const width = Math.max(...part.map(({ x }) => x)) - left + 2 * MARGIN;
    const height = Math.max(...part.map(({ y }) => y)) - top + 2 * MARGIN;
    return { left, top, width, height };
  });
  pack(boxes, ASPECT).forEach((corner, index) => {
    const box = boxes[index];
    if (box === undefined) return;
    for (const body of parts[index] ?? []) {
      body.x += corner.x - box.left + MARGIN;
      // The page's y grows upwards: the largest part is to be at the top.
      body.y = -(body.y + corner.y - box.top + MARGIN);
    }
  });
}

/** The last piece of news has `done` equal to the request's iterations. */
export function* layout({ nodes, edges, iterations }: LayoutRequest): Generator<LayoutProgress> {
  const bodies: Body[] = nodes.map(({ x, y, fixed }) => ({ x, y, fixed }));
  if (bodies.some(({ fixed }) => fixed)) {
    yield* around(bodies, edges, iterations);
    return;
  }
  const parts = components(bodies.length, edges);
  let before = 0;
  for (const indices of parts) {
    const place = new Map(indices.map((index, at) => [index, at]));
    const part = indices.flatMap((index) => bodies[index] ?? []);
    const springs = edges.flatMap(({ from, to, weight }) => {
      const a = place.get(from);
      const b = place.get(to);
      return a === undefined || b === undefined ? [] : [{ from: a, to: b, weight }];
    });
    const share = part.length / bodies.length;
    if (part.length > 1) {
      for (const done of force(part, springs, iterations, STEP)) {
        const all = Math.floor((before + (done / iterations) * share) * iterations);
        yield { done: Math.min(all, iterations - 1), positions: positionsOf(bodies) };
      }
    }
    settle(part);
    before += share;
  }
  arrangeParts(parts.map((indices) => indices.flatMap((index) => bodies[index] ?? [])));
  yield { done: iterations, positions: positionsOf(bodies) };
}
