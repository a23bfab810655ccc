/** Checks calls: the function exists, takes so many arguments of such types, and may aggregate where it stands. */
import { AGGREGATES } from '../functions/aggregate.ts';
import { arity } from '../functions/definition.ts';
import { allFunctions, findFunction } from '../functions/registry.ts';
import { closest } from '../parser/closest.ts';
import type { CountStar, FunctionCall } from '../syntax/ast.ts';
import { walk } from '../expressions/walk.ts';
import { type Check, failAt, type Place, type Types, typeMismatch } from './check.ts';
import { ANY, INTEGER, itemOf, listOf, mayBe, NODE, RELATIONSHIP, type StaticType } from './types.ts';

/** What the items of a function's list are known to be. */
const ITEMS: Readonly<Record<string, StaticType>> = {
  nodes: NODE,
  relationships: RELATIONSHIP,
  range: INTEGER,
  labels: { kind: 'STRING' },
  keys: { kind: 'STRING' },
  split: { kind: 'STRING' },
};

export function checkCall(check: Check, call: FunctionCall, types: Types, place: Place): StaticType {
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
  const given = call.items.map((item, index) => {
    const type = check.expression(item, types, place);
    const { kinds } = definition.parameters[Math.min(index, definition.parameters.length - 1)] ?? { kinds: ['ANY'] };
    if (!mayBe(type, kinds)) throw typeMismatch(check, item.at, kinds, type);
    return type;
  });
  if (name === 'id')
    check.remarks.add({ kind: 'deprecated', what: 'The query used a deprecated function: `id`.' }, call.at);
  if (name === 'point') checkPoint(check, call);
  return resultType(name, definition.returns, given);
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

function resultType(name: string, returns: string, [first = ANY]: readonly StaticType[]): StaticType {
  if (name === 'head' || name === 'last') return itemOf(first);
  if (name === 'tail' || name === 'reverse') return first;
  if (returns === 'LIST') return listOf(ITEMS[name] ?? ANY);
  return returns === 'NUMBER' ? ANY : { kind: returns };
}

function unknownFunction(check: Check, { name, at }: FunctionCall): Error {
  const names = [...allFunctions().map((one) => one.name), ...AGGREGATES.keys()];
  const near = closest(name, names);
  return failAt(check, at, `Unknown function '${name}'${near === null ? '' : `; did you mean '${near}'?`}`);
}

function checkAggregate(check: Check, call: FunctionCall, types: Types, place: Place): StaticType {
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
  const [first = ANY] = given;
  const takes = definition?.takes ?? ['ANY'];
  if (!mayBe(first, takes)) throw typeMismatch(check, call.items[0]?.at ?? call.at, takes, first);
  refuseVolatile(check, call);
  checkPercentile(check, call, given[1] ?? ANY);
  if (definition?.returns === 'LIST') return listOf(first);
  return definition?.returns === 'FIRST' ? first : { kind: definition?.returns ?? 'ANY' };
}

function checkPercentile(check: Check, { items }: FunctionCall, type: StaticType): void {
  const [, share] = items;
  if (share === undefined) return;
  if (!mayBe(type, ['FLOAT'])) throw typeMismatch(check, share.at, ['FLOAT'], type);
  if (share.kind !== 'literal' || share.value === null) return;
  if (Number(share.value) >= 0 && Number(share.value) <= 1) return;
  throw failAt(check, share.at, 'A percentile must be a number in the range 0.0 to 1.0');
}

export function checkCountStar(check: Check, { at }: CountStar, place: Place): StaticType {
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
