/** What is known of a value's type before a query runs. */
import { kindOf, type Value } from '../../../graph/store/value/value.ts';

export interface StaticType {
  /** A kind of value, `NUMBER`, or `ANY` where nothing is known. */
  readonly kind: string;
  /** Other kinds that it may be as well. */
  readonly also?: readonly string[];
  /** Known only from the parameter that is given. */
  readonly isParameter?: boolean;
  /** Of a list's items. */
  readonly item?: StaticType;
}

export const ANY: StaticType = { kind: 'ANY' };
export const BOOLEAN: StaticType = { kind: 'BOOLEAN' };
export const INTEGER: StaticType = { kind: 'INTEGER' };
export const STRING: StaticType = { kind: 'STRING' };
export const MAP: StaticType = { kind: 'MAP' };
export const NODE: StaticType = { kind: 'NODE' };
export const RELATIONSHIP: StaticType = { kind: 'RELATIONSHIP' };
export const PATH: StaticType = { kind: 'PATH' };

export function listOf(item: StaticType): StaticType {
  return { kind: 'LIST', item };
}

/** The type of a constant; null has any type. */
export function typeOfValue(value: Value): StaticType {
  return value === null ? ANY : { kind: kindOf(value) };
}

/** Whether it is not certain which kind it is. */
export const isOpen = ({ kind, also }: StaticType): boolean => kind === 'ANY' || also !== undefined;

/** Whether a value of this type may be of one of the kinds. */
export function mayBe(type: StaticType, kinds: readonly string[]): boolean {
  if (type.kind === 'ANY' || kinds.includes('ANY') || kinds.includes(type.kind)) return true;
  if (type.also?.some((kind) => kinds.includes(kind)) === true) return true;
  if (type.kind === 'NUMBER') return kinds.includes('INTEGER') || kinds.includes('FLOAT');
  return type.kind === 'INTEGER' && kinds.includes('FLOAT');
}

export const isEntity = ({ kind }: StaticType): boolean => kind === 'NODE' || kind === 'RELATIONSHIP';

export function itemOf(type: StaticType): StaticType {
  return type.kind === 'LIST' ? (type.item ?? ANY) : ANY;
}

const NUMERIC = ['INTEGER', 'FLOAT', 'NUMBER'];

/** The type of what may be of either. */
export function commonType(types: readonly StaticType[]): StaticType {
  const [first, ...others] = types;
  if (first !== undefined && types.every(({ kind }) => NUMERIC.includes(kind))) {
    return others.every(({ kind }) => kind === first.kind) ? first : { kind: 'NUMBER' };
  }
  if (first === undefined || others.some(({ kind }) => kind !== first.kind)) return ANY;
  if (first.kind !== 'LIST') return first;
  return listOf(commonType(types.map(itemOf)));
}
