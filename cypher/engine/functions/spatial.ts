/** Points, their distances, and boxes. */
import { CARTESIAN, CARTESIAN_3D, CRS_NAMES, Point, WGS_84, WGS_84_3D } from '../../../graph/store/value/point.ts';
import { isMap, type Value, type ValueMap } from '../../../graph/store/value/value.ts';
import { fault, typeFault } from '../runtime/fault.ts';
import { define } from './definition.ts';

/** Mean radius in metres that Neo4j uses. */
const EARTH_RADIUS = 6_378_140;

function point(map: Value): Value {
  if (map instanceof Point) return map;
  if (!isMap(map)) throw typeFault('MAP', map);
  if (Object.values(map).includes(null)) return null;
  const cartesian = map['x'] !== undefined && map['y'] !== undefined;
  const x = coordinate(map, cartesian ? 'x' : 'longitude');
  const y = coordinate(map, cartesian ? 'y' : 'latitude');
  const z = coordinate(map, 'z', 'height');
  if (x === undefined || y === undefined)
    throw fault('ArgumentError', 'A point needs x and y, or longitude and latitude');
  const crs = systemOf(map, z !== undefined);
  const geographic = crs === WGS_84 || crs === WGS_84_3D;
  if (geographic && Math.abs(y) > 90) throw fault('ArgumentError', `The latitude ${y} is outside of -90 to 90`);
  const longitude = geographic && Math.abs(x) > 180 ? ((((x + 180) % 360) + 360) % 360) - 180 : x;
  return new Point(crs, longitude, y, crs === WGS_84_3D || crs === CARTESIAN_3D ? z : undefined);
}

function coordinate(map: ValueMap, ...names: readonly string[]): number | undefined {
  const name = names.find((key) => map[key] !== undefined);
  const value = name === undefined ? undefined : map[name];
  if (value === undefined || typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  throw fault('ArgumentError', `${name} must be a number`);
}

function systemOf(map: ValueMap, threeDimensional: boolean): number {
  const { crs, srid } = map;
  if (typeof crs === 'string') {
    const found = [...CRS_NAMES].find(([, name]) => name === crs.toLowerCase());
    if (found === undefined) throw fault('ArgumentError', `Unknown coordinate reference system '${crs}'`);
    return found[0];
  }
  if (typeof srid === 'bigint') {
    if (!CRS_NAMES.has(Number(srid))) throw fault('ArgumentError', `Unknown coordinate reference system ${srid}`);
    return Number(srid);
  }
  const geographic = map['longitude'] !== undefined || map['latitude'] !== undefined;
  if (geographic) return threeDimensional ? WGS_84_3D : WGS_84;
  return threeDimensional ? CARTESIAN_3D : CARTESIAN;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

function distance(left: Value, right: Value): Value {
  if (!(left instanceof Point) || !(right instanceof Point) || left.crs !== right.crs) return null;
  if (!left.isGeographic) return Math.hypot(left.x - right.x, left.y - right.y, (left.z ?? 0) - (right.z ?? 0));
  const halfway =
    Math.sin(radians(right.y - left.y) / 2) ** 2 +
    Math.cos(radians(left.y)) * Math.cos(radians(right.y)) * Math.sin(radians(right.x - left.x) / 2) ** 2;
  const angle = 2 * Math.atan2(Math.sqrt(halfway), Math.sqrt(1 - halfway));
  const height = ((left.z ?? 0) + (right.z ?? 0)) / 2;
  return Math.hypot((EARTH_RADIUS + height) * angle, (left.z ?? 0) - (right.z ?? 0));
}

function between(value: number, low: number, high: number): boolean {
  return low <= value && value <= high;
}

function withinBox(place: Value, lower: Value, upper: Value): Value {
  if (!(place instanceof Point) || !(lower instanceof Point) || !(upper instanceof Point)) return null;
  if (place.crs !== lower.crs || place.crs !== upper.crs) return null;
  const acrossDateLine = place.isGeographic && lower.x > upper.x;
  const inX = acrossDateLine ? place.x >= lower.x || place.x <= upper.x : between(place.x, lower.x, upper.x);
  return inX && between(place.y, lower.y, upper.y) && between(place.z ?? 0, lower.z ?? 0, upper.z ?? 0);
}

export const SPATIAL_FUNCTIONS = [
  define('point(MAP) POINT', ([map = null]) => point(map)),
  define('point.distance(ANY, ANY) FLOAT', ([left = null, right = null]) => distance(left, right)),
  define('point.withinBBox(ANY, ANY, ANY) BOOLEAN', ([place = null, lower = null, upper = null]) =>
    withinBox(place, lower, upper),
  ),
];
