import { describe, expect, test } from '@jest/globals';
import { PEOPLE, failure, rows } from './rows.ts';

const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a named path',
    "MATCH p = ({id: 'a'})-[:MET]->()-[:MET]->(c) RETURN length(p), [n IN nodes(p) | n.id] LIMIT 1",
    ['2,[a b c]'],
  ],
  ['a path against the arrows', "MATCH p = ({id: 'c'})<-[:MET]-(b) RETURN [n IN nodes(p) | n.id]", ['[c b]']],
  ['a path of one node', 'MATCH p = (:State) RETURN length(p)', ['0']],
  ['shortestPath', "MATCH (a {id: 'c'}), (s:State), p = shortestPath((a)-[*]-(s)) RETURN length(p)", ['3']],
  [
    'shortestPath as expression',
    "MATCH (a {id: 'a'}), (c {id: 'c'}) RETURN length(shortestPath((a)-[:MET*]->(c)))",
    ['2'],
  ],
  [
    'shortestPath with a condition on the path',
    "MATCH (a {id: 'a'}), (c {id: 'c'}), p = shortestPath((a)-[:MET*]->(c)) WHERE all(r IN relationships(p) WHERE r.on <> 1) RETURN [r IN relationships(p) | r.on]",
    ['[2 3]'],
  ],
  ['allShortestPaths', "MATCH (a {id: 'a'}), (c {id: 'c'}), p = allShortestPaths((a)-[*]-(c)) RETURN count(p)", ['2']],
  ['SHORTEST 1', "MATCH p = SHORTEST 1 ({id: 'a'})-[:MET]->+({id: 'c'}) RETURN length(p)", ['2']],
  ['SHORTEST 2', "MATCH p = SHORTEST 2 ({id: 'a'})-[:MET]->+({id: 'c'}) RETURN count(p)", ['2']],
  [
    'ALL SHORTEST over several parts',
    "MATCH p = ALL SHORTEST ({id: 'a'})-[:MET]->()-[:MET]->(c) RETURN c.id, length(p)",
    ['c,2', 'c,2'],
  ],
  [
    'quantified pattern',
    "MATCH ({id: 'a'}) ((x)-[r:MET]->(y)){1,3} (z) RETURN z.id, [n IN x | n.id], size(r) ORDER BY z.id",
    ['b,[a],1', 'b,[a],1', 'c,[a b],2', 'c,[a b],2'],
  ],
  [
    'quantified pattern from its right end',
    "MATCH (z)((x)-[r:MET]->(y))+({id: 'c'}) RETURN z.id, [n IN y | n.id] ORDER BY z.id, r[0].on",
    ['a,[b c]', 'a,[b c]', 'b,[c]'],
  ],
  [
    'quantified pattern with a condition',
    "MATCH ({id: 'a'}) ((x)-[r:MET]->(y) WHERE r.on > 1)+ (z) RETURN z.id ORDER BY z.id",
    ['b', 'c'],
  ],
  ['a pattern that may be walked no times', "MATCH ({id: 'c'}) ((x)-[:MET]->(y))* (z) RETURN z.id, size(x)", ['c,0']],
  ['pattern comprehension', "MATCH (a {id: 'a'}) RETURN [(a)-[r:MET]->(x) WHERE r.on > 1 | x.name]", ['[Ben]']],
];

describe('paths', () => {
  test.each(CASES)('%s', async (_, query, expected) => {
    expect(await rows([PEOPLE], query)).toEqual(expected);
  });

  test('no shortest path from a node to itself', async () => {
    const error = await failure([PEOPLE], "MATCH (a {id: 'a'}), p = shortestPath((a)-[*]-(a)) RETURN p");
    expect(error.message).toContain('same');
  });

  test('a chain as long as the graph is walked without running out of stack', async () => {
    const line = 'CREATE (:N {i: 0}) WITH 1 AS one UNWIND range(1, 5000) AS i CREATE (:N {i: i})';
    const join = 'MATCH (a:N), (b:N {i: a.i + 1}) CREATE (a)-[:NEXT]->(b)';
    expect(await rows([line, join], 'MATCH p = (:N {i: 0})-[:NEXT*]->(:N {i: 5000}) RETURN length(p)')).toEqual([
      '5000',
    ]);
    expect(await rows([line, join], 'MATCH (:N {i: 0}) ((a)-[:NEXT]->(b))+ (:N {i: 2000}) RETURN size(a)')).toEqual([
      '2000',
    ]);
  });
});
