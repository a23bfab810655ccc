/** Checks an expression before it runs and says what type it has. */
import type { Expression } from '../syntax/ast.ts';
import {
  type Check,
  failAt,
  type Place,
  type QueryPlace,
  type Types,
  typeMismatch,
  undefinedVariable,
} from './check.ts';
import { checkCall, checkCountStar } from './function-check.ts';
import { namesIn } from './remarks.ts';
import { checkArithmetic, MOVABLE } from './arithmetic-check.ts';
import {
  ANY,
  BOOLEAN,
  commonType,
  INTEGER,
  isEntity,
  itemOf,
  listOf,
  MAP,
  mayBe,
  PATH,
  type StaticType,
  typeOfValue,
} from './types.ts';

const WITH_PROPERTIES = [
  'NODE',
  'RELATIONSHIP',
  'MAP',
  'POINT',
  'DURATION',
  'DATE',
  'LOCAL TIME',
  'ZONED TIME',
  'LOCAL DATETIME',
  'ZONED DATETIME',
];

/** What `x[…]` reads; a text that is written out is as a property is. */
function indexable({ kind }: Expression, index: StaticType): string[] {
  if (kind === 'literal' && index.kind === 'STRING') return WITH_PROPERTIES.filter((one) => one !== 'POINT');
  return ['NODE', 'RELATIONSHIP', 'MAP', 'LIST'];
}

export function checkExpression(check: Check, expression: Expression, types: Types, place: Place): StaticType {
  const inner: Place = { ...place, condition: false };
  const of = (part: Expression, where: Place = inner): StaticType => checkExpression(check, part, types, where);
  const expect = (part: Expression, kinds: readonly string[], where: Place = inner): StaticType => {
    const type = of(part, where);
    if (mayBe(type, kinds)) return type;
    throw typeMismatch(check, part.at, kinds, type);
  };
  switch (expression.kind) {
    case 'literal':
      return typeOfValue(expression.value);
    case 'parameter':
      return check.parameters.get(expression.name) ?? ANY;
    case 'variable': {
      const type = types.get(expression.name);
      if (type === undefined) throw undefinedVariable(check, expression.at, expression.name);
      return type;
    }
    case 'property':
      remarkKey(check, expect(expression.subject, WITH_PROPERTIES), expression.key, expression.end);
      return ANY;
    case 'has labels': {
      const { kind } = expect(expression.subject, ['NODE', 'RELATIONSHIP']);
      for (const name of namesIn(expression.labels))
        check.remarks.add({ kind: kind === 'RELATIONSHIP' ? 'type' : 'label', name }, expression.at);
      return BOOLEAN;
    }
    case 'index': {
      const index = ofIndex(of(expression.index));
      const subject = ofIndex(of(expression.subject));
      const kinds = indexable(expression.index, index);
      if (!mayBe(subject, kinds)) throw typeMismatch(check, expression.subject.at, kinds, subject);
      const wanted =
        subject.kind === 'LIST' ? 'INTEGER' : ['MAP', 'NODE', 'RELATIONSHIP'].includes(subject.kind) ? 'STRING' : 'ANY';
      if (!mayBe(index, [wanted])) throw typeMismatch(check, expression.index.at, [wanted], index);
      if (expression.index.kind === 'literal' && expression.index.value === '' && subject.kind !== 'LIST')
        throw failAt(check, expression.index.at, "'' is not a valid token name. Token names cannot be empty.");
      if (expression.index.kind === 'literal' && typeof expression.index.value === 'string')
        remarkKey(check, subject, expression.index.value, expression.index.at);
      return itemOf(subject);
    }
    case 'slice': {
      const subject = expect(expression.subject, ['LIST']);
      for (const bound of [expression.from, expression.to]) if (bound !== null) expect(bound, ['INTEGER']);
      return subject.kind === 'LIST' ? subject : listOf(ANY);
    }
    case 'list':
      return listOf(commonType(expression.items.map((item) => of(item))));
    case 'map':
      for (const [, value] of expression.entries) of(value);
      return MAP;
    case 'map projection':
      {
        const subject = expect(expression.subject, ['NODE', 'RELATIONSHIP', 'MAP']);
        for (const entry of expression.entries) {
          if (entry.kind === 'entry') of(entry.value);
          else if (entry.kind === 'property') remarkKey(check, subject, entry.key, expression.at);
        }
      }
      return MAP;
    case 'not':
      expect(expression.operand, ['BOOLEAN'], { ...place, condition: true });
      return BOOLEAN;
    case 'and':
    case 'or':
      for (const operand of expression.operands) expect(operand, ['BOOLEAN'], { ...place, condition: true });
      return BOOLEAN;
    case 'binary':
      return checkBinary(check, expression, of, expect, place);
    case 'negate':
      return expect(expression.operand, ['INTEGER', 'FLOAT']);
    case 'plus':
      return expect(expression.operand, MOVABLE);
    case 'comparison':
      for (const part of [expression.first, ...expression.rest.map(({ operand }) => operand)]) of(part);
      return BOOLEAN;
    case 'is null':
    case 'is type':
    case 'is normalized':
      of(expression.operand);
      return BOOLEAN;
    case 'case': {
      for (const { when } of expression.alternatives) expect(when, ['BOOLEAN'], { ...place, condition: true });
      const results = expression.alternatives.map(({ result }) => of(result));
      return commonType(expression.otherwise === null ? results : [...results, of(expression.otherwise)]);
    }
    case 'call':
      return checkCall(check, expression, types, inner);
    case 'count star':
      return checkCountStar(check, expression, place);
    default:
      return checkBinding(check, expression, types, place);
  }
}

