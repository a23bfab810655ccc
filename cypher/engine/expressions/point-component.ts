/** The parts of a point that an expression can read. */
import { CRS_NAMES, type Point } from '../../../graph/store/value/point.ts';
import type { Value } from '../../../graph/store/value/value.ts';

export function pointComponent(point: Point, key: string): Value {
  switch (key) {
    case 'x':
      return point.x;
    case 'y':
      return point.y;
    case 'z':
      return point.z ?? null;
    case 'longitude':
      return point.isGeographic ? point.x : null;
    case 'latitude':
      return point.isGeographic ? point.y : null;
    case 'height':
      return point.isGeographic ? (point.z ?? null) : null;
    case 'srid':
      return point.srid;
    case 'crs':
      return CRS_NAMES.get(point.crs) ?? null;
    default:
      return null;
  }
}
