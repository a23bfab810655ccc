/** Expressions of any types on one row, most of which fail: what matters is which error. */
import type { Random } from './random.ts';

const VALUES = [
  'null',
  'true',
  'false',
  '0',
  '1',
  '-3',
  '7',
  '9223372036854775807',
  '2.5',
  '-0.5',
  '1.0',
  '1e300',
  '0.0/0',
  "'abc'",
  "''",
  "'12'",
  "'1.5'",
  "' x '",
  "'true'",
  '[]',
  '[1, 2, 3]',
  "['a', null]",
  '[[1], 2.0]',
  '{}',
  '{a: 1, b: null}',
  "date('2024-05-17')",
  "datetime('2024-05-17T12:34:56.789Z')",
  "datetime('2024-03-31T02:30[Europe/Berlin]')",
  "localdatetime('2024-05-17T12:34')",
  "localtime('12:34:56')",
  "time('12:34+02:00')",
  "duration('P1Y2M3DT4H')",
  "duration('PT-0.5S')",
  'point({x: 1, y: 2})',
  'point({longitude: 13.4, latitude: 52.5})',
  '$missing',
  '$i',
  '$l',
  '$m',
];

const UNARY = [
  'abs',
  'ceil',
  'floor',
  'round',
  'sign',
  'sqrt',
  'exp',
  'log',
  'log10',
  'sin',
  'cos',
  'tan',
  'asin',
  'acos',
  'atan',
  'cot',
  'degrees',
  'radians',
  'haversin',
  'isNaN',
  'toInteger',
  'toFloat',
  'toBoolean',
  'toString',
  'toIntegerOrNull',
  'toFloatOrNull',
  'toBooleanOrNull',
  'toStringOrNull',
  'toIntegerList',
  'toFloatList',
  'toBooleanList',
  'toStringList',
  'size',
  'length',
  'head',
  'last',
  'tail',
  'reverse',
  'keys',
  'labels',
  'type',
  'id',
  'elementId',
  'properties',
  'isEmpty',
  'toUpper',
  'toLower',
  'upper',
  'lower',
  'trim',
  'ltrim',
  'rtrim',
  'btrim',
  'char_length',
  'character_length',
  'valueType',
  'coalesce',
  'range',
  'date',
  'datetime',
  'time',
  'localtime',
  'localdatetime',
  'duration',
  'point',
  'nodes',
  'relationships',
  'startNode',
  'endNode',
  'normalize',
  'exists',
  '-',
  '+',
  'NOT ',
  'sum',
  'avg',
  'min',
  'max',
  'count',
  'collect',
  'stDev',
  'stDevP',
];

const BINARY = [
  '+',
  '-',
  '*',
  '/',
  '%',
  '^',
  '=',
  '<>',
  '<',
  '<=',
  '>',
  '>=',
  'IN',
  'STARTS WITH',
  'ENDS WITH',
  'CONTAINS',
  '=~',
  'AND',
  'OR',
  'XOR',
  '||',
];

const CALLS = [
  'left',
  'right',
  'split',
  'range',
  'substring',
  'round',
  'atan2',
  'nullIf',
  'coalesce',
  'duration.between',
  'duration.inDays',
  'duration.inMonths',
  'duration.inSeconds',
  'date.truncate',
  'datetime.truncate',
  'time.truncate',
  'point.distance',
  'replace',
  'ltrim',
  'percentileDisc',
  'percentileCont',
  'point.withinBBox',
  'date',
  'datetime.fromEpoch',
  'normalize',
];

const TYPES = [
  'INTEGER',
  'STRING',
  'FLOAT NOT NULL',
  'BOOLEAN',
  'ANY',
  'MAP',
  'DATE',
  'LIST<ANY>',
  'LIST<INTEGER NOT NULL>',
  'POINT',
  'DURATION',
  'NULL',
  'NOTHING',
  'PROPERTY VALUE',
  'INTEGER | FLOAT',
  'ZONED DATETIME',
  'NODE',
  'NUMBER',
];

const FIELDS = [
  'a',
  'year',
  'month',
  'day',
  'hour',
  'week',
  'dayOfWeek',
  'epochMillis',
  'timezone',
  'offset',
  'days',
  'months',
  'x',
  'srid',
  'crs',
  'nanosecond',
];

/** Given to every query of this file. */
export const WILD_PARAMETERS = { i: 5n, l: [1n, 'a', null], m: { a: 1.5 } };

/** `known` types are refused before anything runs; others are found while it runs: half of the queries hide them. */
export function wildQuery(random: Random): string {
  const values = random.times(3, () => random.pick(VALUES));
  if (random.chance(50)) return `RETURN ${expression(random, values)} AS x`;
  return `WITH [${values.join(', ')}] AS v RETURN ${expression(random, ['v[0]', 'v[1]', 'v[2]'])} AS x`;
}

function expression(random: Random, [a = 'null', b = 'null', c = 'null']: readonly string[]): string {
  switch (random.below(14)) {
    case 0:
    case 1:
    case 2:
      return `${a} ${random.pick(BINARY)} ${b}`;
    case 3:
    case 4:
      return `${random.pick(UNARY)}(${a})`;
    case 5:
    case 6:
      return `${random.pick(CALLS)}(${a}, ${b}${random.chance(30) ? `, ${c}` : ''})`;
    case 7:
      return `(${a}).${random.pick(FIELDS)}`;
    case 8:
      return `(${a})[${b}]`;
    case 9:
      return `(${a})[${random.chance(70) ? b : ''}..${random.chance(70) ? c : '2'}]`;
    case 10:
      return `${a} IS ${random.pick(['', 'NOT '])}:: ${random.pick(TYPES)}`;
    case 11:
      return `CASE ${a} WHEN ${b} THEN 1 WHEN ${c} THEN 2 ELSE 3 END`;
    case 12:
      return `[i IN ${a} WHERE i ${random.pick(BINARY)} ${b} | i]`;
    default:
      return `${random.pick(['any', 'all', 'none', 'single'])}(i IN ${a} WHERE i ${random.pick(['=', '<', 'IN'])} ${b})`;
  }
}
