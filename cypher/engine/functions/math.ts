/** Functions of numbers. */
import type { Value } from '../../../graph/store/value/value.ts';
import { fault } from '../runtime/fault.ts';
import { define, type FunctionDefinition } from './definition.ts';
import { number, text } from './take.ts';

function real(name: string, compute: (value: number) => number): FunctionDefinition {
  return define(`${name}(FLOAT) FLOAT`, ([value]) => compute(number(value)));
}

/** The least integer has no positive counterpart and stays, as in Java. */
function abs(value: Value): Value {
  if (typeof value === 'bigint') return BigInt.asIntN(64, value < 0n ? -value : value);
  return Math.abs(number(value));
}

function sign(value: Value): bigint {
  const size = number(value);
  return size > 0 ? 1n : size < 0 ? -1n : 0n;
}

type RoundingMode = 'UP' | 'DOWN' | 'CEILING' | 'FLOOR' | 'HALF_UP' | 'HALF_DOWN' | 'HALF_EVEN';

function isHalf(value: number): boolean {
  return Math.abs(value - Math.trunc(value)) === 0.5;
}

const ROUNDING: Readonly<Record<RoundingMode, (value: number) => number>> = {
  UP: (value) => (value < 0 ? Math.floor(value) : Math.ceil(value)),
  DOWN: Math.trunc,
  CEILING: Math.ceil,
  FLOOR: Math.floor,
  HALF_UP: (value) => (isHalf(value) ? ROUNDING.UP(value) : Math.round(value)),
  HALF_DOWN: (value) => (isHalf(value) ? Math.trunc(value) : Math.round(value)),
  HALF_EVEN: (value) => (isHalf(value) ? 2 * Math.round(value / 2) : Math.round(value)),
};

function isRoundingMode(mode: string): mode is RoundingMode {
  return Object.hasOwn(ROUNDING, mode);
}

/** Without a precision halves go up; with one, away from zero unless a mode says otherwise. */
function round(value: number, precision: number | null, mode: string): number {
  if (precision === null) return Math.floor(value + 0.5);
  if (!isRoundingMode(mode)) throw fault('ArgumentError', `Unknown rounding mode '${mode}'`);
  if (precision < 0) throw fault('ArgumentError', 'Precision argument to round() must not be negative');
  if (!Number.isFinite(value) || precision > 300) return value;
  // Moving the point in the decimal text keeps 1.005 from becoming 1.00499…
  const [digits = '0', exponent = '0'] = String(value).split('e');
  const shifted = Number(`${digits}e${Number(exponent) + precision}`);
  if (!Number.isFinite(shifted) || Math.abs(shifted) > Number.MAX_SAFE_INTEGER) return value;
  const [whole = '0', tens = '0'] = String(ROUNDING[mode](shifted)).split('e');
  return Number(`${whole}e${Number(tens) - precision}`);
}

export const MATH_FUNCTIONS = [
  define('abs(NUMBER) INTEGER|FLOAT', ([value = null]) => abs(value)),
  define('sign(NUMBER) INTEGER', ([value = null]) => sign(value)),
  define('isNaN(NUMBER) BOOLEAN', ([value]) => Number.isNaN(number(value))),
  real('ceil', Math.ceil),
  real('ceiling', Math.ceil),
  real('floor', Math.floor),
  real('sqrt', Math.sqrt),
  real('exp', Math.exp),
  real('log', Math.log),
  real('ln', Math.log),
  real('log10', Math.log10),
  real('sin', Math.sin),
  real('cos', Math.cos),
  real('tan', Math.tan),
  real('cot', (value) => 1 / Math.tan(value)),
  real('asin', Math.asin),
  real('acos', Math.acos),
  real('atan', Math.atan),
  real('degrees', (value) => (value * 180) / Math.PI),
  real('radians', (value) => (value * Math.PI) / 180),
  real('haversin', (value) => (1 - Math.cos(value)) / 2),
  define('atan2(FLOAT, FLOAT) FLOAT', ([y, x]) => Math.atan2(number(y), number(x))),
  define('round(FLOAT, NUMBER?, STRING?) FLOAT', ([value, precision, mode]) => {
    return round(
      number(value),
      precision === undefined ? null : Math.trunc(number(precision)),
      mode === undefined ? 'HALF_UP' : text(mode),
    );
  }),
  define('pi() FLOAT', () => Math.PI),
  define('e() FLOAT', () => Math.E),
  define('rand() FLOAT', () => Math.random(), { volatile: true }),
];
