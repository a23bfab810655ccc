import { describe, expect, test } from '@jest/globals';
import { PEOPLE, failure, rows } from './rows.ts';

/** What is done, then what is asked, then what is to be found. */
const CASES: readonly (readonly [string, readonly string[], string, readonly string[]])[] = [
  ['CREATE', ['CREATE (:A {x: 1})-[:R {y: 2}]->(:B)'], 'MATCH (a:A)-[r:R]->(b:B) RETURN a.x, r.y', ['1,2']],
  [
    'CREATE reads what was before it',
    ['CREATE (:A), (:A)', 'MATCH (a:A) CREATE (:A)'],
    'MATCH (a:A) RETURN count(a)',
    ['4'],
  ],
  ['null properties are not kept', ['CREATE (:A {x: null, y: 1})'], 'MATCH (a:A) RETURN keys(a)', ['[y]']],
  [
    'SET property',
    ['CREATE (:A {x: 1})', 'MATCH (a:A) SET a.x = a.x + 1, a.y = 5'],
    'MATCH (a:A) RETURN a.x, a.y',
    ['2,5'],
  ],
  [
    'SET = replaces',
    ['CREATE (:A {x: 1, y: 2})', 'MATCH (a:A) SET a = {z: 3}'],
    'MATCH (a:A) RETURN properties(a)',
    ['{z:3}'],
  ],
  [
    'SET += adds and takes away',
    ['CREATE (:A {x: 1, y: 2})', 'MATCH (a:A) SET a += {x: null, z: 3}'],
    'MATCH (a:A) RETURN a.x, a.y, a.z',
    ['null,2,3'],
  ],
  [
    'SET and REMOVE labels',
    ['CREATE (:A)', 'MATCH (a:A) SET a:B:C REMOVE a:A'],
    'MATCH (n) RETURN labels(n)',
    ['[B C]'],
  ],
  [
    'MERGE finds',
    ['CREATE (:A {x: 1})', 'MERGE (a:A {x: 1}) ON CREATE SET a.c = 1 ON MATCH SET a.m = 1'],
    'MATCH (a:A) RETURN a.c, a.m',
    ['null,1'],
  ],
  [
    'MERGE makes',
    ['MERGE (a:A {x: 1}) ON CREATE SET a.c = 1 ON MATCH SET a.m = 1'],
    'MATCH (a:A) RETURN a.c, a.m',
    ['1,null'],
  ],
  [
    'MERGE sees what it made for the row before',
    ['UNWIND [1, 1, 2] AS x MERGE (:A {x: x})'],
    'MATCH (a:A) RETURN count(a)',
    ['2'],
  ],
  [
    'MERGE of a relationship without direction',
    ['CREATE (:A)-[:R]->(:B)', 'MATCH (a:A), (b:B) MERGE (b)-[:R]-(a)'],
    'MATCH ()-[r]->() RETURN count(r)',
    ['1'],
  ],
  [
    'DELETE in any order',
    ['CREATE (:A)-[:R]->(:B)', 'MATCH (a)-[r]->(b) DELETE a, r, b'],
    'MATCH (n) RETURN count(n)',
    ['0'],
  ],
  ['DETACH DELETE', [PEOPLE, "MATCH (a {id: 'a'}) DETACH DELETE a"], 'MATCH ()-[r]->() RETURN count(r)', ['2']],
  ['deleting twice', ['CREATE (:A), (:A)', 'MATCH (a:A), (b:A) DELETE a'], 'MATCH (n) RETURN count(n)', ['0']],
  [
    'FOREACH',
    ['FOREACH (i IN range(1, 3) | CREATE (n:A {i: i}) SET n.j = i * 2)'],
    'MATCH (a:A) RETURN sum(a.j)',
    ['12'],
  ],
  [
    'a subquery that writes, for each row',
    ['UNWIND [1, 2] AS i CALL (i) { CREATE (:A {i: i}) }'],
    'MATCH (a:A) RETURN count(a)',
    ['2'],
  ],
  [
    'in transactions',
    ['UNWIND range(1, 10) AS i CALL (i) { CREATE (:A {i: i}) } IN TRANSACTIONS OF 3 ROWS'],
    'MATCH (a:A) RETURN count(a)',
    ['10'],
  ],
  [
    'a list of integers and floats is kept as floats',
    ['CREATE (:A {l: [1, 2.5]})'],
    'MATCH (a:A) RETURN a.l',
    ['[1.0 2.5]'],
  ],
];

describe('writing', () => {
  test.each(CASES)('%s', async (_, setup, query, expected) => {
    expect(await rows(setup, query)).toEqual(expected);
  });

  test.each([
    ['a node with relationships', "MATCH (a {id: 'a'}) DELETE a", 'Neo.ClientError.Schema.ConstraintValidationFailed'],
    ['a map as property', 'CREATE (:A {x: {y: 1}})', 'Neo.ClientError.Statement.TypeError'],
    ['a list with null as property', 'CREATE (:A {x: [1, null]})', 'Neo.ClientError.Statement.TypeError'],
    ['MERGE by null', 'MERGE (:A {x: null})', 'Neo.ClientError.Statement.SemanticError'],
    [
      'a property of what was deleted',
      "MATCH (a {id: 's'}) DETACH DELETE a RETURN a.name",
      'Neo.ClientError.Statement.EntityNotFound',
    ],
    [
      'a relationship from nothing',
      'OPTIONAL MATCH (x:Nobody) CREATE (x)-[:R]->()',
      'Neo.ClientError.Statement.ArgumentError',
    ],
  ])('%s is refused', async (_, query, code) => {
    expect((await failure([PEOPLE], query)).code).toBe(code);
  });

  test('a row that fails undoes the whole statement', async () => {
    await expect(rows(['CREATE (:A {x: 0})', 'UNWIND [1, 0] AS x CREATE (:A {x: 1 / x})'], 'RETURN 1')).rejects.toThrow(
      'zero',
    );
  });
});
