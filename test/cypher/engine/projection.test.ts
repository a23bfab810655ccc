import { describe, expect, test } from '@jest/globals';
import { PEOPLE, rows } from './rows.ts';

const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  ['grouping', 'MATCH (n:Person)-[r:MET]-() RETURN n.id, count(r) ORDER BY n.id', ['a,2', 'b,3', 'c,1']],
  [
    'aggregates of no rows',
    'MATCH (n:Nobody) RETURN count(n), sum(n.x), avg(n.x), min(n.x), collect(n.x)',
    ['0,0,null,null,[]'],
  ],
  [
    'aggregates leave null out',
    'UNWIND [1, null, 3] AS x RETURN count(x), count(*), sum(x), collect(x)',
    ['2,3,4,[1 3]'],
  ],
  [
    'an aggregate of what is also a column',
    'MATCH (n:Person) RETURN n.age > 45 AS old, size(collect(n.age > 45)) AS c ORDER BY old',
    ['false,1', 'true,2'],
  ],
  ['distinct aggregates', 'UNWIND [1, 1.0, 2, 2] AS x RETURN count(DISTINCT x), sum(DISTINCT x)', ['2,3']],
  [
    'arithmetic on aggregates',
    'MATCH (n:Person) RETURN n.age > 45 AS old, count(*) * 10 + 1 AS c ORDER BY old',
    ['false,11', 'true,21'],
  ],
  ['filter after grouping', 'MATCH (n:Person)-[r:MET]-() WITH n, count(r) AS c WHERE c > 2 RETURN n.id, c', ['b,3']],
  ['order by what is not returned', 'MATCH (n:Person) RETURN n.id ORDER BY n.age DESC', ['c', 'a', 'b']],
  [
    'order by an aggregate that is returned',
    'MATCH (n:Person)-[r:MET]-() RETURN n.id, count(r) ORDER BY count(r) DESC',
    ['b,3', 'a,2', 'c,1'],
  ],
  ['skip and limit', 'UNWIND range(1, 9) AS x RETURN x SKIP 2 LIMIT 3', ['3', '4', '5']],
  ['distinct rows', 'UNWIND [1, 2, 1, null, null] AS x RETURN DISTINCT x', ['1', '2', 'null']],
  [
    'mixed types are ordered',
    "UNWIND ['a', 1, true, null, 1.5, [1], {a: 1}] AS x RETURN x ORDER BY x",
    ['{a:1}', '[1]', 'a', 'true', '1', '1.5', 'null'],
  ],
  ['RETURN *', 'WITH 1 AS b, 2 AS a RETURN *', ['2,1']],
  ['names may change places', 'WITH 1 AS a, 2 AS b WITH b AS a, a AS b RETURN a, b', ['2,1']],
  ['union keeps each row once', 'RETURN 1 AS x UNION RETURN 1 AS x UNION RETURN 2 AS x', ['1', '2']],
  ['union all keeps all', 'RETURN 1 AS x UNION ALL RETURN 1 AS x', ['1', '1']],
  ['percentiles', 'UNWIND [10, 20, 30, 40] AS x RETURN percentileCont(x, 0.5), percentileDisc(x, 0.5)', ['25.0,20']],
  ['standard deviation', 'UNWIND [2, 4, 4, 4, 5, 5, 7, 9] AS x RETURN stDevP(x)', ['2.0']],
];

describe('WITH and RETURN', () => {
  test.each(CASES)('%s', async (_, query, expected) => {
    expect(await rows([PEOPLE], query)).toEqual(expected);
  });

  test('groups of no rows are no rows', async () => {
    expect(await rows([], 'MATCH (n:Nobody) RETURN n.id, count(*)')).toEqual([]);
  });

  test('the first rows in order are the first of all rows in order, however many', async () => {
    const all = await rows([], 'UNWIND range(1, 5000) AS i RETURN (i * 7919) % 5003 AS x ORDER BY x');
    const top = await rows([], 'UNWIND range(1, 5000) AS i RETURN (i * 7919) % 5003 AS x ORDER BY x SKIP 3 LIMIT 4');
    expect(top).toEqual(all.slice(3, 7));
  });
});
