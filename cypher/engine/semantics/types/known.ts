/** The types that the checks of expressions and patterns ask for most. */
import { kindOf as kindOfValue, type Value } from '../../../../graph/store/value/value.ts';
import { kindsOf, oneOf, PossibleTypes } from './possible-types.ts';
import { branch } from './range.ts';
import { listType, plain } from './type.ts';

const exact = (name: string): PossibleTypes => oneOf(plain(name));

export const ANY = kindsOf('ANY');
export const BOOLEAN = exact('BOOLEAN');
export const FLOAT = exact('FLOAT');
export const INTEGER = exact('INTEGER');
export const STRING = exact('STRING');
export const MAP = exact('MAP');
export const NODE = exact('NODE');
export const RELATIONSHIP = exact('RELATIONSHIP');
export const PATH = exact('PATH');
export const ENTITY = NODE.or(RELATIONSHIP);
/** Nodes and relationships pass for maps. */
export const MAPS = kindsOf('MAP');
export const NUMBERS = kindsOf('NUMBER');
export const LIST = new PossibleTypes([branch(listType(plain('ANY')))]);

export const TEMPORAL = kindsOf('DATE', 'ZONED TIME', 'LOCAL TIME', 'LOCAL DATETIME', 'ZONED DATETIME', 'DURATION');

/** What has fields. */
export const WITH_FIELDS = MAPS.or(kindsOf('POINT'), TEMPORAL);

const STORED = ['BOOLEAN', 'POINT', 'STRING', 'DATE', 'ZONED TIME', 'LOCAL TIME', 'LOCAL DATETIME', 'ZONED DATETIME'];

/** What a node or relationship may keep. */
export const PROPERTY = NUMBERS.or(
  ofKinds(STORED),
  exact('DURATION'),
  ...['NUMBER', 'INTEGER', 'FLOAT', 'DURATION', ...STORED].map((name) => exact(name).inList()),
);

/** The types of a constant; null has any type. */
export function typesOfValue(value: Value): PossibleTypes {
  return value === null ? ANY : ofKind(kindOfValue(value));
}

/** A kind of value as functions declare it: `INTEGER`, `LIST`, `LIST<STRING>`, `ANY`. */
export function ofKind(kind: string): PossibleTypes {
  const items = /^LIST<(.+)>$/.exec(kind)?.[1];
  if (items !== undefined) return ofKind(items).inList();
  if (kind === 'LIST') return LIST;
  return kind === 'ANY' ? ANY : exact(kind);
}

/** Of kinds of which a value may be any. */
export function ofKinds([first = 'ANY', ...others]: readonly string[]): PossibleTypes {
  return ofKind(first).or(...others.map(ofKind));
}
