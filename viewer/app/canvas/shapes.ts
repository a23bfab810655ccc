/** Sigma's primitives for our palette: shapes for kinds, heads and dashes for relations. */
import {
  extremityArrow,
  extremityBar,
  extremityCircle,
  extremityDiamond,
  layerDashed,
  layerFill,
  pathCurved,
  pathLine,
  sdfCircle,
  sdfDiamond,
  sdfRectangle,
  sdfSquare,
  sdfTriangle,
} from 'sigma/rendering';

/** A ring: a table with people around it. */
const ring = {
  name: 'ring',
  glsl: 'float sdf_ring(vec2 uv, float size) { return abs(length(uv) - size * 0.72) - size * 0.28; }',
  inradiusFactor: 1,
};

/** After Inigo Quilez's hexagon. */
const hexagon = {
  name: 'hexagon',
  glsl: `float sdf_hexagon(vec2 uv, float size) {
  const vec3 k = vec3(-0.866025404, 0.5, 0.577350269);
  float r = size * 0.866025404;
  vec2 p = abs(uv);
  p -= 2.0 * min(dot(k.xy, p), 0.0) * k.xy;
  p -= vec2(clamp(p.x, -k.z * r, k.z * r), r);
  return length(p) * sign(p.y);
}`,
  inradiusFactor: 0.866,
};

/** Long enough to be solid on any screen. */
export const SOLID = 100_000;

export const primitives = {
  nodes: {
    shapes: [
      sdfCircle(),
      sdfSquare({ cornerRadius: 0.06 }),
      sdfDiamond({ cornerRadius: 0.04 }),
      sdfTriangle({ cornerRadius: 0.04 }),
      sdfRectangle({ aspectRatio: 1.7, cornerRadius: 0.06 }),
      ring,
      hexagon,
    ],
    layers: [layerFill()],
  },
  edges: {
    paths: [pathLine(), pathCurved()],
    extremities: [
      extremityArrow({ lengthRatio: 5, widthRatio: 4, margin: 2 }),
      extremityBar({ lengthRatio: 1.5, widthRatio: 6, margin: 3 }),
      extremityCircle({ margin: 2 }),
      extremityDiamond({ margin: 2 }),
    ],
    variables: {
      dash: { type: 'number', default: SOLID },
      gap: { type: 'number', default: 1 },
    },
    layers: [
      layerDashed({
        dashSize: { attribute: 'dash', default: SOLID, mode: 'pixels' },
        gapSize: { attribute: 'gap', default: 1, mode: 'pixels' },
        align: 0,
        solidExtremities: true,
      }),
    ],
  },
} as const;
