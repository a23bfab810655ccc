/** Checks patterns that are to be matched, and declares their variables. */
import type { Expression, NodePattern, PatternElement, PatternPart, RelationshipPattern } from '../syntax/ast.ts';
import { type Check, CONDITION, declaredAlready, failAt, type Types, VALUE } from './check.ts';
import { namesIn as namesInLabels } from './remarks.ts';
import { isOlder } from './selector-check.ts';
import { expectTruth } from './type-check.ts';
import { NODE, PATH, RELATIONSHIP } from './types/known.ts';
import type { PossibleTypes } from './types/possible-types.ts';

type Introduce = 'new variables' | 'no variables';

export function checkPatterns(
  check: Check,
  patterns: readonly PatternPart[],
  types: Types,
  introduce: Introduce,
): void {
  for (const part of patterns) {
    declareElements(check, part.elements, types, introduce);
    if (part.variable !== null) {
      if (introduce === 'no variables') throw newVariable(check, part.at, part.variable);
      if (types.has(part.variable)) throw declaredAlready(check, part.at, part.variable);
      types.set(part.variable, PATH);
    }
    checkSelector(check, part);
  }
  for (const part of patterns) {
    checkConditions(check, part.elements, types);
    if (part.where !== null) expectCondition(check, part.where, without(types, part.variable));
  }
}

/** Inside the parentheses the path that they make has no name yet. */
function without(types: Types, name: string | null): Types {
  const inner = new Map(types);
  if (name !== null) inner.delete(name);
  return inner;
}

function declareElements(check: Check, elements: readonly PatternElement[], types: Types, introduce: Introduce): void {
  for (const element of elements) {
    if (element.kind === 'group') declareGroup(check, element, types, introduce);
    else if (element.variable !== null) {
      const type = element.kind === 'node' ? NODE : relationshipType(element);
      declare(check, element, element.variable, type, types, introduce);
    }
  }
}

function declareGroup(
  check: Check,
  group: PatternElement & { kind: 'group' },
  types: Types,
  introduce: Introduce,
): void {
  const inner: Types = new Map();
  declareElements(check, group.elements, inner, introduce);
  if (!group.elements.some(({ kind }) => kind === 'relationship')) {
    throw failAt(check, group.at, 'A quantified path pattern needs to have at least one relationship.');
  }
  if (
    group.elements.some(
      (element) => element.kind === 'group' || (element.kind === 'relationship' && element.quantifier !== null),
    )
  ) {
    throw failAt(check, group.at, 'Quantified path patterns are not allowed to be nested.');
  }
  for (const [name, type] of inner) {
    if (types.has(name)) throw declaredAlready(check, group.at, name);
    types.set(name, type.inList());
  }
}

function relationshipType({ length, quantifier }: RelationshipPattern): PossibleTypes {
  return length === null && quantifier === null ? RELATIONSHIP : RELATIONSHIP.inList();
}

function declare(
  check: Check,
  element: NodePattern | RelationshipPattern,
  name: string,
  type: PossibleTypes,
  types: Types,
  introduce: Introduce,
): void {
  const known = types.get(name);
  if (known === undefined) {
    if (introduce === 'no variables') throw newVariable(check, element.at, name);
    types.set(name, type);
    return;
  }
  const narrowed = known.and(type);
  if (narrowed.isNone) throw conflicting(check, element.at, name, known, type);
  if (element.kind === 'relationship' && element.quantifier !== null) throw declaredAlready(check, element.at, name);
  types.set(name, narrowed);
}

export function conflicting(check: Check, at: number, name: string, was: PossibleTypes, wanted: PossibleTypes): Error {
  return failAt(
    check,
    at,
    `Type mismatch: ${name} defined with conflicting type ${was.toString()} (expected ${wanted.toString()})`,
  );
}

function newVariable(check: Check, at: number, name: string): Error {
  return failAt(check, at, `PatternExpressions are not allowed to introduce new variables: '${name}'.`);
}

function checkConditions(check: Check, elements: readonly PatternElement[], types: Types): void {
  for (const element of elements) {
    if (element.kind === 'group') {
      const inner: Types = new Map(types);
      for (const name of namesIn(element.elements)) inner.delete(name);
      declareElements(check, element.elements, inner, 'new variables');
      checkConditions(check, element.elements, inner);
      if (element.where !== null) expectCondition(check, element.where, inner);
      continue;
    }
    remarkNames(check, element);
    if (element.properties !== null) checkProperties(check, element.properties, types);
    if (element.where !== null) {
      const isChain = element.kind === 'relationship' && element.length === null && element.quantifier !== null;
      const inner = isChain && element.variable !== null ? new Map(types).set(element.variable, RELATIONSHIP) : types;
      expectCondition(check, element.where, inner);
    }
    if (element.kind === 'relationship') checkLength(check, element);
  }
}

function remarkNames(check: Check, element: NodePattern | RelationshipPattern): void {
  const labels = element.kind === 'node' ? element.labels : element.types;
  const kind = element.kind === 'node' ? 'label' : 'type';
  const places = new Map((labels === null ? [] : namesInLabels(labels)).toReversed().map(({ name, at }) => [name, at]));
  for (const [name, at] of places) check.remarks.add({ kind, name }, at);
  if (element.properties?.kind !== 'map') return;
  for (const [name, { at }] of element.properties.entries)
    check.remarks.add({ kind: 'property', name }, check.source.lastIndexOf(name, at - 1));
}

function namesIn(elements: readonly PatternElement[]): string[] {
  return elements.flatMap((element) =>
    element.kind === 'group' ? namesIn(element.elements) : (element.variable ?? []),
  );
}

export function checkProperties(check: Check, properties: Expression, types: Types): void {
  if (properties.kind === 'parameter') {
    throw failAt(
      check,
      properties.at,
      `Parameter maps cannot be used in \`MATCH\` patterns (use a literal map instead, e.g. \`{id: $${properties.name}.id}\`)`,
    );
  }
  check.expression(properties, types, VALUE);
}

function checkLength(check: Check, { length, quantifier, at }: RelationshipPattern): void {
  if (length !== null && quantifier !== null) {
    throw failAt(check, at, 'A variable length relationship cannot be combined with a quantifier.');
  }
}

function checkSelector(check: Check, { selector, elements, at }: PatternPart): void {
  if (selector === null) return;
  check.selectors.add(selector, at);
  if (!isOlder(selector)) return;
  const [, middle] = elements;
  if (elements.length !== 3 || middle?.kind !== 'relationship') {
    throw failAt(check, at, `${selector.form}(...) requires a pattern containing a single relationship`);
  }
  if (middle.length !== null && middle.length.max === null)
    check.remarks.add({ kind: 'unbounded shortest path' }, elements[0]?.at ?? at);
  if ((middle.length?.min ?? 0) > 1) {
    throw failAt(check, at, `${selector.form}(...) does not support a minimal length different from 0 or 1`);
  }
}

export function expectCondition(check: Check, expression: Expression, types: Types): void {
  expectTruth(check, expression.at, check.expression(expression, types, CONDITION));
}
