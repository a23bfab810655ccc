/** Functions of lists. */
import { isList, type Value } from '../../../graph/store/value/value.ts';
import { fault, typeFault } from '../runtime/fault.ts';
import { define } from './definition.ts';
import { toBoolean, toFloat, toInteger, toText } from './convert.ts';
import { lengthOf } from './code-points.ts';
import { integerOf, list } from './take.ts';

const RANGE_LIMIT = 10_000_000;

function range(start: bigint, end: bigint, step: bigint, hold: (count: number) => void): Value[] {
  if (step === 0n) throw fault('ArgumentError', 'The step of range() must not be zero');
  const length = (end - start) / step + 1n;
  if (length <= 0n || (step > 0n ? start > end : start < end)) return [];
  if (length > BigInt(RANGE_LIMIT)) throw fault('ArgumentError', `range() would give more than ${RANGE_LIMIT} items`);
  hold(Number(length) / 16);
  return Array.from({ length: Number(length) }, (_, index) => start + BigInt(index) * step);
}

function each(convert: (value: Value) => Value): (items: readonly Value[]) => Value {
  return ([items]) => list(items).map(convert);
}

export const LIST_FUNCTIONS = [
  define(
    'range(INTEGER, INTEGER, INTEGER?) LIST',
    ([start, end, step = 1n], context) =>
      range(integerOf(start), integerOf(end), integerOf(step), (count) => {
        context.hold(count);
        context.release(count);
      }),
    { nulls: 'pass' },
  ),
  define('head(LIST) ANY', ([items]) => list(items)[0] ?? null),
  define('last(LIST) ANY', ([items]) => list(items).at(-1) ?? null),
  define('tail(LIST) LIST', ([items]) => list(items).slice(1)),
  define('reverse(LIST|STRING) ANY', ([value = null]) => {
    if (typeof value === 'string') return Array.from(value).toReversed().join('');
    return list(value).toReversed();
  }),
  define('size(LIST|STRING) INTEGER', ([value = null]) => {
    if (typeof value === 'string') return BigInt(lengthOf(value));
    if (isList(value)) return BigInt(value.length);
    throw typeFault('LIST or STRING', value);
  }),
  define(
    'toIntegerList(LIST) LIST',
    each((value) => toInteger(value, 'null')),
  ),
  define(
    'toFloatList(LIST) LIST',
    each((value) => toFloat(value, 'null')),
  ),
  define(
    'toBooleanList(LIST) LIST',
    each((value) => toBoolean(value, 'null')),
  ),
  define(
    'toStringList(LIST) LIST',
    each((value) => toText(value, 'null')),
  ),
];
