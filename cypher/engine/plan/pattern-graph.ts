/** What a MATCH asks for, as nodes and the steps between them, with a slot for each. */
import { compile } from '../expressions/compile.ts';
import type { Scope } from '../expressions/scope.ts';
import type { GivenIds } from '../operators/id-seek.ts';
import type { Evaluate } from '../runtime/row.ts';
import { requiredNames } from '../runtime/labels.ts';
import type {
  ComparisonOperator,
  Expression,
  GroupPattern,
  NodePattern,
  PathSelector,
  PatternPart,
  RelationshipPattern,
} from '../syntax/ast.ts';
import {
  condition,
  conjuncts,
  isNode,
  labelCondition,
  type Predicate,
  propertyConditions,
  slotsOf,
} from './predicate.ts';

/** How a node's property must stand to a value for the node to be found. */
export type Relation = ComparisonOperator | 'IN' | 'STARTS WITH';

/** What a condition says of a node's property, so that an index finds the nodes of which it can hold. */
export interface Hint {
  readonly property: string;
  readonly relation: Relation;
  readonly value: Evaluate;
  readonly needs: ReadonlySet<number>;
}

/** The same of its id. */
export interface IdHint extends GivenIds {
  readonly needs: ReadonlySet<number>;
}

export interface PatternNode {
  readonly slot: number;
  /** Labels that it must have. */
  readonly labels: string[];
  readonly hints: Hint[];
  readonly ids: IdHint[];
}

export interface RelationshipStep {
  readonly kind: 'relationship';
  readonly left: number;
  readonly right: number;
  readonly slot: number;
  readonly pattern: RelationshipPattern;
  /** Whether the variable was bound before this MATCH. */
  readonly given: boolean;
}
export interface GroupOfSteps {
  readonly kind: 'group';
  readonly left: number;
  readonly right: number;
  readonly pattern: GroupPattern;
  readonly walked: number;
  readonly variables: readonly { readonly name: string; readonly list: number }[];
}
export type Step = RelationshipStep | GroupOfSteps;

export interface NamedPath {
  readonly slot: number;
  readonly start: number;
  readonly relationships: readonly number[];
  readonly needs: ReadonlySet<number>;
}

/** A path of which only the shortest are wanted. */
export interface SelectedPath {
  readonly selector: PathSelector;
  readonly part: PatternPart;
  readonly start: number;
  readonly end: number;
  readonly steps: readonly Step[];
  readonly nodes: readonly number[];
  readonly slot: number;
}

export class PatternGraph {
  readonly nodes = new Map<number, PatternNode>();
  readonly steps: Step[] = [];
  /** By slot. */
  readonly relationshipIds = new Map<number, IdHint>();
  readonly paths: NamedPath[] = [];
  readonly selected: SelectedPath[] = [];
  readonly predicates: Predicate[] = [];
  readonly scope: Scope;
  private readonly given: ReadonlySet<number>;
  /** Nodes of paths that are not selected. */
  private readonly outside = new Set<number>();
  private readonly patternsOfNodes: (readonly [NodePattern, number])[] = [];

  /** Declares the pattern's new variables in the scope. */
  constructor(patterns: readonly PatternPart[], where: Expression | null, scope: Scope) {
    this.scope = scope;
    this.given = new Set(scope.entries().map(([, slot]) => slot));
    for (const part of patterns) this.addPart(part);
    for (const [pattern, slot] of this.patternsOfNodes) this.addNodeConditions(pattern, slot);
    for (const part of patterns) if (part.selector === null) this.addConditions(part.where);
    this.addConditions(where);
  }

  /** Whether a node lies inside a selected path and nowhere else, so that only that path binds it. */
  isInterior(slot: number): boolean {
    const inside = this.selected.some(
      ({ nodes, start, end }) => nodes.includes(slot) && slot !== start && slot !== end,
    );
    return inside && !this.outside.has(slot);
  }

  private addPart(part: PatternPart): void {
    const nodes: number[] = [];
    const steps: Step[] = [];
    let pending: RelationshipPattern | GroupPattern | null = null;
    for (const element of part.elements) {
      if (element.kind !== 'node') {
        pending = element;
        continue;
      }
      const right = this.nodeSlot(element);
      const left = nodes.at(-1);
      if (pending !== null && left !== undefined) steps.push(this.stepFor(pending, left, right));
      pending = null;
      nodes.push(right);
    }
    const [start = 0] = nodes;
    const slot = part.variable === null ? this.scope.planner.slots.next() : this.scope.declare(part.variable);
    if (part.selector !== null) {
      const end = nodes.at(-1) ?? start;
      this.selected.push({ selector: part.selector, part, start, end, steps, nodes, slot });
      return;
    }
    for (const node of nodes) this.outside.add(node);
    this.steps.push(...steps);
    if (part.variable === null) return;
    const relationships = steps.map((step) => (step.kind === 'group' ? step.walked : step.slot));
    this.paths.push({ slot, start, relationships, needs: new Set([...nodes, ...relationships]) });
  }

