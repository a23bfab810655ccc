/** The operator for one step of a pattern, in the direction in which it is walked. */
import { BoundRelationship } from '../operators/bound-relationship.ts';
import { Expand, type ExpandStep } from '../operators/expand.ts';
import { ExpandInto } from '../operators/expand-into.ts';
import { GroupExpand } from '../operators/group-expand.ts';
import { opposite } from '../operators/neighbours.ts';
import { Filter } from '../operators/filter.ts';
import { type Operator, Pipeline } from '../operators/operator.ts';
import { VarExpand } from '../operators/var-expand.ts';
import { compile } from '../expressions/compile.ts';
import type { Scope } from '../expressions/scope.ts';
import { plainChoice } from '../runtime/labels.ts';
import type { Evaluate } from '../runtime/row.ts';
import type { GroupPattern, PatternElement } from '../syntax/ast.ts';
import type { MatchPlanner } from './match-planner.ts';
import type { GroupOfSteps, RelationshipStep, Step } from './pattern-graph.ts';
import { propertyConditions } from './predicate.ts';

export function planStep(planner: MatchPlanner, step: Step): Operator[] {
  if (step.kind === 'group') return planGroup(planner, step);
  const repetition = step.pattern.length ?? step.pattern.quantifier;
  if (repetition !== null) return planChain(planner, step);
  const walk = walkOf(planner, step);
  const fromBound = planner.bound.has(walk.from);
  const operator =
    step.given || planner.bound.has(step.slot)
      ? new BoundRelationship({ ...walk, fromBound })
      : walk.into
        ? new ExpandInto(walk)
        : new Expand({ ...walk, labels: planner.takeLabelsOf(walk.to) });
  planner.walked.push({ slot: step.slot, types: walk.types });
  planner.bind(step.slot, step.left, step.right);
  return [operator, ...stepConditions(planner, step)];
}

/** Conditions written inside a relationship's brackets. */
export function stepConditions(planner: MatchPlanner, { slot, pattern }: RelationshipStep): Operator[] {
  const { scope } = planner.pattern;
  const filters = propertyConditions(slot, pattern.properties, scope).map(
    ({ evaluate }) => new Filter(evaluate, 'properties'),
  );
  if (pattern.where !== null) filters.push(new Filter(compile(pattern.where, scope), 'where'));
  return filters;
}

export function walkOf(planner: MatchPlanner, step: RelationshipStep): ExpandStep {
  const { pattern, left, right } = step;
  const forward = planner.bound.has(left) || !planner.bound.has(right);
  const [from, to] = forward ? [left, right] : [right, left];
  const types = pattern.types === null ? null : plainChoice(pattern.types);
  return {
    from,
    to,
    relationship: step.slot,
    direction: forward ? pattern.direction : opposite(pattern.direction),
    types,
    typeTest: types === null ? pattern.types : null,
    others: planner.walkedOf(types),
    into: planner.bound.has(to) || from === to,
    labels: [],
  };
}

/** Conditions on each relationship of a chain, which finds it in a slot of its own. */
export function chainConditions(scope: Scope, { pattern }: RelationshipStep): { item: number; predicates: Evaluate[] } {
  const inner = scope.child();
  const item = inner.declare(pattern.variable ?? ' item');
  const predicates = propertyConditions(item, pattern.properties, inner).map(({ evaluate }) => evaluate);
  if (pattern.where !== null) predicates.push(compile(pattern.where, inner));
  return { item, predicates };
}

function planChain(planner: MatchPlanner, step: RelationshipStep): Operator[] {
  const walk = walkOf(planner, step);
  const length = step.pattern.length ?? step.pattern.quantifier ?? { min: 1, max: null };
  const reversed = walk.from !== step.left;
  const given = step.given || planner.bound.has(step.slot);
  const operator = new VarExpand({ ...walk, length, reversed, given, ...chainConditions(planner.pattern.scope, step) });
  planner.walked.push({ slot: step.slot, types: walk.types });
  planner.bind(step.slot, step.left, step.right);
  return [operator];
}

function planGroup(planner: MatchPlanner, step: GroupOfSteps): Operator[] {
  const forward = planner.bound.has(step.left);
  const [from, to] = forward ? [step.left, step.right] : [step.right, step.left];
  const elements = forward ? step.pattern.elements : reverse(step.pattern);
  const inner = planner.pattern.scope.without(step.variables.map(({ name }) => name));
  const named = elements.map((element, index) => nameOf(element, index));
  const slots = new Map<string, number>();
  const [start] = named;
  const first = inner.declare(start?.kind === 'node' ? (start.variable ?? ' first') : ' first');
  const part = { variable: null, selector: null, elements: named, where: step.pattern.where, at: 0, end: 0 };
  const operators = planner.planInner([part], inner, [first]);
  for (const [name, slot] of inner.entries()) slots.set(name, slot);
  const slotOf = (element: PatternElement | undefined): number =>
    (element === undefined || element.kind === 'group' || element.variable === null
      ? undefined
      : slots.get(element.variable)) ?? first;
  const operator = new GroupExpand({
    from,
    to,
    into: planner.bound.has(to) || from === to,
    quantifier: step.pattern.quantifier,
    inner: new Pipeline(operators),
    first,
    last: slotOf(named.at(-1)),
    relationships: named.filter(({ kind }) => kind === 'relationship').map(slotOf),
    variables: step.variables.map(({ name, list }) => ({ single: slots.get(name) ?? first, list })),
    walked: step.walked,
    others: planner.walkedOf(null),
    reversed: !forward,
  });
  planner.walked.push({ slot: step.walked, types: null });
  planner.bind(step.left, step.right, step.walked, ...step.variables.map(({ list }) => list));
  return [operator];
}

/** Gives nameless parts a name that no query can write, so that their slots are found. */
function nameOf(element: PatternElement, index: number): PatternElement {
  return element.kind === 'group' || element.variable !== null ? element : { ...element, variable: ` ${index}` };
}

function reverse({ elements }: GroupPattern): PatternElement[] {
  return elements.toReversed().map((element) => {
    if (element.kind === 'relationship') return { ...element, direction: opposite(element.direction) };
    return element;
  });
}
