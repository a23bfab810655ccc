import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Facts } from '../../../../graph/model/fact.ts';
import { judge } from '../../../../graph/model/judgement.ts';
import { factParts, project } from '../../../../graph/project/project.ts';
import { readFacts } from '../../../../graph/store/facts/read.ts';
import { FactWriter, writeFacts } from '../../../../graph/store/facts/write.ts';
import type { GraphTransaction } from '../../../../graph/store/property-graph/transaction.ts';
import { PropertyGraph } from '../../../../graph/store/property-graph/property-graph.ts';
import type { Refreshed } from '../../../../graph/store/store.ts';
import { corpus } from '../../support/corpus.ts';

const evidence = corpus();

function within<T>(graph: PropertyGraph, work: (transaction: GraphTransaction) => T): T {
  const transaction = graph.begin('write');
  const result = work(transaction);
  transaction.commit();
  return result;
}

const write = (graph: PropertyGraph, facts: Facts): Refreshed => within(graph, (one) => writeFacts(one, facts));

function factsIn(graph: PropertyGraph): Facts {
  const { nodes, relationships } = readFacts(graph.begin('read'));
  return { nodes, relationships };
}

test('from any state to any other, articles added and forgotten', () => {
  fc.assert(
    fc.property(fc.subarray(evidence), fc.subarray(evidence), (some, others) => {
      const graph = new PropertyGraph();
      write(graph, project(some));
      const after = project(others);
      write(graph, after);
      expect(factsIn(graph)).toEqual(after);
      expect(JSON.stringify(factsIn(graph)) === JSON.stringify(after)).toBe(true);
    }),
    { numRuns: 6 },
  );
});

test('in parts as at once', () => {
  const graph = new PropertyGraph();
  write(graph, project(evidence.slice(4)));
  within(graph, (transaction) => {
    const writer = new FactWriter(transaction);
    for (const part of factParts(evidence.slice(0, 6))) writer.write(part);
    writer.finish();
  });
  expect(factsIn(graph)).toEqual(project(evidence.slice(0, 6)));
});

test('nothing changed, nothing to write', () => {
  const graph = new PropertyGraph();
  const facts = project(evidence.slice(0, 3));
  expect(write(graph, facts)).toEqual({ written: facts.nodes.length + facts.relationships.length, deleted: 0 });
  expect(write(graph, facts)).toEqual({ written: 0, deleted: 0 });
});

test('counts what is gone', () => {
  const graph = new PropertyGraph();
  const facts = project(evidence.slice(0, 3));
  write(graph, facts);
  expect(write(graph, { nodes: [], relationships: [] })).toEqual({
    written: 0,
    deleted: facts.nodes.length + facts.relationships.length,
  });
});

test('a judgement and its undoing leave no trace', () => {
  const graph = new PropertyGraph();
  const facts = project(evidence);
  write(graph, facts);
  const people = facts.nodes.filter(({ label }) => label === 'Person').map(({ id }) => id);
  write(graph, project(evidence, [judge('same', people.slice(0, 2), null, '2031-06-01T00:00:00Z')]));
  expect(factsIn(graph)).not.toEqual(facts);
  write(graph, facts);
  expect(factsIn(graph)).toEqual(facts);
});

const georgia = (label: 'Place' | 'State'): Facts => ({
  nodes: [{ id: 'state:GEO', label, properties: { id: 'state:GEO', name: 'Georgia' } }],
  relationships: [],
});

test('what was taken for a place and is a state changes its label, not its node', () => {
  const graph = new PropertyGraph();
  write(graph, georgia('Place'));
  expect(write(graph, georgia('State'))).toEqual({ written: 1, deleted: 0 });
  expect(factsIn(graph)).toEqual(georgia('State'));
});

test('what a person has drawn goes only with what it is attached to', () => {
  const graph = new PropertyGraph();
  const facts = project(evidence.slice(0, 3));
  write(graph, facts);
  within(graph, (one) => {
    const [first = -1, second = -1] = one.nodesWithLabel('Person');
    const own = one.createNode(['Note']);
    one.createRelationship('ON', own, first);
    one.createRelationship('MET_WITH', first, second);
  });
  expect(write(graph, facts)).toEqual({ written: 0, deleted: 0 });
  expect(graph.begin('read').relationshipCount).toBe(facts.relationships.length + 2);
  write(graph, { nodes: [], relationships: [] });
  expect(graph.begin('read').relationshipCount).toBe(0);
  expect(graph.begin('read').nodeCount).toBe(1);
});
