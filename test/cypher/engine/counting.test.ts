/** Counts that the engine takes from degrees and kept counts, beside the same counts made row by row. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openEngineSession } from '../../../cypher/engine/session.ts';
import { PropertyGraph } from '../../../graph/store/property-graph/property-graph.ts';

/** Each query asks for one count, first in a way that allows a short cut, then by collecting all rows. */
const PAIRS: readonly (readonly [quick: string, slow: string])[] = [
  ['MATCH (n) RETURN count(*) AS n', 'MATCH (n) RETURN size(collect(n)) AS n'],
  ['MATCH (n:A) RETURN count(n) AS n', 'MATCH (n:A) RETURN size(collect(n)) AS n'],
  ['MATCH (n:A:B) RETURN count(n) AS n', 'MATCH (n:A:B) RETURN size(collect(n)) AS n'],
  ['MATCH ()-[r]->() RETURN count(*) AS n', 'MATCH ()-[r]->() RETURN size(collect(r)) AS n'],
  ['MATCH ()-[r:R]->() RETURN count(r) AS n', 'MATCH ()-[r:R]->() RETURN size(collect(r)) AS n'],
  ['MATCH ()-[r:R|S]-() RETURN count(r) AS n', 'MATCH ()-[r:R|S]-() RETURN size(collect(r)) AS n'],
  [
    'MATCH (a:A)-[r]-(b:B) RETURN count(r) AS n, a.id AS a ORDER BY a',
    'MATCH (a:A)-[r]-(b:B) RETURN size(collect(r)) AS n, a.id AS a ORDER BY a',
  ],
  [
    'MATCH (a)-[r:R]-() RETURN a.id AS a, count(*) AS n ORDER BY a',
    'MATCH (a)-[r:R]-() RETURN a.id AS a, size(collect(r)) AS n ORDER BY a',
  ],
  [
    'MATCH (a:A)-[:R]-(b)-[r]-(c) RETURN a.id AS a, count(c) AS n ORDER BY a',
    'MATCH (a:A)-[:R]-(b)-[r]-(c) RETURN a.id AS a, size(collect(r)) AS n ORDER BY a',
  ],
  [
    'MATCH (a:A)-[:R]->(b)-[r:R|S]->() RETURN count(*) AS n',
    'MATCH (a:A)-[:R]->(b)-[r:R|S]->() RETURN size(collect(r)) AS n',
  ],
  [
    'MATCH (a:A)-[:R*1..2]-(b)-[r:R]-(c) RETURN count(*) AS n',
    'MATCH (a:A)-[:R*1..2]-(b)-[r:R]-(c) RETURN size(collect(r)) AS n',
  ],
  [
    'MATCH (a:A)-[:R]-(b)-[:R]-(c)-[r:R]-(a) RETURN count(*) AS n',
    'MATCH (a:A)-[:R]-(b)-[:R]-(c)-[r:R]-(a) RETURN size(collect(r)) AS n',
  ],
  ['MATCH (a)-[r]-(a) RETURN count(*) AS n', 'MATCH (a)-[r]-(a) RETURN size(collect(r)) AS n'],
  [
    'MATCH (a) RETURN a.id AS a, COUNT { (a)-[:R]-() } AS n ORDER BY a',
    'MATCH (a) RETURN a.id AS a, size([(a)-[r:R]-() | r]) AS n ORDER BY a',
  ],
  [
    'MATCH (a), (b) RETURN a.id AS a, count(*) AS n ORDER BY a',
    'MATCH (a), (b) RETURN a.id AS a, size(collect(b)) AS n ORDER BY a',
  ],
];

const graphs = fc.record({
  labels: fc.array(fc.constantFrom([], ['A'], ['B'], ['A', 'B']), { minLength: 1, maxLength: 6 }),
  edges: fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.constantFrom('R', 'S', 'T')), { maxLength: 14 }),
});

describe('counts without rows', () => {
  test('are those that counting row by row gives, with loops and parallel relationships', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, async ({ labels, edges }) => {
        const graph = new PropertyGraph();
        const transaction = graph.begin('write');
        const nodes = labels.map((own, id) => transaction.createNode(own, { id: BigInt(id) }));
        for (const [from, to, type] of edges) {
          transaction.createRelationship(type, nodes[from % nodes.length] ?? 0, nodes[to % nodes.length] ?? 0);
        }
        transaction.commit();
        const session = openEngineSession(graph);
        for (const [quick, slow] of PAIRS) {
          const [found, expected] = [await session.run(quick), await session.run(slow)];
          expect([quick, found.records.map((row) => row.toObject())]).toEqual([
            quick,
            expected.records.map((row) => row.toObject()),
          ]);
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test('see what the same transaction wrote before', async () => {
    const session = openEngineSession(new PropertyGraph(), { write: true });
    const { records } = await session.run(
      'CREATE (a:A)-[:R]->(:A) CREATE (a)-[:R]->(a) WITH a MATCH (a)-[r:R]-() RETURN count(r) AS n',
    );
    expect(records[0]?.get('n')).toBe(2n);
  });
});
