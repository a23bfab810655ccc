/** Whatever a query does, it is stopped: by its time limit inside the longest loops, by the memory limit, by a signal. */
import { describe, expect, test } from '@jest/globals';
import { openEngineSession } from '../../../cypher/engine/session.ts';
import { PropertyGraph } from '../../../graph/store/property-graph/property-graph.ts';

const TIMED_OUT = 'Neo.ClientError.Transaction.TransactionTimedOut';
const OUT_OF_MEMORY = 'Neo.TransientError.General.MemoryPoolOutOfMemoryError';

/** Twelve nodes, each joined to each other: more paths than can ever be walked. */
const CLIQUE =
  'UNWIND range(1, 12) AS i CREATE (:N {i: i}) WITH count(*) AS n MATCH (a:N), (b:N) WHERE a.i < b.i CREATE (a)-[:R]->(b)';

/** A text of 16 million characters. */
const LONG = "WITH reduce(t = 'a', x IN range(1, 24) | t + t) AS t";

const ENDLESS: readonly string[] = [
  'RETURN reduce(sum = 0, x IN range(1, 1000000000000) | sum + x % 2) AS n',
  'RETURN reduce(all = [], x IN range(1, 100000000) | [x] + all[0..1000]) AS n',
  'RETURN size([x IN range(1, 1000000000000) WHERE x < 0]) AS n',
  'RETURN all(x IN range(1, 1000000000000) WHERE x > 0) AS n',
  'UNWIND range(1, 1000000000000) AS x RETURN count(x) AS n',
  'UNWIND range(1, 1000000000000) AS x WITH x WHERE x < 0 RETURN x',
  'UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y UNWIND range(1, 100000) AS z RETURN max(x + y + z) AS n',
  'MATCH (a), (b), (c), (d), (e), (f), (g), (h), (i) RETURN sum(a.i + b.i) AS n',
  'MATCH (a:N {i: 1})-[*]-(b) RETURN max(b.i) AS n',
  'MATCH ((a)-[:R]-(b)){5,} RETURN count(*) AS n',
  'MATCH p = SHORTEST 1000000 (a:N {i: 1})-[:R]-+(b:N {i: 2}) WHERE length(p) > 11 RETURN count(*) AS n',
  'MATCH (a:N {i: 1}) WHERE EXISTS { (a)-[*]-(b) WHERE b.i < 0 } RETURN a',
  'MATCH (a:N {i: 1}) RETURN size([(a)-[*]-(b) WHERE b.i < 0 | b]) AS n',
  'MATCH (a:N {i: 1}) RETURN COUNT { (a)-[*]-(b) } AS n',
  'UNWIND range(1, 100000) AS x WITH x % 10 AS k, collect(x) AS xs UNWIND xs AS y RETURN sum(CASE WHEN y IN xs THEN 1 ELSE 0 END) AS n, k',
  "RETURN reduce(t = 'a', x IN range(1, 28) | t + 'a') + 'c' =~ '(?=(a+)+$).*|(a+)+\\\\2b' AS n",
  // Few values, each of which takes long to read.
  `${LONG} RETURN all(x IN range(1, 400) WHERE t + 'x' <> t + 'y') AS n`,
  `${LONG} RETURN size([x IN range(1, 400) WHERE t + 'x' CONTAINS 'xy' | x]) AS n`,
  'WITH range(1, 2000000) AS l RETURN all(x IN range(1, 400) WHERE l[1..] IS :: LIST<INTEGER>) AS n',
];

describe('a time limit', () => {
  test.each(ENDLESS)(
    'stops %s',
    async (query) => {
      const session = openEngineSession(new PropertyGraph(), { write: true });
      await session.run(CLIQUE);
      await expect(session.run(query, {}, { timeout: 50 })).rejects.toMatchObject({ code: TIMED_OUT });
    },
    60_000,
  );

  test('leaves nothing of a write that it stops', async () => {
    const session = openEngineSession(new PropertyGraph(), { write: true });
    const endless = session.run('UNWIND range(1, 1000000000000) AS x CREATE ()', {}, { timeout: 50 });
    await expect(endless).rejects.toMatchObject({ code: TIMED_OUT });
    expect((await session.run('MATCH (n) RETURN n')).records).toEqual([]);
  }, 60_000);
});

describe('a memory limit', () => {
  test.each([
    'UNWIND range(1, 100000) AS x RETURN collect(x) AS n',
    'UNWIND range(1, 100000) AS x RETURN DISTINCT x',
    'UNWIND range(1, 100000) AS x RETURN count(DISTINCT x) AS n',
    'UNWIND range(1, 100000) AS x RETURN x ORDER BY x',
    'UNWIND range(1, 100000) AS x RETURN x % 20000 AS k, count(*) AS n',
    'UNWIND range(1, 100000) AS x RETURN x',
    'RETURN size(range(1, 1000000000)) AS n',
    'RETURN size([x IN range(1, 1000000000) | x]) AS n',
    'RETURN size(reduce(all = [1], x IN range(1, 60) | all + all)) AS n',
    "RETURN size(reduce(all = 'a', x IN range(1, 60) | all + all)) AS n",
    'UNWIND range(1, 100000) AS x RETURN percentileDisc(x, 0.5) AS n',
    'UNWIND range(1, 100000) AS x CREATE ()',
  ])('stops %s', async (query) => {
    const session = openEngineSession(new PropertyGraph(), { write: true, memoryLimit: 10_000 });
    await expect(session.run(query)).rejects.toMatchObject({ code: OUT_OF_MEMORY });
  });

  test('counts what is held at once, not all that ever was', async () => {
    const session = openEngineSession(new PropertyGraph(), { memoryLimit: 10_000 });
    const { records } = await session.run(
      `UNWIND range(1, 500) AS x
       CALL (x) { UNWIND range(1, 100) AS y WITH DISTINCT y ORDER BY y RETURN size(collect(y)) AS n }
       RETURN sum(n) AS n`,
    );
    expect(records[0]?.get('n')).toBe(50_000n);
  });

  test('a sort of which few rows are wanted holds few', async () => {
    const session = openEngineSession(new PropertyGraph(), { memoryLimit: 10_000 });
    const { records } = await session.run('UNWIND range(1, 100000) AS x RETURN x ORDER BY x DESC LIMIT 2');
    expect(records.map((row) => row.get('x'))).toEqual([100_000n, 99_999n]);
  });
});

describe('a signal', () => {
  test('stops a query between two of its rows', async () => {
    const session = openEngineSession(new PropertyGraph());
    const controller = new AbortController();
    const endless = session.run('UNWIND range(1, 1000000000000) AS x RETURN x', {}, { signal: controller.signal });
    setTimeout(() => controller.abort(), 20);
    await expect(endless).rejects.toMatchObject({ code: 'Neo.ClientError.Transaction.TransactionTerminated' });
  }, 60_000);
});
