/** Checks CREATE, MERGE, SET, REMOVE and DELETE. */
import { walk } from '../expressions/walk.ts';
import { plainChoice } from '../runtime/labels.ts';
import type { Expression, LabelExpression, NodePattern, PatternPart, RelationshipPattern } from '../syntax/ast.ts';
import type { RemoveItem, SetItem } from '../syntax/clause.ts';
import type { UpdateClause } from '../plan/update-planner.ts';
import { type Check, declaredAlready, failAt, type Types, undefinedVariable, VALUE } from './check.ts';
import { checkProperties, conflicting } from './pattern-check.ts';
import { expectTypes } from './type-check.ts';
import { ENTITY, MAPS, NODE, PATH, RELATIONSHIP, WITH_FIELDS } from './types/known.ts';

export function checkUpdate(check: Check, clause: UpdateClause, types: Types): void {
  switch (clause.kind) {
    case 'create':
      for (const pattern of clause.patterns) checkMade(check, pattern, types, 'CREATE');
      return;
    case 'merge':
      checkMade(check, clause.pattern, types, 'MERGE');
      for (const item of [...clause.onCreate, ...clause.onMatch]) checkSetItem(check, item, types);
      return;
    case 'set':
      for (const item of clause.items) checkSetItem(check, item, types);
      return;
    case 'remove':
      for (const item of clause.items) checkSetItem(check, item, types);
      return;
    case 'delete':
      for (const expression of clause.expressions) {
        if (expression.kind === 'has labels')
          throw failAt(check, expression.at, 'DELETE does not remove labels: use REMOVE');
        expectTypes(check, expression.at, check.expression(expression, types, VALUE), ENTITY.or(PATH));
      }
  }
}

type Verb = 'CREATE' | 'MERGE';

function checkMade(check: Check, part: PatternPart, types: Types, verb: Verb): void {
  if (part.selector !== null) throw failAt(check, part.at, `A path selector cannot be used in ${verb}`);
  const alone = part.elements.length === 1;
  const seen = withOwn(part, types);
  if (verb === 'CREATE') refuseOwn(check, part, types);
  for (const element of part.elements) {
    if (element.kind === 'group')
      throw failAt(check, element.at, `Quantified path patterns are not allowed in ${verb}`);
    if (element.where !== null) throw failAt(check, element.at, `WHERE is not allowed inside a pattern of ${verb}`);
    if (element.properties !== null) {
      if (verb === 'MERGE') checkProperties(check, element.properties, seen);
      else expectMap(check, element.properties, seen);
    }
    if (element.kind === 'node') checkNode(check, element, types, alone, verb);
    else checkRelationship(check, element, types, verb);
  }
  if (part.variable === null) return;
  if (types.has(part.variable)) throw declaredAlready(check, part.at, part.variable);
  types.set(part.variable, PATH);
}

function expectMap(check: Check, properties: Expression, types: Types): void {
  expectTypes(check, properties.at, check.expression(properties, types, VALUE), MAPS);
}

/** The pattern's new variables beside those that were there: MERGE sees them, as null. */
function withOwn({ elements }: PatternPart, types: Types): Types {
  const all: Types = new Map(types);
  for (const element of elements) {
    if (element.kind === 'group' || element.variable === null || all.has(element.variable)) continue;
    all.set(element.variable, element.kind === 'node' ? NODE : RELATIONSHIP);
  }
  return all;
}

/** A path cannot be made of what is yet to be made with it. */
function refuseOwn(check: Check, part: PatternPart, types: Types): void {
  const own = withOwn(part, types);
  walk(
    part.elements.map((element) => (element.kind === 'group' ? null : element.properties)),
    ({ kind, name, at }) => {
      if (kind !== 'variable' || typeof name !== 'string' || types.has(name) || !own.has(name)) return true;
      const what = own.get(name) === NODE ? 'Node' : 'Relationship';
      throw failAt(
        check,
        Number(at),
        `The ${what} variable '${name}' is referencing a ${what} that is created in the same CREATE clause which is not allowed. Please only reference variables created in earlier clauses.`,
      );
    },
  );
}

function checkNode(check: Check, node: NodePattern, types: Types, alone: boolean, verb: Verb): void {
  if (node.labels !== null && !isConjunction(node.labels)) {
    throw failAt(check, node.at, `Label expressions are not allowed in ${verb}: only labels joined by ':' or '&'`);
  }
  const known = node.variable === null ? undefined : types.get(node.variable);
  if (node.variable === null) return;
  if (known === undefined) {
    types.set(node.variable, NODE);
    return;
  }
  if (known.and(NODE).isNone) throw conflicting(check, node.at, node.variable, known, NODE);
  if (alone || node.labels !== null || node.properties !== null) throw declaredAlready(check, node.at, node.variable);
}

function isConjunction(labels: LabelExpression): boolean {
  if (labels.kind === 'name') return true;
  return labels.kind === 'and' && labels.operands.every(isConjunction);
}

function checkRelationship(check: Check, relationship: RelationshipPattern, types: Types, verb: Verb): void {
  const { at, variable, length, quantifier, direction } = relationship;
  if (length !== null || quantifier !== null)
    throw failAt(check, at, `Variable length relationships cannot be used in ${verb}`);
  if (variable !== null && types.has(variable)) throw declaredAlready(check, at, variable);
  const names = relationship.types === null ? [] : (plainChoice(relationship.types) ?? []);
  if (names.length !== 1) {
    throw failAt(
      check,
      at,
      `Exactly one relationship type must be specified for ${verb}. Did you forget to prefix your relationship type with a ':'?`,
    );
  }
  if (verb === 'CREATE' && direction === 'both')
    throw failAt(check, at, 'Only directed relationships are supported in CREATE');
  if (variable !== null) types.set(variable, RELATIONSHIP);
}

const SET_TO_ENTITY =
  'The use of nodes or relationships for setting properties is deprecated and will be removed in a future version. Please use properties() instead.';

function checkSetItem(check: Check, item: SetItem | RemoveItem, types: Types): void {
  const value = 'value' in item ? check.expression(item.value, types, VALUE) : null;
  const isWhole = item.kind === 'replace' || item.kind === 'merge';
  if (isWhole && value !== null) expectTypes(check, item.value.at, value, MAPS);
  if (isWhole && value?.isWithin(ENTITY) === true)
    check.remarks.add({ kind: 'deprecated', what: SET_TO_ENTITY }, item.value.at);
  switch (item.kind) {
    case 'labels': {
      const type = types.get(item.variable.name);
      if (type === undefined) throw undefinedVariable(check, item.at, item.variable.name);
      expectTypes(check, item.at, type, NODE);
      return;
    }
    case 'property':
    case 'dynamic property': {
      const type = check.expression(item.subject, types, VALUE);
      expectTypes(check, item.at, expectTypes(check, item.at, type, WITH_FIELDS), ENTITY);
      if (item.kind === 'dynamic property') check.expression(item.key, types, VALUE);
      return;
    }
    default: {
      const type = check.expression(item.variable, types, VALUE);
      expectTypes(check, item.at, type, ENTITY);
    }
  }
}
