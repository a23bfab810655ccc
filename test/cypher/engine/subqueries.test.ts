import { describe, expect, test } from '@jest/globals';
import { PEOPLE, rows } from './rows.ts';

const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  ['EXISTS', 'MATCH (p:Person) WHERE EXISTS { MATCH (p)-[:MET]->(q) WHERE q.age > p.age } RETURN p.id', ['b']],
  ['EXISTS of a pattern', 'MATCH (p:Person) WHERE EXISTS { (p)-[:LEADS]->() } RETURN p.id', ['a']],
  [
    'EXISTS with grouping',
    'MATCH (p:Person) WHERE EXISTS { MATCH (p)-[:MET]->(q) WITH q, count(*) AS c WHERE c > 1 RETURN q } RETURN p.id',
    ['a'],
  ],
  [
    'EXISTS within EXISTS',
    'MATCH (p:Person) WHERE EXISTS { (p)-[:MET]->(q) WHERE EXISTS { (q)-[:MET]->(:Person {id: "c"}) } } RETURN p.id',
    ['a'],
  ],
  ['COUNT', 'MATCH (p:Person) RETURN p.id, COUNT { (p)-[:MET]-() } ORDER BY p.id', ['a,2', 'b,3', 'c,1']],
  [
    'COLLECT',
    "MATCH (p {id: 'a'}) RETURN COLLECT { MATCH (p)-[r:MET]->(q) RETURN r.on ORDER BY r.on DESC }",
    ['[2 1]'],
  ],
  [
    'CALL with what it imports',
    'MATCH (p:Person) CALL (p) { MATCH (p)-[r]-() RETURN count(r) AS d } RETURN p.id, d ORDER BY p.id',
    ['a,3', 'b,3', 'c,2'],
  ],
  [
    'CALL that imports by WITH',
    'MATCH (p:Person) CALL { WITH p MATCH (p)-[r]-() RETURN count(r) AS d } RETURN p.id, d ORDER BY p.id',
    ['a,3', 'b,3', 'c,2'],
  ],
  [
    'CALL that imports nothing',
    'UNWIND [1, 2] AS x CALL { MATCH (s:State) RETURN s.name AS n } RETURN x, n',
    ['1,Ruritania', '2,Ruritania'],
  ],
  ['CALL of a union', 'CALL { RETURN 1 AS x UNION RETURN 2 AS x } RETURN sum(x)', ['3']],
  [
    'CALL drops rows for which it gives none',
    'MATCH (p:Person) CALL (p) { MATCH (p)-[:LEADS]->(s) RETURN s } RETURN p.id, s.id',
    ['a,s'],
  ],
  [
    'OPTIONAL CALL keeps them',
    'MATCH (p:Person) OPTIONAL CALL (p) { MATCH (p)-[:LEADS]->(s) RETURN s } RETURN p.id, s.id ORDER BY p.id',
    ['a,s', 'b,null', 'c,null'],
  ],
  [
    'aggregation inside keeps what is outside',
    'UNWIND [1, 2] AS x CALL (x) { UNWIND range(1, x) AS y RETURN sum(y) AS s } RETURN x, s',
    ['1,1', '2,3'],
  ],
  ['a procedure', 'CALL db.labels() YIELD label RETURN label ORDER BY label', ['Person', 'Politician', 'State']],
  [
    'a procedure with a condition',
    "CALL db.relationshipTypes() YIELD relationshipType AS t WHERE t STARTS WITH 'M' RETURN t",
    ['MET'],
  ],
];

describe('subqueries and procedures', () => {
  test.each(CASES)('%s', async (_, query, expected) => {
    expect(await rows([PEOPLE], query)).toEqual(expected);
  });
});
