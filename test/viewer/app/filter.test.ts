import { describe, expect, test } from '@jest/globals';
import { active, hiding, noFilters, visible, type Filters } from '../../../viewer/app/model/filter.ts';
import { edge, held, node } from '../support/graph.ts';

const graph = held(
  [node('a'), node('b', { kind: 'State' }), node('c', { kind: 'Proposal' }), node('lone')],
  [
    edge('a REJECTED c', { when: { earliest: '2030-05-01', latest: '2030-05-07' }, publishers: ['Wire', 'Mirror'] }),
    edge('a MET_WITH b', { relation: 'MET_WITH', published: { earliest: '2030-07-01', latest: '2030-07-01' } }),
    edge('b PROPOSED c', { relation: 'PROPOSED', disputed: ['date'], publishers: ['Mirror'] }),
  ],
);
const seen = (filters: Partial<Filters>, keep: string | null = null) => {
  const { nodes, edges } = visible(graph, { ...noFilters, ...filters }, keep);
  return { nodes: nodes.map(({ id }) => id), edges: edges.map(({ id }) => id) };
};

describe('filters', () => {
  test('nothing set shows everything', () => {
    expect(seen({})).toEqual({
      nodes: ['a', 'b', 'c', 'lone'],
      edges: ['a REJECTED c', 'a MET_WITH b', 'b PROPOSED c'],
    });
  });

  test('a kind goes with its edges', () => {
    expect(seen({ hiddenKinds: ['Proposal'] })).toEqual({ nodes: ['a', 'b', 'lone'], edges: ['a MET_WITH b'] });
  });

  test('a filter of edges leaves only what they touch', () => {
    expect(seen({ publishers: ['Wire'] })).toEqual({ nodes: ['a', 'c'], edges: ['a REJECTED c'] });
    expect(seen({ disputedOnly: true }).edges).toEqual(['b PROPOSED c']);
  });

  test('dates: an interval counts where any of its days does; what is undated is told by when it was told', () => {
    expect(seen({ from: '2030-05-07' }).edges).toEqual(['a REJECTED c', 'a MET_WITH b']);
    expect(seen({ from: '2030-05-08' }).edges).toEqual(['a MET_WITH b']);
    expect(seen({ to: '2030-05-01' }).edges).toEqual(['a REJECTED c']);
  });

  test('what is selected stays', () => {
    expect(seen({ publishers: ['Wire'] }, 'lone').nodes).toContain('lone');
  });
});

test('says which filter hides everything', () => {
  const far = { ...noFilters, from: '2040-01-01', hiddenKinds: ['Proposal'] as const };
  expect(active(far)).toEqual(['dates', 'kinds']);
  expect(hiding(graph, far)).toEqual(['dates']);
  const both = { ...noFilters, from: '2040-01-01', publishers: ['Nobody'] };
  expect(hiding(graph, both)).toEqual(['dates', 'publishers']);
});
