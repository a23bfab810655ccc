/** Checks calls: the function exists, takes so many arguments of such types, and may aggregate where it stands. */
import { AGGREGATES } from '../functions/aggregate.ts';
import { arity, type FunctionDefinition } from '../functions/definition.ts';
import { allFunctions, findFunction } from '../functions/registry.ts';
import { closest } from '../parser/closest.ts';
import type { CountStar, FunctionCall } from '../syntax/ast.ts';
import { walk } from '../expressions/walk.ts';
import { type Check, failAt, type Place, type Types, typeMismatch } from './check.ts';
import { expectTypes } from './type-check.ts';
import { ANY, INTEGER, ofKinds } from './types/known.ts';
import type { PossibleTypes } from './types/possible-types.ts';
import { plain } from './types/type.ts';

export function checkCall(check: Check, call: FunctionCall, types: Types, place: Place): PossibleTypes {
  const name = call.name.toLowerCase();
  const aggregate = AGGREGATES.get(name);
  if (aggregate !== undefined) return checkAggregate(check, call, types, place);
  const definition = findFunction(name);
  if (definition === undefined) throw unknownFunction(check, call);
  if (call.distinct) throw failAt(check, call.at, `Invalid use of DISTINCT with function '${call.name}'`);
  const { min, max } = arity(definition);
  if (call.items.length < min || call.items.length > max) {
    const wanted =
      min === max ? String(min) : max === Number.POSITIVE_INFINITY ? `at least ${min}` : `${min} to ${max}`;
    throw failAt(
      check,
      call.at,
      `Function '${call.name}' takes ${wanted} argument(s) but was given ${call.items.length}`,
    );
  }
  const isKnown = check.pass.isSecond || !LATER.test(name);
  if (!isKnown) check.pass.needsSecond = true;
  const given = call.items.map((item, index) => {
    const found = check.expression(item, types, place);
    if (!isKnown) return found;
    const { kinds } = definition.parameters[Math.min(index, definition.parameters.length - 1)] ?? { kinds: ['ANY'] };
    return narrow(check, definition, item.at, found, kinds);
  });
  if (name === 'id')
    check.remarks.add({ kind: 'deprecated', what: 'The query used a deprecated function: `id`.' }, call.at);
  if (name === 'point') checkPoint(check, call);
  return isKnown ? resultOf(name, definition.returns, given) : ANY;
}

const COORDINATES = [
  ['x', 'y'],
  ['longitude', 'latitude'],
] as const;

function checkPoint(check: Check, { items, at }: FunctionCall): void {
  const [map] = items;
  if (map?.kind !== 'map') return;
  const keys = map.entries.map(([key]) => key);
  if (COORDINATES.some((pair) => pair.every((key) => keys.includes(key)))) return;
  throw failAt(
    check,
    at,
    `A map with keys '${keys.join("', '")}' is not describing a valid point, a point is described either by x and y or by longitude and latitude`,
  );
}

/** Functions that are only known when a query is checked a second time. */
const LATER = /^(?:date|time|datetime|localtime|localdatetime|duration)(?:\.|$)/;

/** Functions that take nothing for what it is not. */
const LITERAL = new Set(['toBoolean', 'toString']);

function narrow(
  check: Check,
  { name }: FunctionDefinition,
  at: number,
  types: PossibleTypes,
  kinds: readonly string[],
): PossibleTypes {
  if (LITERAL.has(name) && !kinds.some((kind) => types.has(plain(kind))))
    throw typeMismatch(check, at, ofKinds(kinds), types);
  return expectTypes(check, at, types, ofKinds(kinds).open());
}

/** Some give what their argument is, or its items. */
function resultOf(name: string, returns: string, given: readonly PossibleTypes[]): PossibleTypes {
  const [first = ANY, ...others] = given;
  switch (name) {
    case 'head':
    case 'last':
      return first.items();
    case 'tail':
    case 'reverse':
      return first;
    case 'coalesce':
      return first.or(...others);
    default:
      return ofKinds(returns.split('|'));
  }
}

function unknownFunction(check: Check, { name, at }: FunctionCall): Error {
  const names = [...allFunctions().map((one) => one.name), ...AGGREGATES.keys()];
  const near = closest(name, names);
  return failAt(check, at, `Unknown function '${name}'${near === null ? '' : `; did you mean '${near}'?`}`);
}

function checkAggregate(check: Check, call: FunctionCall, types: Types, place: Place): PossibleTypes {
  assertMayAggregate(check, call.name, call.at, place);
  const definition = AGGREGATES.get(call.name.toLowerCase());
  const parameters = definition?.parameters ?? 1;
  if (call.items.length !== parameters) {
    throw failAt(
      check,
      call.at,
      `Function '${call.name}' takes ${parameters} argument(s) but was given ${call.items.length}`,
    );
  }
  const inside: Place = { aggregates: 'inside aggregate', condition: false };
  const given = call.items.map((item) => check.expression(item, types, inside));
  const takes = [definition?.takes ?? ['ANY'], ['FLOAT']];
  const narrowed = given.map((found, index) =>
    expectTypes(check, call.items[index]?.at ?? call.at, found, ofKinds(takes[index] ?? ['ANY']).open()),
  );
  refuseVolatile(check, call);
  checkPercentile(check, call);
  const [first = ANY] = narrowed;
  if (definition?.returns === 'LIST') return first.inList();
  return definition?.returns === 'FIRST' ? first : ofKinds(definition?.returns.split('|') ?? ['ANY']);
}

function checkPercentile(check: Check, { items }: FunctionCall): void {
  const [, share] = items;
  if (share === undefined) return;
  if (share.kind !== 'literal' || share.value === null) return;
  if (Number(share.value) >= 0 && Number(share.value) <= 1) return;
  throw failAt(check, share.at, 'A percentile must be a number in the range 0.0 to 1.0');
}

export function checkCountStar(check: Check, { at }: CountStar, place: Place): PossibleTypes {
  assertMayAggregate(check, 'count', at, place);
  return INTEGER;
}

function assertMayAggregate(check: Check, name: string, at: number, { aggregates }: Place): void {
  if (aggregates === 'allowed') return;
  if (aggregates === 'inside aggregate')
    throw failAt(check, at, "Can't use aggregate functions inside of aggregate functions.");
  if (aggregates === 'inside list expression') {
    throw failAt(check, at, "Can't use aggregating expressions inside of expressions executing over lists");
  }
  throw failAt(check, at, `Invalid use of aggregating function ${name}(...) in this context`);
}

function refuseVolatile(check: Check, call: FunctionCall): void {
  walk(call.items, (node) => {
    const { kind, name } = node;
    if (kind === 'call' && typeof name === 'string' && findFunction(name)?.volatile === true) {
      throw failAt(check, call.at, "Can't use non-deterministic (random) functions inside of aggregate functions.");
    }
    return true;
  });
}
