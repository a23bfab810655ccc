/** The parts of a point that an expression can read. */
import { CRS_NAMES, type Point } from '../../../graph/store/value/point.ts';
import type { Value } from '../../../graph/store/value/value.ts';
import { fault } from '../runtime/fault.ts';

export function pointComponent(point: Point, key: string): Value {
  switch (key) {
    case 'x':
      return point.x;
    case 'y':
      return point.y;
    case 'z':
      return point.z ?? missing(key);
    case 'longitude':
      return point.isGeographic ? point.x : missing(key);
    case 'latitude':
      return point.isGeographic ? point.y : missing(key);
    case 'height':
      return (point.isGeographic ? point.z : undefined) ?? missing(key);
    case 'srid':
      return point.srid;
    case 'crs':
      return CRS_NAMES.get(point.crs) ?? null;
    default:
      return missing(key);
  }
}

function missing(key: string): never {
  throw fault('ArgumentError', `No such field: ${key}`);
}
