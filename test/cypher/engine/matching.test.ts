import { describe, expect, test } from '@jest/globals';
import { PEOPLE, rows } from './rows.ts';

const CASES: readonly (readonly [what: string, query: string, expected: readonly string[]])[] = [
  ['by label', 'MATCH (n:Person) RETURN n.id ORDER BY n.id', ['a', 'b', 'c']],
  ['by two labels', 'MATCH (n:Person:Politician) RETURN n.id', ['a']],
  ['by either label', 'MATCH (n:Politician|State) RETURN n.id ORDER BY n.id', ['a', 's']],
  ['without a label', 'MATCH (n:!Person) RETURN n.id', ['s']],
  ['with any label', 'MATCH (n:%) RETURN count(n)', ['4']],
  ['by property', "MATCH (n {id: 'b'}) RETURN n.name", ['Ben']],
  ['parallel relationships are counted', "MATCH (:Person {id: 'a'})-[:MET]->(b) RETURN count(b)", ['2']],
  ['without direction, both ways', 'MATCH (x)-[:MET]-(y) RETURN count(*)', ['6']],
  ['a loop is matched once', 'MATCH (x)-[:SELF]-(y) RETURN count(*)', ['1']],
  [
    'no relationship is walked twice',
    "MATCH ({id: 'a'})-[:MET]-()-[:MET]-(z) RETURN z.id ORDER BY z.id",
    ['a', 'a', 'c', 'c'],
  ],
  [
    'two patterns of one MATCH share no relationship',
    'MATCH (a)-[r:MET]->(b), (a)-[q:MET]->(b) RETURN count(*)',
    ['2'],
  ],
  ['two MATCH clauses may', 'MATCH (a)-[r:MET]->(b) MATCH (a)-[q:MET]->(b) RETURN count(*)', ['5']],
  ['variable length', "MATCH ({id: 'a'})-[:MET*1..2]->(x) RETURN x.id, count(*) ORDER BY x.id", ['b,2', 'c,2']],
  ['variable length from nothing', "MATCH ({id: 'c'})-[:MET*0..1]->(x) RETURN x.id", ['c']],
  ['variable length to a known end', "MATCH ({id: 'c'})<-[r*2]-({id: 'a'}) RETURN size(r)", ['2', '2']],
  [
    'its relationships stand in the order of the pattern',
    "MATCH ({id: 'c'})<-[r:MET*2]-(x) RETURN [i IN r | i.on] AS on ORDER BY on",
    ['[3 1]', '[3 2]'],
  ],
  ['properties of every relationship of a chain', 'MATCH (x)-[:MET* {on: 1}]->(y) RETURN x.id, y.id', ['a,b']],
  [
    'optional',
    'MATCH (n:Person) OPTIONAL MATCH (n)-[:LEADS]->(s) RETURN n.id, s.name ORDER BY n.id',
    ['a,Ruritania', 'b,null', 'c,null'],
  ],
  ['null matches nothing', 'OPTIONAL MATCH (x:Nobody) WITH x MATCH (x)--(y) RETURN y', []],
  ['a cartesian product', 'MATCH (x:Person), (y:State) RETURN count(*)', ['3']],
  ['a cycle of patterns', 'MATCH (x)-->(x) RETURN x.id', ['c']],
  ['a bound relationship', 'MATCH ()-[r:LEADS]->() WITH r MATCH (x)-[r]->(y) RETURN x.id, y.id', ['a,s']],
  [
    'a bound relationship, without direction',
    'MATCH ()-[r:LEADS]->() WITH r MATCH (x)-[r]-(y) RETURN x.id, y.id ORDER BY x.id',
    ['a,s', 's,a'],
  ],
  ['a pattern as condition', 'MATCH (n:Person) WHERE (n)-[:LEADS]->() RETURN n.id', ['a']],
  ['a pattern as condition, negated', 'MATCH (n:Person) WHERE NOT (n)-[:LEADS]->() RETURN count(n)', ['2']],
  [
    'a condition inside a pattern',
    'MATCH (n:Person WHERE n.age > 45)-[r WHERE r.on = 1]->(m) RETURN n.id, m.id',
    ['a,b'],
  ],
  ['null in a condition is not true', 'MATCH (n) WHERE n.age > 45 OR n.nothing = 1 RETURN count(n)', ['2']],
];

describe('MATCH', () => {
  test.each(CASES)('%s', async (_, query, expected) => {
    expect(await rows([PEOPLE], query)).toEqual(expected);
  });

  test('an order of the patterns makes no difference to what is found', async () => {
    const patterns = ['(x:Person)-[r:MET]->(y)', '(y)-[q:MET]->(z)', '(w)-[:LEADS]->(s)'];
    const orders = [
      [0, 1, 2],
      [2, 1, 0],
      [1, 0, 2],
      [1, 2, 0],
    ];
    for (const order of orders) {
      const query = `MATCH ${order.map((index) => patterns[index]).join(', ')} RETURN x.id, y.id, z.id, w.id, s.id`;
      expect(await rows([PEOPLE], query)).toEqual(['a,b,c,a,s', 'a,b,c,a,s']);
    }
  });
});