/** The TCK wants it to come to light only when a query runs that a parameter is no list, map or index. */
const ofIndex = (type: StaticType): StaticType => (type.isParameter === true ? ANY : type);

/** Of what may be a map, no key is unknown. */
function remarkKey(check: Check, subject: StaticType, name: string, at: number): void {
  if (isEntity(subject)) check.remarks.add({ kind: 'property', name }, at);
}

type Binding = Extract<
  Expression,
  { kind: 'list comprehension' | 'quantifier' | 'reduce' | 'pattern' | 'pattern comprehension' | 'subquery' }
>;

/** Expressions with variables of their own. */
function checkBinding(check: Check, expression: Binding, types: Types, place: Place): StaticType {
  switch (expression.kind) {
    case 'list comprehension': {
      const { inner, within } = overList(check, expression, types, place);
      if (expression.where !== null) expectBoolean(check, expression.where, inner, within);
      return listOf(
        expression.map === null
          ? (inner.get(expression.variable) ?? ANY)
          : check.expression(expression.map, inner, within),
      );
    }
    case 'quantifier': {
      const { inner, within } = overList(check, expression, types, place);
      expectBoolean(check, expression.where, inner, within);
      return BOOLEAN;
    }
    case 'reduce': {
      const initial = check.expression(expression.initial, types, { ...place, condition: false });
      const { inner, within } = overList(check, expression, types, place);
      inner.set(expression.accumulator, ANY);
      check.expression(expression.step, inner, within);
      return initial.kind === 'LIST' ? listOf(ANY) : ANY;
    }
    case 'pattern': {
      const { pattern, explicit } = expression;
      check.patterns([pattern], new Map(types), 'no variables');
      if (pattern.selector !== null) {
        if (pattern.elements.some((element) => element.kind === 'node' && element.variable === null))
          throw failAt(
            check,
            expression.at,
            `A ${pattern.selector.form}(...) requires bound nodes when not part of a MATCH clause.`,
          );
        return pattern.selector.form === 'shortestPath' ? PATH : listOf(PATH);
      }
      if (explicit || place.condition) return BOOLEAN;
      throw failAt(
        check,
        expression.at,
        'A pattern expression should only be used in order to test the existence of a pattern. It should therefore only be used in contexts that evaluate to a boolean, e.g. inside the function exists() or in a WHERE-clause. No other uses are allowed, instead they should be replaced by a pattern comprehension.',
      );
    }
    case 'pattern comprehension': {
      const inner = new Map(types);
      check.patterns([expression.pattern], inner, 'new variables');
      const within: Place = { aggregates: 'inside list expression', condition: false };
      if (expression.where !== null) expectBoolean(check, expression.where, inner, within);
      return listOf(check.expression(expression.map, inner, within));
    }
    default: {
      const { form, query } = expression;
      const columns = check.query(query, new Map(types), { form } satisfies QueryPlace);
      if (form === 'EXISTS') return BOOLEAN;
      if (form === 'COUNT') return INTEGER;
      if (columns === null || columns.size !== 1) {
        throw failAt(check, query.at, 'A Collect Expression must end with a single return column.');
      }
      return listOf([...columns.values()][0] ?? ANY);
    }
  }
}

function overList(
  check: Check,
  expression: Extract<Binding, { kind: 'list comprehension' | 'quantifier' | 'reduce' }>,
  types: Types,
  place: Place,
): { inner: Types; within: Place } {
  const list = check.expression(expression.list, types, { ...place, condition: false });
  if (!mayBe(list, ['LIST'])) throw typeMismatch(check, expression.list.at, ['LIST'], list);
  const inner = new Map(types).set(expression.variable, itemOf(list));
  return { inner, within: { aggregates: 'inside list expression', condition: false } };
}

function expectBoolean(check: Check, expression: Expression, types: Types, place: Place): void {
  const type = check.expression(expression, types, { ...place, condition: true });
  if (!mayBe(type, ['BOOLEAN'])) throw typeMismatch(check, expression.at, ['BOOLEAN'], type);
}

function checkBinary(
  check: Check,
  expression: Expression & { kind: 'binary' },
  of: (part: Expression) => StaticType,
  expect: (part: Expression, kinds: readonly string[], where?: Place) => StaticType,
  place: Place,
): StaticType {
  const { operator, left, right } = expression;
  switch (operator) {
    case '=~':
      for (const part of [left, right]) expect(part, ['STRING']);
      return BOOLEAN;
    case 'XOR':
      for (const part of [left, right]) expect(part, ['BOOLEAN'], { ...place, condition: true });
      return BOOLEAN;
    case 'IN':
      of(left);
      expect(right, ['LIST']);
      return BOOLEAN;
    case 'STARTS WITH':
    case 'ENDS WITH':
    case 'CONTAINS':
      of(left);
      of(right);
      return BOOLEAN;
    default:
      return checkArithmetic(check, operator, [left, of(left)], [right, of(right)]);
  }
}
