/** Orders the steps of a MATCH: where to start and which way to go next, by what the graph's statistics say is least. */
import type { GraphReader } from '../../../graph/store/property-graph/graph-reader.ts';
import type { Scope } from '../expressions/scope.ts';
import { BuildPath } from '../operators/build-path.ts';
import { Filter } from '../operators/filter.ts';
import type { Operator } from '../operators/operator.ts';
import { RelationshipScan } from '../operators/relationship-scan.ts';
import { NodeByIdSeek } from '../operators/id-seek.ts';
import { isInequality, NodeIndexPrefixSeek, NodeIndexRangeSeek, NodeIndexSeek } from '../operators/index-seek.ts';
import { AllNodesScan, NodeByLabelScan } from '../operators/scan.ts';
import { plainChoice } from '../runtime/labels.ts';
import type { Expression, PatternPart } from '../syntax/ast.ts';
import { degreeOf, matchesOf, rarestLabel, sizeOf } from './cost.ts';
import { type IdHint, PatternGraph, type PatternNode, type RelationshipStep, type Step } from './pattern-graph.ts';
import { planSelected } from './selected-path.ts';
import { planStep, stepConditions } from './step-planner.ts';

/** Operators that bind the pattern's variables, which are declared in the scope. */
export function planMatch(
  patterns: readonly PatternPart[],
  where: Expression | null,
  scope: Scope,
  graph: GraphReader,
  alsoBound: readonly number[] = [],
): Operator[] {
  const bound = new Set([...scope.entries().map(([, slot]) => slot), ...alsoBound]);
  return new MatchPlanner(new PatternGraph(patterns, where, scope), bound, graph).plan();
}

export class MatchPlanner {
  readonly pattern: PatternGraph;
  readonly graph: GraphReader;
  readonly bound: Set<number>;
  /** The relationships walked so far; null: of any type. */
  readonly walked: { readonly slot: number; readonly types: readonly string[] | null }[] = [];
  private readonly operators: Operator[] = [];
  private readonly waiting: Set<PatternGraph['predicates'][number]>;

  constructor(pattern: PatternGraph, bound: Set<number>, graph: GraphReader) {
    this.pattern = pattern;
    this.bound = bound;
    this.graph = graph;
    this.waiting = new Set(pattern.predicates);
  }

  plan(): Operator[] {
    const steps = new Set(this.pattern.steps);
    const paths = new Set(this.pattern.paths);
    this.settle(paths);
    for (;;) {
      const next = this.cheapest(steps);
      const far = next === null ? null : this.rareEnd(next);
      if (far !== null) {
        this.push(this.scan(far));
        this.bind(far.slot);
      } else if (next !== null) {
        steps.delete(next);
        this.push(...planStep(this, next));
      } else if (!this.start(steps)) break;
      this.settle(paths);
    }
    for (const selected of this.pattern.selected) {
      this.push(...planSelected(this, selected));
      this.settle(paths);
    }
    return this.operators;
  }

  /** Conditions on a slot that are not judged yet; they count as judged from here on. */
  takeConditionsOn(slot: number): PatternGraph['predicates'] {
    const taken = [...this.waiting].filter(({ needs }) => needs.has(slot) && isSubset(needs, this.bound, slot));
    for (const predicate of taken) this.waiting.delete(predicate);
    return taken;
  }

  /** All conditions that can be judged by now; they count as judged from here on. */
  takeReady(): PatternGraph['predicates'] {
    const taken = [...this.waiting].filter(({ needs }) => isSubset(needs, this.bound));
    for (const predicate of taken) this.waiting.delete(predicate);
    return taken;
  }

  /** Slots of the relationships walked so far that could be one of these types (null: any). */
  walkedOf(types: readonly string[] | null): number[] {
    return this.walked
      .filter((one) => one.types === null || types === null || one.types.some((type) => types.includes(type)))
      .map(({ slot }) => slot);
  }

  /** Labels that a node must have, judged by whoever takes them. */
  takeLabelsOf(slot: number): string[] {
    const taken: string[] = [];
    for (const predicate of this.waiting) {
      if (predicate.label?.slot !== slot) continue;
      this.waiting.delete(predicate);
      taken.push(predicate.label.name);
    }
    return taken;
  }

  /** Plans a part of the pattern by itself, given more that is bound. */
  planInner(patterns: readonly PatternPart[], scope: Scope, alsoBound: readonly number[]): Operator[] {
    return planMatch(patterns, null, scope, this.graph, [...this.bound, ...alsoBound]);
  }

  bind(...slots: readonly number[]): void {
    for (const slot of slots) this.bound.add(slot);
  }

  private push(...operators: readonly Operator[]): void {
    this.operators.push(...operators);
  }

  /** Builds the paths that are complete and judges the conditions that can be judged. */
  private settle(paths: Set<PatternGraph['paths'][number]>): void {
    for (const path of paths) {
      if (!isSubset(path.needs, this.bound)) continue;
      paths.delete(path);
      this.push(new BuildPath(path.slot, path.start, path.relationships));
      this.bind(path.slot);
    }
    for (const { evaluate, text } of this.takeReady()) this.push(new Filter(evaluate, text));
  }

