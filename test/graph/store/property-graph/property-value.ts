/** Any value that a property can hold. */
import fc from 'fast-check';
import { Duration } from '../../../../graph/store/value/duration.ts';
import { CARTESIAN, Point, WGS_84_3D } from '../../../../graph/store/value/point.ts';
import {
  CypherDate,
  LocalDateTime,
  LocalTime,
  ZonedDateTime,
  ZonedTime,
} from '../../../../graph/store/value/temporal.ts';
import type { Value } from '../../../../graph/store/value/value.ts';

const integer = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
const day = fc.integer({ min: -365_000_000, max: 365_000_000 });
const nano = fc.integer({ min: 0, max: 86_399_999_999_999 });
const offset = fc.integer({ min: -64_800, max: 64_800 });
const zone = fc.constantFrom(null, 'Europe/Kyiv', 'Asia/Tokyo');

/** By kind: a list holds values of one. */
const scalars: fc.Arbitrary<Value>[] = [
  integer,
  fc.bigInt({ min: -100n, max: 100n }),
  fc.double(),
  text,
  fc.boolean(),
  day.map((one) => new CypherDate(one)),
  nano.map((one) => new LocalTime(one)),
  fc.tuple(nano, offset).map((parts) => new ZonedTime(...parts)),
  fc.tuple(day, nano).map((parts) => new LocalDateTime(...parts)),
  fc.tuple(day, nano, offset, zone).map((parts) => new ZonedDateTime(...parts)),
  fc
    .tuple(
      integer,
      integer,
      fc.bigInt({ min: -(2n ** 62n), max: 2n ** 62n }),
      fc.bigInt({ min: 0n, max: 999_999_999n }),
    )
    .map((parts) => new Duration(...parts)),
  fc.tuple(fc.double(), fc.double()).map(([x, y]) => new Point(CARTESIAN, x, y)),
  fc.tuple(fc.double(), fc.double(), fc.double()).map(([x, y, z]) => new Point(WGS_84_3D, x, y, z)),
];

export const propertyValue: fc.Arbitrary<Value> = fc.oneof(
  ...scalars,
  ...scalars.map((scalar) => fc.array(scalar, { maxLength: 4 })),
);
