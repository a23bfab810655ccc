import { test } from '@jest/globals';
import fc from 'fast-check';
import { PropertyGraph } from '../../../../graph/store/property-graph/property-graph.ts';
import type { GraphTransaction } from '../../../../graph/store/property-graph/transaction.ts';
import type { Value } from '../../../../graph/store/value/value.ts';
import { MemoryJournal } from './memory-journal.ts';
import { PlainGraph } from './plain-graph.ts';
import { propertyValue } from './property-value.ts';
import { expectAlike, KEYS, LABELS, TYPES } from './same-graph.ts';

/** Some of the changes reach into a second page. */
const FIRST_NODES = 250;

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
