/** `value IS :: TYPE`, and the name that valueType() gives. */
import { isList, kindOf, type Value } from '../../../graph/store/value/value.ts';
import type { TypeName } from '../syntax/ast.ts';

const PROPERTY_KINDS = new Set([
  'BOOLEAN',
  'INTEGER',
  'FLOAT',
  'STRING',
  'DATE',
  'LOCAL TIME',
  'ZONED TIME',
  'LOCAL DATETIME',
  'ZONED DATETIME',
  'DURATION',
  'POINT',
]);

export function hasType(value: Value, type: TypeName): boolean {
  return type.alternatives.some((one) => {
    if (value === null) return !one.notNull && one.name !== 'NOTHING';
    if (one.name === 'ANY') return true;
    if (one.name === 'PROPERTY VALUE') return isStorable(value);
    if (kindOf(value) !== one.name) return false;
    const { inner } = one;
    return !isList(value) || inner === null || value.every((item) => hasType(item, inner));
  });
}

function isStorable(value: Value): boolean {
  if (!isList(value)) return PROPERTY_KINDS.has(kindOf(value));
  return value.every((item) => PROPERTY_KINDS.has(kindOf(item)) && kindOf(item) === kindOf(value[0] ?? null));
}

/** As Neo4j names the most specific type: `LIST<INTEGER NOT NULL> NOT NULL`. */
export function typeNameOf(value: Value): string {
  if (value === null) return 'NULL';
  if (!isList(value)) return `${kindOf(value)} NOT NULL`;
  const names = [...new Set(value.map(typeNameOf))];
  const nullable = names.includes('NULL');
  const present = names
    .filter((name) => name !== 'NULL')
    .map((name) => (nullable ? name.replace(/ NOT NULL$/, '') : name));
  const inner = present.length === 0 ? (nullable ? 'NULL' : 'NOTHING') : present.toSorted().join(' | ');
  return `LIST<${inner}> NOT NULL`;
}
