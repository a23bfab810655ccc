/** Checks expressions with variables of their own: comprehensions, quantifiers, reduce, patterns, subqueries. */
import type { Expression } from '../syntax/ast.ts';
import { type Check, failAt, type Place, type QueryPlace, type Types } from './check.ts';
import { expectTruth, expectTypes } from './type-check.ts';
import { BOOLEAN, INTEGER, LIST, PATH } from './types/known.ts';
import type { PossibleTypes } from './types/possible-types.ts';

type Binding = Extract<
  Expression,
  { kind: 'list comprehension' | 'quantifier' | 'reduce' | 'pattern' | 'pattern comprehension' | 'subquery' }
>;

const INSIDE: Place = { aggregates: 'inside list expression', condition: false };

export function checkBinding(check: Check, expression: Binding, types: Types, place: Place): PossibleTypes {
  switch (expression.kind) {
    case 'list comprehension': {
      const { list, inner } = overList(check, expression, types, place);
      if (expression.where !== null) checkCondition(check, expression.where, inner);
      return expression.map === null ? list : check.expression(expression.map, inner, INSIDE).inList();
    }
    case 'quantifier':
      checkCondition(check, expression.where, overList(check, expression, types, place).inner);
      return BOOLEAN;
    case 'reduce':
      return checkReduce(check, expression, types, place);
    case 'pattern':
      return checkPattern(check, expression, types, place);
    case 'pattern comprehension': {
      const inner = new Map(types);
      check.patterns([expression.pattern], inner, 'new variables');
      if (expression.where !== null) checkCondition(check, expression.where, inner);
      return check.expression(expression.map, inner, INSIDE).inList();
    }
    default:
      return checkSubqueryExpression(check, expression, types);
  }
}

function overList(
  check: Check,
  { list, variable }: Extract<Binding, { kind: 'list comprehension' | 'quantifier' | 'reduce' }>,
  types: Types,
  place: Place,
): { list: PossibleTypes; inner: Types } {
  const found = expectTypes(check, list.at, check.expression(list, types, { ...place, condition: false }), LIST);
  return { list: found, inner: new Map(types).set(variable, found.items()) };
}

/** The accumulator is what it begins as: what a step gives must be of its type, or of one that includes it. */
function checkReduce(
  check: Check,
  expression: Binding & { kind: 'reduce' },
  types: Types,
  place: Place,
): PossibleTypes {
  const initial = check.expression(expression.initial, types, { ...place, condition: false });
  const { inner } = overList(check, expression, types, place);
  inner.set(expression.accumulator, initial);
  const { step } = expression;
  const stepped = check.expression(step, inner, INSIDE);
  const fit = stepped.as(initial.widenedTo(stepped));
  if (!fit.isNone) return initial.join(fit);
  throw failAt(
    check,
    step.at,
    `Type mismatch: accumulator is ${initial.toString()} but expression has type ${stepped.toString()}`,
  );
}

const PATTERN_AS_VALUE =
  'A pattern expression should only be used in order to test the existence of a pattern. It should therefore only be used in contexts that evaluate to a boolean, e.g. inside the function exists() or in a WHERE-clause. No other uses are allowed, instead they should be replaced by a pattern comprehension.';

function checkPattern(
  check: Check,
  { pattern, explicit, at }: Binding & { kind: 'pattern' },
  types: Types,
  place: Place,
): PossibleTypes {
  check.patterns([pattern], new Map(types), 'no variables');
  if (pattern.selector !== null) {
    const { form } = pattern.selector;
    if (pattern.elements.some((element) => element.kind === 'node' && element.variable === null))
      throw failAt(check, at, `A ${form}(...) requires bound nodes when not part of a MATCH clause.`);
    return form === 'shortestPath' ? PATH : PATH.inList();
  }
  if (explicit || place.condition) return BOOLEAN;
  throw failAt(check, at, PATTERN_AS_VALUE);
}

function checkSubqueryExpression(
  check: Check,
  { form, query }: Binding & { kind: 'subquery' },
  types: Types,
): PossibleTypes {
  const columns = check.query(query, new Map(types), { form } satisfies QueryPlace);
  if (form === 'EXISTS') return BOOLEAN;
  if (form === 'COUNT') return INTEGER;
  if (columns?.size === 1) return LIST;
  throw failAt(check, query.at, 'A Collect Expression must end with a single return column.');
}

function checkCondition(check: Check, expression: Expression, types: Types): void {
  expectTruth(check, expression.at, check.expression(expression, types, { ...INSIDE, condition: true }));
}
