/** Operators and functions by the types that they take and give; what remains possible for given operands. */
import { kindsOf, oneOf, type PossibleTypes } from './possible-types.ts';
import { ANY, ofKind } from './known.ts';
import { plain } from './type.ts';

export interface Signature {
  readonly takes: readonly PossibleTypes[];
  readonly gives: PossibleTypes;
}

const ALL_NUMBERS = [
  ['INTEGER', 'INTEGER', 'INTEGER'],
  ['INTEGER', 'FLOAT', 'FLOAT'],
  ['FLOAT', 'FLOAT', 'FLOAT'],
  ['FLOAT', 'INTEGER', 'FLOAT'],
];

const MOMENTS = ['LOCAL TIME', 'ZONED TIME', 'DATE', 'LOCAL DATETIME', 'ZONED DATETIME'];

/** Of each operator but `+`: first and second operand, result. */
const OPERATORS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  '-': [...ALL_NUMBERS, ['DURATION', 'DURATION', 'DURATION'], ...MOMENTS.map((moment) => [moment, 'DURATION', moment])],
  '*': [
    ...ALL_NUMBERS,
    ['DURATION', 'FLOAT', 'DURATION'],
    ['DURATION', 'INTEGER', 'DURATION'],
    ['FLOAT', 'DURATION', 'DURATION'],
    ['INTEGER', 'DURATION', 'DURATION'],
  ],
  '/': [...ALL_NUMBERS, ['DURATION', 'FLOAT', 'DURATION'], ['DURATION', 'INTEGER', 'DURATION']],
  '%': ALL_NUMBERS,
  '^': [['FLOAT', 'FLOAT', 'FLOAT']],
};

const SIGNATURES: ReadonlyMap<string, readonly Signature[]> = new Map(
  Object.entries(OPERATORS).map(([operator, rows]) => [
    operator,
    rows.map(([left = 'ANY', right = 'ANY', gives = 'ANY']) => ({
      takes: [kindsOf(left), kindsOf(right)],
      gives: oneOf(plain(gives)),
    })),
  ]),
);

export function signaturesOf(operator: string): readonly Signature[] {
  return SIGNATURES.get(operator) ?? [];
}

export const NEGATE: readonly Signature[] = ['INTEGER', 'FLOAT'].map((kind) => ({
  takes: [kindsOf(kind)],
  gives: ofKind(kind),
}));

/**
 * The possible results for operands in turn. `narrow(index, wanted)` says what an operand may be of what is wanted of
 * it, and throws where it is nothing.
 */
export function resultOf(
  signatures: readonly Signature[],
  count: number,
  narrow: (index: number, wanted: PossibleTypes) => PossibleTypes,
): PossibleTypes {
  let possible = signatures.filter(({ takes }) => takes.length === count);
  for (let index = 0; index < count; index += 1) {
    if (possible.length === 0) return ANY;
    const [first = ANY, ...others] = possible.map(({ takes }) => takes[index] ?? ANY);
    const types = narrow(index, first.or(...others));
    possible = possible.filter(({ takes }) => types.mayBe(takes[index] ?? ANY));
  }
  const [first, ...others] = possible;
  return first === undefined ? ANY : first.gives.or(...others.map(({ gives }) => gives));
}
