/** Estimates of how many rows a start or a step gives, from the graph's counts. */
import type { GraphReader } from '../../../graph/store/property-graph/graph-reader.ts';
import { plainChoice } from '../runtime/labels.ts';
import type { Hint, PatternNode, Step } from './pattern-graph.ts';

/** A chain is taken to grow by this factor at least with each step. */
const GROWTH = 2;
const STEPS_COUNTED = 4;
/** Values that a list after IN is taken to have. */
const LIST_LENGTH = 4;
/** Of the nodes with a label, those that a bound or a prefix leaves. */
const SHARE_OF_RANGE = 0.3;
const SHARE_OF_PREFIX = 0.1;

export function sizeOf(graph: GraphReader, node: PatternNode, bound: ReadonlySet<number>): number {
  const byId = node.ids.filter(({ needs }) => isBound(needs, bound));
  if (byId.length > 0) return byId.some(({ relation }) => relation === '=') ? 1 : LIST_LENGTH;
  const [first, ...others] = node.labels;
  if (first === undefined) return graph.nodeCount + 1;
  const count = Math.min(...[first, ...others].map((label) => graph.labelCount(label)));
  const usable = node.hints.filter(({ needs }) => isBound(needs, bound));
  const label = rarestLabel(graph, node.labels) ?? first;
  return Math.min(count, ...usable.map((hint) => matchesOf(graph, label, hint)));
}

function isBound(needs: ReadonlySet<number>, bound: ReadonlySet<number>): boolean {
  return [...needs].every((slot) => bound.has(slot));
}

export function rarestLabel(graph: GraphReader, labels: readonly string[]): string | undefined {
  return labels.toSorted((left, right) => graph.labelCount(left) - graph.labelCount(right))[0];
}

export function matchesOf(graph: GraphReader, label: string, { property, relation }: Hint): number {
  if (relation === '=') return graph.averageMatches(label, property);
  if (relation === 'IN') return graph.averageMatches(label, property) * LIST_LENGTH;
  return Math.ceil(graph.labelCount(label) * (relation === 'STARTS WITH' ? SHARE_OF_PREFIX : SHARE_OF_RANGE));
}

export function degreeOf(graph: GraphReader, step: Step, labels: readonly string[]): number {
  const { pattern } = step;
  if (pattern.kind === 'group')
    return GROWTH ** STEPS_COUNTED * Math.max(1, graph.relationshipCount / Math.max(1, graph.nodeCount));
  const names = pattern.types === null ? null : plainChoice(pattern.types);
  const relationships = names?.reduce((sum, name) => sum + graph.typeCount(name), 0) ?? graph.relationshipCount;
  const starts = Math.min(graph.nodeCount, ...labels.map((label) => graph.labelCount(label)));
  const degree = ((pattern.direction === 'both' ? 2 : 1) * relationships) / Math.max(1, starts);
  const repetition = pattern.length ?? pattern.quantifier;
  if (repetition === null) return degree;
  return Math.max(GROWTH, degree) ** Math.min(STEPS_COUNTED, repetition.max ?? STEPS_COUNTED);
}
