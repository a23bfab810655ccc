/** Checks an expression before it runs and says what types it may have. */
import type { Expression } from '../syntax/ast.ts';
import { checkIndex, checkProperty, checkSlice, remarkKey } from './access-check.ts';
import { checkBinding } from './binding-check.ts';
import { type Check, type Place, type Types, undefinedVariable } from './check.ts';
import { checkCall, checkCountStar } from './function-check.ts';
import { checkBinary, checkNegation, checkPlus, type TypesOf } from './operator-check.ts';
import { namesIn } from './remarks.ts';
import { expectTruth, expectTypes } from './type-check.ts';
import { ANY, BOOLEAN, ENTITY, LIST, MAP, MAPS, RELATIONSHIP, typesOfValue } from './types/known.ts';
import type { PossibleTypes } from './types/possible-types.ts';

export function checkExpression(check: Check, expression: Expression, types: Types, place: Place): PossibleTypes {
  const inner: Place = { ...place, condition: false };
  const of: TypesOf = (part, where = inner) => checkExpression(check, part, types, where);
  const conditions = (parts: readonly Expression[]): PossibleTypes => {
    for (const part of parts) expectTruth(check, part.at, of(part, { ...place, condition: true }));
    return BOOLEAN;
  };
  switch (expression.kind) {
    case 'literal':
      return typesOfValue(expression.value);
    case 'parameter':
      return check.parameters.get(expression.name) ?? ANY;
    case 'variable': {
      const type = types.get(expression.name);
      if (type === undefined) throw undefinedVariable(check, expression.at, expression.name);
      return type;
    }
    case 'property':
      return checkProperty(check, expression, of);
    case 'has labels':
      return checkLabels(check, expression, of);
    case 'index':
      return checkIndex(check, expression, of);
    case 'slice':
      return checkSlice(check, expression, of);
    case 'list':
      return checkList(check, expression, of);
    case 'map':
      for (const [, value] of expression.entries) of(value);
      return MAP;
    case 'map projection':
      return checkMapProjection(check, expression, of);
    case 'not':
      return conditions([expression.operand]);
    case 'and':
    case 'or':
      return conditions(expression.operands);
    case 'binary':
      return checkBinary(check, expression, of, place);
    case 'negate':
      return checkNegation(check, expression.operand, of(expression.operand));
    case 'plus':
      return checkPlus(check, expression.operand, of(expression.operand));
    case 'comparison':
      for (const part of [expression.first, ...expression.rest.map(({ operand }) => operand)]) of(part);
      return BOOLEAN;
    case 'is null':
    case 'is type':
    case 'is normalized':
      of(expression.operand);
      return BOOLEAN;
    case 'case': {
      const { alternatives, otherwise } = expression;
      conditions(alternatives.map(({ when }) => when));
      const [first = ANY, ...others] = alternatives.map(({ result }) => of(result));
      return first.or(...others, ...(otherwise === null ? [] : [of(otherwise)]));
    }
    case 'call':
      return checkCall(check, expression, types, inner);
    case 'count star':
      return checkCountStar(check, expression, place);
    default:
      return checkBinding(check, expression, types, place);
  }
}

function checkList(check: Check, { items }: Expression & { kind: 'list' }, of: TypesOf): PossibleTypes {
  const types = listOf(items.map((item) => of(item)));
  if (!items.every(isConstant)) return types;
  check.pass.needsSecond = true;
  return check.pass.isSecond ? LIST : types;
}

/** Sums and their like of numbers that are written out count as one. */
function isConstant(expression: Expression): boolean {
  if (expression.kind === 'negate') return isConstant(expression.operand);
  if (expression.kind === 'binary' && '+-*/%^'.includes(expression.operator))
    return [expression.left, expression.right].every((part) => isConstant(part) && !isText(part));
  return expression.kind === 'literal';
}

const isText = (part: Expression): boolean => part.kind === 'literal' && typeof part.value === 'string';

/** Of what all of its items are. */
function listOf([first, ...others]: readonly PossibleTypes[]): PossibleTypes {
  return first === undefined ? LIST : others.reduce((common, item) => common.join(item), first).inOpenList();
}

function checkLabels(check: Check, { subject, labels }: Expression & { kind: 'has labels' }, of: TypesOf) {
  const types = expectTypes(check, subject.at, of(subject), ENTITY.open());
  const kind = types.isWithin(RELATIONSHIP) ? 'type' : 'label';
  for (const { name, at } of namesIn(labels)) check.remarks.add({ kind, name }, at);
  return BOOLEAN;
}

function checkMapProjection(
  check: Check,
  { subject, entries, at }: Expression & { kind: 'map projection' },
  of: TypesOf,
): PossibleTypes {
  const types = expectTypes(check, subject.at, of(subject), MAPS);
  for (const entry of entries) {
    if (entry.kind === 'entry') of(entry.value);
    else if (entry.kind === 'property') remarkKey(check, types, entry.key, check.source.indexOf(entry.key, at + 1));
  }
  return MAP;
}
