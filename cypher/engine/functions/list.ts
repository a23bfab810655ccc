/** Functions of lists. */
import { isList, type Value, type ValueList } from '../../../graph/store/value/value.ts';
import { typeFault } from '../runtime/fault.ts';
import { define } from './definition.ts';
import { toBoolean, toFloat, toInteger, toText } from './convert.ts';
import { lengthOf, reversed } from './code-points.ts';
import { RANGE } from './range.ts';
import { list } from './take.ts';

function each(convert: (value: Value) => Value): (items: readonly Value[]) => Value {
  return ([items]) => itemsOf(items).map(convert);
}

/** What is no list has no first and no last item. */
function itemsOf(value: Value | undefined): ValueList {
  if (value !== undefined && isList(value)) return value;
  throw typeFault('LIST', value ?? null);
}

export const LIST_FUNCTIONS = [
  RANGE,
  define('head(LIST) ANY', ([items]) => itemsOf(items)[0] ?? null),
  define('last(LIST) ANY', ([items]) => itemsOf(items).at(-1) ?? null),
  define('tail(LIST) LIST', ([items]) => list(items).slice(1)),
  define('reverse(LIST|STRING) ANY', ([value = null]) => {
    if (typeof value === 'string') return reversed(value);
    if (isList(value)) return value.toReversed();
    throw typeFault('LIST or STRING', value);
  }),
  define('size(LIST|STRING) INTEGER', ([value = null]) => {
    if (typeof value === 'string') return BigInt(lengthOf(value));
    if (isList(value)) return BigInt(value.length);
    throw typeFault('LIST or STRING', value);
  }),
  define(
    'toIntegerList(LIST) LIST<INTEGER>',
    each((value) => toInteger(value, 'null')),
  ),
  define(
    'toFloatList(LIST) LIST<FLOAT>',
    each((value) => toFloat(value, 'null')),
  ),
  define(
    'toBooleanList(LIST) LIST<BOOLEAN>',
    each((value) => toBoolean(value, 'null')),
  ),
  define(
    'toStringList(LIST) LIST<STRING>',
    each((value) => toText(value, 'null')),
  ),
];
