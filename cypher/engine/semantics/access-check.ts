/** Checks `x.key`, `x[…]` and `x[…..…]`: what has fields, what has items, and by what they are found. */
import type { Expression } from '../syntax/ast.ts';
import { type Check, failAt } from './check.ts';
import type { TypesOf } from './operator-check.ts';
import { expectTypes } from './type-check.ts';
import { ANY, ENTITY, LIST, MAP, MAPS, PROPERTY, WITH_FIELDS } from './types/known.ts';
import { kindsOf, type PossibleTypes } from './types/possible-types.ts';

export function checkProperty(
  check: Check,
  { subject, key, end }: Expression & { kind: 'property' },
  of: TypesOf,
): PossibleTypes {
  const types = expectTypes(check, subject.at, of(subject), WITH_FIELDS);
  remarkKey(check, types, key, keyStart(check.source, key, end));
  return types.isWithin(ENTITY) ? PROPERTY : ANY;
}

const ENTITIES = ENTITY.open();
/** Where a key begins, between backticks or not, that ends there. */
function keyStart(source: string, key: string, end: number): number {
  return source[end - 1] === '`' ? end - key.replaceAll('`', '``').length - 2 : end - key.length;
}

const INTEGERS = kindsOf('INTEGER');
const TEXTS = kindsOf('STRING');
const TEMPORAL_FIELDS = kindsOf('DATE', 'ZONED TIME', 'LOCAL TIME', 'LOCAL DATETIME', 'ZONED DATETIME', 'DURATION');

export function checkIndex(
  check: Check,
  { subject, index }: Expression & { kind: 'index' },
  of: TypesOf,
): PossibleTypes {
  const types = givenTypes(subject, of(subject));
  const key = givenTypes(index, of(index));
  const items = types.and(LIST);
  if (types.isOpen) remarkIndex(check, index, types);
  else if (!items.isNone) expectTypes(check, index.at, key, INTEGERS);
  else if (!types.and(MAP.or(MAPS)).isNone) {
    expectTypes(check, index.at, key, TEXTS);
    remarkIndex(check, index, types);
  } else expectTypes(check, subject.at, types, indexedBy(index, key));
  return types.isOpen || items.isNone ? ANY : items.unwrapped();
}

/** What could have been found by a key of these types; a text that is written out finds fields of moments too. */
function indexedBy(index: Expression, key: PossibleTypes): PossibleTypes {
  const isText = key.mayBe(TEXTS);
  if (isText && index.kind === 'literal' && index.value !== null) return MAPS.or(TEMPORAL_FIELDS);
  if (isText) return MAPS;
  return key.mayBe(INTEGERS) ? LIST : MAPS.or(LIST);
}

function remarkIndex(check: Check, index: Expression, types: PossibleTypes): void {
  if (index.kind !== 'literal' || typeof index.value !== 'string') return;
  if (index.value === '') throw failAt(check, index.at, "'' is not a valid token name. Token names cannot be empty.");
  remarkKey(check, types, index.value, index.at);
}

/** The TCK wants it to come to light only when a query runs that a variable which is a parameter is no list or index. */
function givenTypes({ kind }: Expression, types: PossibleTypes): PossibleTypes {
  return types.isParameter && kind !== 'parameter' ? ANY : types;
}

export function checkSlice(
  check: Check,
  { subject, from, to }: Expression & { kind: 'slice' },
  of: TypesOf,
): PossibleTypes {
  const types = expectTypes(check, subject.at, of(subject), LIST);
  for (const bound of [from, to]) if (bound !== null) expectTypes(check, bound.at, of(bound), INTEGERS);
  return types;
}

/** Of what may be a map, no key is unknown. */
export function remarkKey(check: Check, subject: PossibleTypes, name: string, at: number): void {
  if (subject.isWithin(ENTITIES)) check.remarks.add({ kind: 'property', name }, at);
}
