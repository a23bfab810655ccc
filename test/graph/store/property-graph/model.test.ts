import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { PropertyGraph } from '../../../../graph/store/property-graph/property-graph.ts';
import type { GraphTransaction } from '../../../../graph/store/property-graph/transaction.ts';
import type { Value } from '../../../../graph/store/value/value.ts';
import { MemoryJournal } from './memory-journal.ts';
import { PlainGraph } from './plain-graph.ts';
import { propertyValue } from './property-value.ts';

const LABELS = ['A', 'B', 'C'];
const TYPES = ['R', 'S'];
const KEYS = ['x', 'y'];
/** Some of the changes reach into a second page. */
const FIRST_NODES = 250;
const RANGES = [
  { from: 0n },
  { to: 'm' },
  { from: 'a', toExcluded: true, to: 'b' },
  { from: -1.5, fromExcluded: true },
];

const pick = fc.nat({ max: 1_000_000 });
const value: fc.Arbitrary<Value> = fc.oneof(fc.constantFrom<Value>(null, 0n, 1n, 1, 'a', 'ab', 'b'), propertyValue);
const act = fc.record({ kind: fc.nat({ max: 8 }), a: pick, b: pick, value });
const work = fc.array(
  fc.record({ acts: fc.array(act, { maxLength: 15 }), keep: fc.boolean(), snapshot: fc.boolean() }),
  {
    maxLength: 5,
  },
);

type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

function of<T>(list: readonly T[], at: number): T {
  const item = list[at % list.length];
  if (item === undefined) throw new Error('an empty list');
  return item;
}

/** The same change in both. */
function perform(graph: GraphTransaction, model: PlainGraph, { kind, a, b, value: given }: Act): void {
  const nodes = model.nodes.size === 0 ? [-1] : [...model.nodes.keys()];
  const [node, other, relationship] = [of(nodes, a), of(nodes, b), [...model.relationships.keys()][b % 7]];
  const [label, type, key] = [of(LABELS, b), of(TYPES, b >> 1), of(KEYS, b >> 2)];
  const held = model.nodes.get(node);
  const one = relationship === undefined ? undefined : model.relationships.get(relationship);
  const properties = given === null ? {} : { [key]: given };
  if (kind === 0 || held === undefined) {
    const labels = LABELS.filter((_, bit) => (a >> bit) & 1);
    model.nodes.set(graph.createNode(labels, { x: null, ...properties }), { labels, properties });
  } else if (kind <= 2) {
    const id = graph.createRelationship(type, node, other, properties);
    model.relationships.set(id, { type, start: node, end: other, properties: { ...properties } });
  } else if (kind === 3) {
    graph.setNodeProperty(node, key, given);
    set(held.properties, key, given);
  } else if (kind === 4) {
    graph.setNodeProperties(node, properties);
    held.properties = { ...properties };
  } else if (kind === 5) {
    if (graph.addLabel(node, label)) held.labels.push(label);
  } else if (kind === 6) {
    graph.removeLabel(node, label);
    held.labels = held.labels.filter((name) => name !== label);
  } else if (kind === 7) {
    const attached = model.around(node, 'both');
    if (a % 2 === 0) graph.deleteNode(node);
    for (const [id] of attached) graph.deleteRelationship(id);
    if (a % 2 === 1) graph.deleteNode(node);
    for (const [id] of attached) model.relationships.delete(id);
    model.nodes.delete(node);
  } else if (one !== undefined && relationship !== undefined) {
    graph.setRelationshipProperty(relationship, key, given);
    set(one.properties, key, given);
  }
}

function set(properties: Record<string, Value>, key: string, given: Value): void {
  if (given === null) delete properties[key];
  else properties[key] = given;
}

const byNumber = (left: number, right: number): number => left - right;

type Step = readonly [relationship: number, type: string, other: number];

function walked(graph: GraphTransaction, id: number, direction: 'outgoing' | 'incoming' | 'both'): Step[] {
  const found: Step[] = [];
  const walk = graph.walk(id, direction, null);
  while (walk.next()) found.push([walk.relationship, walk.type, walk.other]);
  return found;
}

const sorted = (steps: readonly Step[]): Step[] => steps.toSorted((left, right) => left[0] - right[0]);

function expectAlike(graph: GraphTransaction, model: PlainGraph): void {
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
  }
}

test('whatever is done, undone, kept open and read back: the compact graph is like one in plain objects', () => {
  fc.assert(
    fc.property(work, (transactions) => {
      const journal = new MemoryJournal();
      const graph = new PropertyGraph(journal);
      let model = new PlainGraph();
      const first = graph.begin('write');
      for (let n = 0; n < FIRST_NODES; n += 1) perform(first, model, { kind: 0, a: n, b: n, value: BigInt(n % 9) });
      first.commit();
      const snapshots: (readonly [GraphTransaction, PlainGraph])[] = [];
      for (const { acts, keep, snapshot } of transactions) {
        if (snapshot) snapshots.push([graph.begin(), model]);
        const [transaction, draft] = [graph.begin('write'), model.copy()];
        for (const one of acts) perform(transaction, draft, one);
        expectAlike(transaction, draft);
        if (keep) {
          transaction.commit();
          model = draft;
        } else transaction.rollback();
        expectAlike(graph.begin(), model);
      }
      for (const [reader, then] of snapshots) expectAlike(reader, then);
      expectAlike(new PropertyGraph(journal).begin(), model);
    }),
    { numRuns: 8 },
  );
});
