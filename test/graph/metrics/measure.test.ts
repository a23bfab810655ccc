import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { graphOf } from '../../../graph/metrics/graph.ts';
import { assignMeasures, measures } from '../../../graph/metrics/measure.ts';
import { seededRandom } from '../../../graph/metrics/seeded-random.ts';
import type { Facts } from '../../../graph/model/fact.ts';

/** People by letter and who met whom: `ab` is a meeting of a and b. */
function met(...pairs: string[]): Facts {
  const people = [...new Set(pairs.flatMap((pair) => pair.split('')))].toSorted();
  return {
    nodes: people.map((id) => ({ id, label: 'Person', properties: { id, name: id.toUpperCase() } })),
    relationships: pairs.map((id) => ({
      id,
      type: 'MET_WITH',
      start: id.charAt(0),
      end: id.charAt(1),
      properties: { id },
    })),
  };
}

const twoCircles = met('ab', 'bc', 'ca', 'de', 'ef', 'fd', 'cd');

test('two circles joined by one meeting are two communities, and the two who met are in the most meetings', () => {
  const measured = measures(graphOf(twoCircles));
  const community = (id: string) => measured.get(id)?.community;
  expect(new Set(['a', 'b', 'c'].map(community)).size).toBe(1);
  expect(new Set(['d', 'e', 'f'].map(community)).size).toBe(1);
  expect(community('a')).not.toBe(community('d'));
  expect([...measured].map(([, { degree }]) => degree)).toEqual([2, 2, 3, 3, 2, 2]);
});

test('the measures of a graph are the same each time, and its PageRanks add up to one', () => {
  const pair = fc.stringMatching(/^[a-h]{2}$/);
  fc.assert(
    fc.property(fc.uniqueArray(pair, { minLength: 1 }), (pairs) => {
      const measured = measures(graphOf(met(...pairs)));
      expect(measures(graphOf(met(...pairs)))).toEqual(measured);
      const total = [...measured.values()].reduce((sum, { pagerank }) => sum + pagerank, 0);
      expect(total).toBeCloseTo(1, 4);
    }),
  );
});

test('measures become attributes; articles and claims are no part of the network', () => {
  const graph = graphOf({
    nodes: [...twoCircles.nodes, { id: 'article:1', label: 'Article', properties: { id: 'article:1' } }],
    relationships: [
      ...twoCircles.relationships,
      { id: 'x', type: 'ABOUT', start: 'article:1', end: 'a', properties: { id: 'x' } },
    ],
  });
  assignMeasures(graph);
  expect(graph.nodes()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  expect(graph.getNodeAttributes('c')).toMatchObject({ label: 'C', kind: 'Person', degree: 3 });
  expect(measures(graphOf({ nodes: [], relationships: [] }))).toEqual(new Map());
});

const series = (seed: number): number[] => Array.from({ length: 100 }, seededRandom(seed));

test('random numbers lie in [0, 1) and follow from the seed', () => {
  expect(series(1)).toEqual(series(1));
  expect(series(1)).not.toEqual(series(2));
  for (const number of series(3)) expect(number >= 0 && number < 1).toBe(true);
});
