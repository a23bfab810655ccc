/** Whether a transaction sees what a graph in plain objects holds, however it is asked. */
import { expect } from '@jest/globals';
import type { GraphTransaction } from '../../../../graph/store/property-graph/transaction.ts';
import type { PlainGraph, PlainRelationship } from './plain-graph.ts';

export const LABELS = ['A', 'B', 'C'];
export const TYPES = ['R', 'S'];
export const KEYS = ['x', 'y'];
const RANGES = [
  { from: 0n },
  { to: 'm' },
  { from: 'a', toExcluded: true, to: 'b' },
  { from: -1.5, fromExcluded: true },
];

const byNumber = (left: number, right: number): number => left - right;

type Step = readonly [relationship: number, type: string, other: number];

function walked(graph: GraphTransaction, id: number, direction: 'outgoing' | 'incoming' | 'both'): Step[] {
  const found: Step[] = [];
  const walk = graph.walk(id, direction, null);
  while (walk.next()) found.push([walk.relationship, walk.type, walk.other]);
  return found;
}

const sorted = (steps: readonly Step[]): Step[] => steps.toSorted((left, right) => left[0] - right[0]);

export function expectAlike(graph: GraphTransaction, model: PlainGraph): void {
  expect([graph.nodeCount, graph.relationshipCount]).toEqual([model.nodes.size, model.relationships.size]);
  const nodes = [...model.nodes].toSorted(([a], [b]) => a - b);
  expect([...graph.nodes()]).toEqual(nodes.map(([id]) => id));
  expect(nodes.map(([id]) => [graph.labels(id), { ...graph.nodeProperties(id) }])).toEqual(
    nodes.map(([, { labels, properties }]) => [labels, properties]),
  );
  for (const direction of ['outgoing', 'incoming', 'both'] as const) {
    const around = nodes.map(([id]) => sorted(model.around(id, direction)));
    expect(nodes.map(([id]) => sorted(walked(graph, id, direction)))).toEqual(around);
    if (direction === 'both') continue;
    const degrees = around.map((steps) => steps.filter(([, type]) => type === 'S').length);
    expect(nodes.map(([id]) => graph.degree(id, direction, ['S']))).toEqual(degrees);
  }
  const relationships = [...model.relationships].toSorted(([a], [b]) => a - b);
  expect([...graph.relationships()]).toEqual(relationships.map(([id]) => id));
  expect(
    relationships.map(([id]) => ({ ...graph.relationship(id), properties: { ...graph.relationshipProperties(id) } })),
  ).toEqual(relationships.map(([, one]) => one));
  expectSameLookUps(graph, model);
  const keys = new Set([...nodes, ...relationships].flatMap(([, { properties }]) => Object.keys(properties)));
  if (graph.mode === 'read') expect(graph.allPropertyKeys()).toEqual([...keys].toSorted());
  for (const key of keys) expect(graph.hasPropertyKey(key)).toBe(true);
}

function expectSameLookUps(graph: GraphTransaction, model: PlainGraph): void {
  for (const label of LABELS) {
    const ids = model.withLabel(label).toSorted(byNumber);
    expect([...graph.nodesWithLabel(label)]).toEqual(ids);
    expect(graph.labelCount(label)).toBe(ids.length);
    for (const type of TYPES) {
      expect(graph.typeCountAt(label, 'outgoing', type)).toBe(model.typeCountAt(label, 'start', type));
      expect(graph.typeCountAt(label, 'incoming', type)).toBe(model.typeCountAt(label, 'end', type));
    }
    for (const key of KEYS) {
      const ordered = model.ordered(label, key).map(({ id }) => id);
      expect([...graph.nodesInOrder(label, key)]).toEqual(ordered);
      expect([...graph.nodesInOrder(label, key, true)]).toEqual(ordered.toReversed());
      for (const range of RANGES)
        expect([...graph.nodesInRange(label, key, range)]).toEqual(model.inRange(label, key, range));
      const ones = model.inRange(label, key, { from: 1n, to: 1n });
      expect([...graph.nodesWith(label, key, 1)]).toEqual(ones.toSorted(byNumber));
      expect([...graph.nodesWithPrefix(label, key, 'a')].every((id) => ordered.includes(id))).toBe(true);
    }
  }
  for (const type of TYPES) {
    const ids = [...model.relationships].filter(([, one]) => one.type === type).map(([id]) => id);
    expect([...graph.relationshipsWithType(type)]).toEqual(ids.toSorted(byNumber));
    expect(graph.typeCount(type)).toBe(ids.length);
    const isLoop = ({ type: one, start, end }: PlainRelationship) => one === type && start === end;
    expect(graph.hasLoops([type])).toBe([...model.relationships.values()].some(isLoop));
  }
}