  private cheapest(steps: ReadonlySet<Step>): Step | null {
    let best: Step | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const step of steps) {
      const cost = this.costOf(step);
      if (cost < least) [best, least] = [step, cost];
    }
    return best;
  }

  /** The other end of a step, where to look it up first is less than to walk there and then see. */
  private rareEnd(step: Step): PatternNode | null {
    const slot = this.bound.has(step.left) ? step.right : step.left;
    const node = this.pattern.nodes.get(slot);
    if (node === undefined || this.bound.has(slot) || node.labels.length + node.ids.length === 0) return null;
    if (step.kind === 'relationship' && step.given) return null;
    const size = sizeOf(this.graph, node, this.bound);
    return size <= 1.5 && size < this.costOf(step) ? node : null;
  }

  /** How many rows a step is expected to give for one; infinite where it cannot be taken yet. */
  private costOf(step: Step): number {
    const isChain = step.pattern.kind === 'relationship' && (step.pattern.length ?? step.pattern.quantifier) !== null;
    if (step.kind === 'relationship' && step.given && !isChain) return 0;
    const fromLeft = this.bound.has(step.left);
    const fromRight = this.bound.has(step.right);
    if (!fromLeft && !fromRight) return Number.POSITIVE_INFINITY;
    const node = this.pattern.nodes.get(fromLeft ? step.left : step.right);
    const degree = degreeOf(this.graph, step, node?.labels ?? []);
    return fromLeft && fromRight ? Math.min(1, degree) / 2 : degree;
  }

  /** Binds the node, or the relationship, of which there are fewest; false where all are bound. */
  private start(steps: Set<Step>): boolean {
    let best: PatternNode | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const node of this.pattern.nodes.values()) {
      if (this.bound.has(node.slot) || this.pattern.isInterior(node.slot)) continue;
      const size = sizeOf(this.graph, node, this.bound);
      if (size < least) [best, least] = [node, size];
    }
    if (best === null) return false;
    const scan = this.relationshipScan(steps, least);
    if (scan !== null) {
      const types = scan.pattern.types === null ? null : plainChoice(scan.pattern.types);
      const [from, to] = scan.pattern.direction === 'incoming' ? [scan.right, scan.left] : [scan.left, scan.right];
      steps.delete(scan);
      const slots = { relationship: scan.slot, from, to };
      this.push(new RelationshipScan(slots, types, scan.pattern.direction === 'both', this.idsOf(scan)));
      this.walked.push({ slot: scan.slot, types });
      this.bind(scan.slot, from, to);
      this.push(...stepConditions(this, scan));
      return true;
    }
    this.push(this.scan(best));
    this.bind(best.slot);
    return true;
  }

  private scan(node: PatternNode): Operator {
    const byId = node.ids
      .filter(({ needs }) => isSubset(needs, this.bound))
      .toSorted((left, right) => Number(left.relation === 'IN') - Number(right.relation === 'IN'))[0];
    if (byId !== undefined) return new NodeByIdSeek(node.slot, byId);
    const label = rarestLabel(this.graph, node.labels);
    if (label === undefined) return new AllNodesScan(node.slot);
    for (const predicate of this.waiting) {
      if (predicate.label?.slot === node.slot && predicate.label.name === label) this.waiting.delete(predicate);
    }
    const hints = node.hints.filter(({ needs }) => isSubset(needs, this.bound));
    const [hint] = hints.toSorted(
      (left, right) => matchesOf(this.graph, label, left) - matchesOf(this.graph, label, right),
    );
    if (hint === undefined) return new NodeByLabelScan(node.slot, label);
    const { property, relation, value } = hint;
    const target = { slot: node.slot, label, property };
    if (relation === '=' || relation === 'IN') return new NodeIndexSeek(target, value, relation === 'IN');
    if (relation === 'STARTS WITH') return new NodeIndexPrefixSeek(target, value);
    const bounds = hints.filter((one) => one.property === property && isInequality(one.relation));
    return new NodeIndexRangeSeek(target, bounds);
  }

  /**
   * A relationship between two nodes, neither bound, of types of which there are fewer than of any node; or between
   * nodes of which nothing else is asked, where looking at every node as well would be for nothing.
   */
  private relationshipScan(steps: ReadonlySet<Step>, nodes: number): RelationshipStep | null {
    if (this.walked.length > 0) return null;
    for (const step of steps) {
      if (step.kind !== 'relationship' || step.given || step.left === step.right) continue;
      const { types, length, quantifier } = step.pattern;
      if (length !== null || quantifier !== null || this.bound.has(step.left) || this.bound.has(step.right)) continue;
      const names = types === null ? null : plainChoice(types);
      if (types !== null && names === null) continue;
      const { graph } = this;
      if (this.idsOf(step) !== null && nodes > 1) return step;
      const count = names?.reduce((sum, name) => sum + graph.typeCount(name), 0) ?? graph.relationshipCount;
      const isOpen = nodes > graph.nodeCount && this.isOpen(step.left) && this.isOpen(step.right);
      if (count < nodes || isOpen) return step;
    }
    return null;
  }

  /** What is known of the relationship's id by now. */
  private idsOf({ slot }: RelationshipStep): IdHint | null {
    const hint = this.pattern.relationshipIds.get(slot);
    return hint !== undefined && isSubset(hint.needs, this.bound) ? hint : null;
  }

  private isOpen(slot: number): boolean {
    const node = this.pattern.nodes.get(slot);
    return node !== undefined && node.labels.length + node.hints.length + node.ids.length === 0;
  }
}

function isSubset(slots: ReadonlySet<number>, of: ReadonlySet<number>, except?: number): boolean {
  for (const slot of slots) if (slot !== except && !of.has(slot)) return false;
  return true;
}
