/** Functions of single values. */
import { equals } from '../../../graph/store/value/equality.ts';
import { isList, isMap, type Value } from '../../../graph/store/value/value.ts';
import { typeNameOf } from '../expressions/type-test.ts';
import { typeFault } from '../runtime/fault.ts';
import { toBoolean, toFloat, toInteger, toText } from './convert.ts';
import { define } from './definition.ts';

function randomUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, index) => {
    const marked = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
    return marked.toString(16).padStart(2, '0');
  }).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

function isEmpty(value: Value): boolean {
  if (typeof value === 'string' || isList(value)) return value.length === 0;
  if (isMap(value)) return Object.keys(value).length === 0;
  throw typeFault('STRING, LIST or MAP', value);
}

const orNull = { nulls: 'pass' } as const;

export const SCALAR_FUNCTIONS = [
  define('coalesce(ANY, ANY...) ANY', (items) => items.find((item) => item !== null) ?? null, orNull),
  define(
    'nullIf(ANY, ANY) ANY',
    ([value = null, other = null]) => (equals(value, other) === true ? null : value),
    orNull,
  ),
  define('isEmpty(STRING|LIST|MAP) BOOLEAN', ([value = null]) => isEmpty(value)),
  define('valueType(ANY) STRING', ([value = null]) => typeNameOf(value), orNull),
  define('timestamp() INTEGER', (_, { now }) => now / 1_000_000n),
  define('randomUUID() STRING', randomUuid, { volatile: true }),
  define('toInteger(BOOLEAN|INTEGER|FLOAT|STRING) INTEGER', ([value = null]) => toInteger(value, 'throw')),
  define('toIntegerOrNull(ANY) INTEGER', ([value = null]) => toInteger(value, 'null')),
  define('toFloat(INTEGER|FLOAT|STRING) FLOAT', ([value = null]) => toFloat(value, 'throw')),
  define('toFloatOrNull(ANY) FLOAT', ([value = null]) => toFloat(value, 'null')),
  define('toBoolean(BOOLEAN|STRING|INTEGER) BOOLEAN', ([value = null]) => toBoolean(value, 'throw')),
  define('toBooleanOrNull(ANY) BOOLEAN', ([value = null]) => toBoolean(value, 'null')),
  define(
    'toString(INTEGER|FLOAT|STRING|BOOLEAN|DATE|LOCAL TIME|ZONED TIME|LOCAL DATETIME|ZONED DATETIME|DURATION|POINT) STRING',
    ([value = null]) => toText(value, 'throw'),
  ),
  define('toStringOrNull(ANY) STRING', ([value = null]) => toText(value, 'null')),
];
