/** Checks operators: which types they take, and what they give. */
import type { Expression } from '../syntax/ast.ts';
import type { Check, Place } from './check.ts';
import { expectTruth, expectTypes } from './type-check.ts';
import { BOOLEAN, LIST, STRING, TEMPORAL } from './types/known.ts';
import { kindsOf, oneOf, PossibleTypes } from './types/possible-types.ts';
import { Memo } from './types/memo.ts';
import { NEGATE, resultOf, signaturesOf } from './types/signature.ts';
import { plain } from './types/type.ts';

/** Types of a part that stands in a place. */
export type TypesOf = (part: Expression, place?: Place) => PossibleTypes;

export function checkBinary(
  check: Check,
  { operator, left, right }: Expression & { kind: 'binary' },
  of: TypesOf,
  place: Place,
): PossibleTypes {
  const operands = [left, right];
  switch (operator) {
    case '=~':
      for (const part of operands) expectTypes(check, part.at, of(part), kindsOf('STRING'));
      return BOOLEAN;
    case 'XOR':
      for (const part of operands) expectTruth(check, part.at, of(part, { ...place, condition: true }));
      return BOOLEAN;
    case 'IN':
      of(left);
      expectTypes(check, right.at, of(right), LIST);
      return BOOLEAN;
    case 'STARTS WITH':
    case 'ENDS WITH':
    case 'CONTAINS':
      for (const part of operands) of(part);
      return BOOLEAN;
    case '+':
      return checkSum(check, [left, of(left)], [right, of(right)]);
    case '||':
      return checkConcatenation(check, [left, of(left)], [right, of(right)]);
    default: {
      const types = operands.map((part) => of(part));
      return resultOf(signaturesOf(operator), 2, narrowed(check, operands, types));
    }
  }
}

function narrowed(check: Check, parts: readonly Expression[], types: readonly PossibleTypes[]) {
  return (index: number, wanted: PossibleTypes): PossibleTypes => {
    const [part, type] = [parts[index], types[index]];
    return part === undefined || type === undefined ? wanted : expectTypes(check, part.at, type, wanted);
  };
}

export function checkNegation(check: Check, operand: Expression, types: PossibleTypes): PossibleTypes {
  return resultOf(NEGATE, 1, narrowed(check, [operand], [types]));
}

/** The sign is gone when a query is checked a second time. */
export function checkPlus(check: Check, operand: Expression, types: PossibleTypes): PossibleTypes {
  check.pass.needsSecond = true;
  return check.pass.isSecond ? types : checkNegation(check, operand, types);
}

type Operand = readonly [Expression, PossibleTypes];

/** Two texts or two lists; as for sums, what may be a list may take what it is joined with as an item. */
function checkConcatenation(check: Check, [left, leftTypes]: Operand, [right, rightTypes]: Operand): PossibleTypes {
  const first = expectTypes(check, left.at, leftTypes, TEXTS.or(LIST));
  const lists = first.mayBe(LIST);
  const texts = first.mayBe(TEXTS);
  const wanted = texts && lists ? TEXTS.or(LIST) : lists ? LIST : TEXTS;
  const second = expectTypes(check, right.at, rightTypes, wanted);
  const joined = first
    .items()
    .asOrJoin(second.items())
    .inList()
    .or(second.withoutLists().asOrJoin(first.items()).inList());
  return texts && second.mayBe(TEXTS) ? STRING.or(joined) : joined;
}

const TEXTS = kindsOf('STRING');
const INTEGERS = kindsOf('INTEGER');
const FLOATS = kindsOf('FLOAT');
const DURATIONS = kindsOf('DURATION');
const NONE = new PossibleTypes([]);
const MOMENTS = ['DATE', 'ZONED TIME', 'LOCAL TIME', 'LOCAL DATETIME', 'ZONED DATETIME'];

function checkSum(check: Check, [, leftTypes]: Operand, [right, rightTypes]: Operand): PossibleTypes {
  const wanted = ADDABLE.of(leftTypes, LIST, () => addable(leftTypes));
  const fit = expectTypes(check, right.at, rightTypes, wanted);
  return SUMS.of(leftTypes, fit, () => sumOf(leftTypes, fit));
}

/** What can be added to something of these types: to a list anything that it may hold, to anything a list. */
function addable(types: PossibleTypes): PossibleTypes {
  const kinds: PossibleTypes[] = [];
  if (types.mayBe(INTEGERS.or(FLOATS, TEXTS))) kinds.push(TEXTS, INTEGERS, FLOATS);
  const lists = types.join(LIST).and(LIST).open();
  kinds.push(lists, lists.unwrapped(), LIST);
  if (types.mayBe(TEMPORAL)) kinds.push(DURATIONS);
  if (types.mayBe(DURATIONS)) kinds.push(TEMPORAL);
  return NONE.or(...kinds);
}

const SUMS = new Memo<PossibleTypes>();
const ADDABLE = new Memo<PossibleTypes>();

function sumOf(left: PossibleTypes, right: PossibleTypes): PossibleTypes {
  const results: PossibleTypes[] = [];
  const when = (one: PossibleTypes, other: PossibleTypes, result: string): void => {
    if ((left.mayBe(one) && right.mayBe(other)) || (left.mayBe(other) && right.mayBe(one)))
      results.push(oneOf(plain(result)));
  };
  when(TEXTS, INTEGERS.or(FLOATS, TEXTS), 'STRING');
  when(INTEGERS, INTEGERS, 'INTEGER');
  when(FLOATS, FLOATS.or(INTEGERS), 'FLOAT');
  const items = [left.items(), right.items()] as const;
  results.push(
    items[0].asOrJoin(items[1]).inList(),
    items[1].asOrJoin(items[0]).inList(),
    right.withoutLists().asOrJoin(items[0]).inList(),
    left.withoutLists().asOrJoin(items[1]).inList(),
  );
  when(DURATIONS, DURATIONS, 'DURATION');
  for (const moment of MOMENTS) when(kindsOf(moment), DURATIONS, moment);
  return NONE.or(...results);
}
