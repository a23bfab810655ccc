/** POINT: coordinates in one of the four reference systems that Neo4j knows. */
import { Composite } from './kind.ts';

export const WGS_84 = 4326;
export const WGS_84_3D = 4979;
export const CARTESIAN = 7203;
export const CARTESIAN_3D = 9157;

export const CRS_NAMES: ReadonlyMap<number, string> = new Map([
  [WGS_84, 'wgs-84'],
  [WGS_84_3D, 'wgs-84-3d'],
  [CARTESIAN, 'cartesian'],
  [CARTESIAN_3D, 'cartesian-3d'],
]);

export class Point extends Composite {
  readonly kind = 'POINT';
  readonly crs: number;
  /** Longitude in a geographic system. */
  readonly x: number;
  /** Latitude in a geographic system. */
  readonly y: number;
  /** Height in metres in a geographic system; undefined in two dimensions. */
  readonly z: number | undefined;

  constructor(crs: number, x: number, y: number, z?: number) {
    super();
    this.crs = crs;
    this.x = x;
    this.y = y;
    this.z = z;
  }

  get srid(): bigint {
    return BigInt(this.crs);
  }
  get isGeographic(): boolean {
    return this.crs === WGS_84 || this.crs === WGS_84_3D;
  }
  get coordinates(): readonly number[] {
    return this.z === undefined ? [this.x, this.y] : [this.x, this.y, this.z];
  }

  override toString(): string {
    const z = this.z === undefined ? '' : `, z: ${float(this.z)}`;
    return `point({x: ${float(this.x)}, y: ${float(this.y)}${z}, crs: '${CRS_NAMES.get(this.crs) ?? this.crs}'})`;
  }
}

function float(value: number): string {
  return Number.isInteger(value) ? value.toFixed(1) : String(value);
}