  private nodeSlot(pattern: NodePattern): number {
    const known = pattern.variable === null ? undefined : this.scope.find(pattern.variable);
    const slot =
      known ?? (pattern.variable === null ? this.scope.planner.slots.next() : this.scope.declare(pattern.variable));
    if (!this.nodes.has(slot)) {
      this.nodes.set(slot, { slot, labels: [], hints: [], ids: [] });
      if (this.given.has(slot)) this.predicates.push(isNode(slot));
    }
    this.patternsOfNodes.push([pattern, slot]);
    return slot;
  }

  private stepFor(pattern: RelationshipPattern | GroupPattern, left: number, right: number): Step {
    if (pattern.kind === 'group') {
      const variables = namesIn(pattern).map((name) => ({ name, list: this.scope.declare(name) }));
      return { kind: 'group', left, right, pattern, walked: this.scope.planner.slots.next(), variables };
    }
    const known = pattern.variable === null ? undefined : this.scope.find(pattern.variable);
    const given = known !== undefined && this.given.has(known);
    const slot =
      known ?? (pattern.variable === null ? this.scope.planner.slots.next() : this.scope.declare(pattern.variable));
    return { kind: 'relationship', left, right, slot, pattern, given };
  }

  private addNodeConditions(pattern: NodePattern, slot: number): void {
    const node = this.nodes.get(slot);
    if (pattern.labels !== null) {
      node?.labels.push(...requiredNames(pattern.labels));
      this.predicates.push(labelCondition(slot, pattern.labels));
    }
    this.predicates.push(...propertyConditions(slot, pattern.properties, this.scope));
    if (pattern.properties?.kind === 'map') {
      for (const [key, value] of pattern.properties.entries) this.addHint(slot, key, '=', value);
    }
    this.addConditions(pattern.where);
  }

  private addConditions(expression: Expression | null): void {
    for (const part of conjuncts(expression)) {
      this.predicates.push(condition(part, this.scope));
      this.hintFrom(part);
    }
  }

  private hintFrom(expression: Expression): void {
    if (expression.kind === 'has labels' && expression.subject.kind === 'variable') {
      const slot = this.scope.find(expression.subject.name);
      if (slot !== undefined) this.nodes.get(slot)?.labels.push(...requiredNames(expression.labels));
    }
    if (expression.kind === 'binary' && (expression.operator === 'IN' || expression.operator === 'STARTS WITH')) {
      this.hintOn(expression.left, expression.operator, expression.right);
    }
    if (expression.kind !== 'comparison') return;
    let left = expression.first;
    for (const { operator, operand } of expression.rest) {
      this.hintOn(left, operator, operand);
      this.hintOn(operand, MIRRORED[operator], left);
      left = operand;
    }
  }

  private hintOn(target: Expression, relation: Relation, value: Expression): void {
    if (target.kind === 'call') this.hintOnId(target, relation, value);
    if (relation === '<>' || target.kind !== 'property' || target.subject.kind !== 'variable') return;
    const slot = this.scope.find(target.subject.name);
    if (slot !== undefined) this.addHint(slot, target.key, relation, value);
  }

  private hintOnId({ name, items }: Expression & { kind: 'call' }, relation: Relation, value: Expression): void {
    const [by, [subject]] = [name.toLowerCase(), items];
    if ((by !== 'id' && by !== 'elementid') || (relation !== '=' && relation !== 'IN')) return;
    const slot = subject?.kind === 'variable' ? this.scope.find(subject.name) : undefined;
    const needs = slotsOf(value, this.scope);
    if (slot === undefined || needs.has(slot)) return;
    const hint: IdHint = { by, relation, value: compile(value, this.scope), needs };
    const node = this.nodes.get(slot);
    if (node === undefined) this.relationshipIds.set(slot, hint);
    else node.ids.push(hint);
  }

  private addHint(slot: number, property: string, relation: Relation, value: Expression): void {
    const needs = slotsOf(value, this.scope);
    const node = this.nodes.get(slot);
    if (needs.has(slot) || node === undefined) return;
    node.hints.push({ property, relation, value: compile(value, this.scope), needs });
  }
}

/** The comparison from the other side. */
const MIRRORED: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  '=': '=',
  '<>': '<>',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

/** Names of the variables in a group, which become lists outside of it. */
export function namesIn(group: GroupPattern): string[] {
  const names = group.elements.flatMap((element) =>
    element.kind === 'group' ? namesIn(element) : element.variable === null ? [] : [element.variable],
  );
  return [...new Set(names)];
}
