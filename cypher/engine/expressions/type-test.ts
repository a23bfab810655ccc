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

const RANKS = [
  'BOOLEAN',
  'STRING',
  'INTEGER',
  'FLOAT',
  'DATE',
  'LOCAL TIME',
  'ZONED TIME',
  'LOCAL DATETIME',
  'ZONED DATETIME',
  'DURATION',
  'POINT',
  'NODE',
  'RELATIONSHIP',
  'MAP',
  'LIST',
  'PATH',
];

/** Of two names of types, by the order in which Neo4j lists types; lists by what they hold. */
function byRank(left: string, right: string): number {
  const [a, b] = [rank(left), rank(right)];
  if (a !== b || !left.startsWith('LIST<')) return a - b;
  return byRank(left.slice('LIST<'.length), right.slice('LIST<'.length));
}

function rank(name: string): number {
  return RANKS.findIndex((kind) => name.startsWith(kind));
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
  const inner = present.length === 0 ? (nullable ? 'NULL' : 'NOTHING') : present.toSorted(byRank).join(' | ');
  return `LIST<${inner}> NOT NULL`;
}
