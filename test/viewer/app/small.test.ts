import { expect, test } from '@jest/globals';
import { caret } from '../../../viewer/app/model/caret.ts';
import { newNodes, withView } from '../../../viewer/app/model/graph.ts';
import { remember } from '../../../viewer/app/model/past-queries.ts';
import { seed, seedBeside } from '../../../viewer/app/model/seed.ts';
import { confidenceWord, whenText } from '../../../viewer/app/model/words.ts';
import { edge, held, node } from '../support/graph.ts';

test('a caret stands below the place of an error', () => {
  expect(caret('MATCH (n)\nRETURN\tx', 2, 8)).toEqual({ line: 'RETURN\tx', indent: '      \t' });
  expect(caret('MATCH', 3, 1)).toBeNull();
  expect(caret('MATCH', null, undefined)).toBeNull();
});

test('the console remembers each statement once, newest first', () => {
  expect(remember(remember(['a', 'b'], ' b '), 'c')).toEqual(['c', 'b', 'a']);
  expect(remember(['a'], '  ')).toEqual(['a']);
  expect(
    remember(
      Array.from({ length: 60 }, (_, at) => String(at)),
      'new',
    ),
  ).toHaveLength(50);
});

test('what is added joins what is held; an edge to nothing is left out', () => {
  const graph = held([node('a'), node('b')], []);
  const more = withView(graph, { nodes: [node('c')], edges: [edge('a 1 c'), edge('a 2 nobody')] });
  expect([...more.nodes.keys()]).toEqual(['a', 'b', 'c']);
  expect([...more.edges.keys()]).toEqual(['a 1 c']);
  expect(newNodes(graph, { nodes: [node('b'), node('c')] })).toBe(1);
});

test('a node always starts at the same place, near what it was shown beside', () => {
  expect(seed('person:a')).toEqual(seed('person:a'));
  expect(seed('person:a')).not.toEqual(seed('person:b'));
  const { x, y } = seedBeside('person:b', { x: 50, y: -20 });
  expect(Math.hypot(x - 50, y + 20)).toBeLessThan(20);
});

test('words never claim more than is known', () => {
  expect([0.99, 0.7, 0.2].map(confidenceWord)).toEqual(['clear', 'likely', 'uncertain']);
  const day = { earliest: '2030-05-01', latest: '2030-05-01' };
  expect(whenText(day, null)).toBe('1 May 2030');
  expect(whenText(null, day)).toBe('told 1 May 2030');
  expect(whenText(null, null)).toBe('no date');
});
