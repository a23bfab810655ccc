import { describe, expect, test } from '@jest/globals';
import { openEngineSession } from '../../../cypher/engine/session.ts';
import { PropertyGraph } from '../../../graph/store/property-graph/property-graph.ts';

describe('sessions', () => {
  test('read only unless opened for writing', async () => {
    const session = openEngineSession(new PropertyGraph());
    for (const query of [
      'CREATE ()',
      'MATCH (n) SET n.x = 1',
      'MERGE ()',
      'CREATE INDEX FOR (n:A) ON (n.x)',
      'FOREACH (x IN [1] | CREATE ())',
      'CALL { CREATE () }',
    ]) {
      await expect(session.run(query)).rejects.toMatchObject({ code: 'Neo.ClientError.Statement.AccessMode' });
    }
    expect((await session.run('RETURN 1 AS x')).records[0]?.get('x')).toBe(1n);
  });

  test('records, keys and counters', async () => {
    const session = openEngineSession(new PropertyGraph(), { write: true });
    const { keys, records, summary } = await session.run(
      'CREATE (a:A:B {x: 1})-[r:R {y: 2}]->(b) RETURN a, r, 1.0 AS f',
    );
    expect(keys).toEqual(['a', 'r', 'f']);
    expect(summary.queryType).toBe('rw');
    expect(summary.counters).toMatchObject({
      nodesCreated: 2,
      relationshipsCreated: 1,
      propertiesSet: 2,
      labelsAdded: 2,
    });
    expect(records[0]?.get('a')).toMatchObject({ identity: 0n, labels: ['A', 'B'], properties: { x: 1n } });
    expect(records[0]?.toObject()['r']).toMatchObject({ type: 'R', start: 0n, end: 1n, properties: { y: 2n } });
    expect(() => records[0]?.get('nothing')).toThrow('nothing');
  });

  test('a number is a FLOAT, a bigint an INTEGER', async () => {
    const session = openEngineSession(new PropertyGraph());
    const { records } = await session.run('RETURN valueType($a) AS a, valueType($b) AS b, $c.d[0] AS c', {
      a: 1,
      b: 1n,
      c: { d: ['x'] },
    });
    expect(records[0]?.toObject()).toEqual({ a: 'FLOAT NOT NULL', b: 'INTEGER NOT NULL', c: 'x' });
    await expect(session.run('RETURN $x', { x: new Map() })).rejects.toMatchObject({
      code: 'Neo.ClientError.Statement.TypeError',
    });
  });

  test('a transaction sees its own writes, others see them after commit', async () => {
    const graph = new PropertyGraph();
    const [writer, reader] = [openEngineSession(graph, { write: true }), openEngineSession(graph)];
    const count = async (): Promise<unknown> =>
      (await reader.run('MATCH (n) RETURN count(n) AS c')).records[0]?.get('c');
    const transaction = await writer.beginTransaction();
    await transaction.run('CREATE ()');
    expect((await transaction.run('MATCH (n) RETURN count(n) AS c')).records[0]?.get('c')).toBe(1n);
    expect(await count()).toBe(0n);
    await transaction.commit();
    expect(await count()).toBe(1n);
    await expect(transaction.run('RETURN 1')).rejects.toMatchObject({
      code: 'Neo.ClientError.Transaction.TransactionNotFound',
    });
  });

  test('rollback leaves no trace, and a failed statement can only be rolled back', async () => {
    const graph = new PropertyGraph();
    const session = openEngineSession(graph, { write: true });
    const transaction = await session.beginTransaction();
    await transaction.run('CREATE (:A {x: 1})');
    await expect(transaction.run('RETURN 1 / 0')).rejects.toThrow('zero');
    await expect(transaction.run('RETURN 1')).rejects.toMatchObject({
      code: 'Neo.ClientError.Transaction.TransactionTerminated',
    });
    await transaction.rollback();
    expect((await session.run('MATCH (n) RETURN n')).records).toEqual([]);
    expect((await session.run('CALL db.labels()')).records).toEqual([]);
  });

  test('writers wait for one another', async () => {
    const graph = new PropertyGraph();
    const session = openEngineSession(graph, { write: true });
    await Promise.all(
      Array.from({ length: 20 }, () =>
        session.run('MERGE (n:Counter) ON CREATE SET n.x = 1 ON MATCH SET n.x = n.x + 1'),
      ),
    );
    expect((await session.run('MATCH (n:Counter) RETURN n.x AS x')).records.map((record) => record.get('x'))).toEqual([
      20n,
    ]);
  });

  test('executeWrite commits, or rolls back what throws', async () => {
    const session = openEngineSession(new PropertyGraph(), { write: true });
    await session.executeWrite((transaction) => transaction.run('CREATE ()'));
    const failing = session.executeWrite(async (transaction) => {
      await transaction.run('CREATE ()');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    const found = await session.executeRead((transaction) => transaction.run('MATCH (n) RETURN n'));
    expect(found.records).toHaveLength(1);
    await expect(session.executeRead((transaction) => transaction.run('CREATE ()'))).rejects.toMatchObject({
      code: 'Neo.ClientError.Statement.AccessMode',
    });
  });

  test('limits of rows, time and memory, and cancelling', async () => {
    const session = openEngineSession(new PropertyGraph(), { memoryLimit: 10_000 });
    expect((await session.run('UNWIND range(1, 100) AS x RETURN x', {}, { limit: 3 })).records).toHaveLength(3);
    const endless =
      'UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b UNWIND range(1, 1000) AS c UNWIND range(1, 1000) AS d RETURN count(*)';
    await expect(session.run(endless, {}, { timeout: 20 })).rejects.toMatchObject({
      code: 'Neo.ClientError.Transaction.TransactionTimedOut',
    });
    await expect(session.run('UNWIND range(1, 20000) AS x RETURN collect(x)')).rejects.toMatchObject({
      code: 'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
    });
    await expect(session.run('RETURN 1', {}, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'Neo.ClientError.Transaction.TransactionTerminated',
    });
  });

  test('EXPLAIN does nothing and PROFILE counts rows', async () => {
    const session = openEngineSession(new PropertyGraph(), { write: true });
    const explained = await session.run('EXPLAIN CREATE (n) RETURN n');
    expect(explained.summary.plan?.operatorType).toBe('ProduceResults');
    expect((await session.run('MATCH (n) RETURN n')).records).toEqual([]);
    await session.run('CREATE (:A), (:A), (:B)');
    const { summary } = await session.run('PROFILE MATCH (n:A) RETURN n.x AS x');
    expect(summary.profile?.children[0]).toMatchObject({ operatorType: 'Projection', rows: 2, dbHits: 2 });
    expect(summary.profile?.children[0]?.children[0]).toMatchObject({
      operatorType: 'NodeByLabelScan',
      rows: 2,
      dbHits: 2,
    });
    const counted = await session.run('PROFILE MATCH (n:A) RETURN count(n) AS n');
    expect(counted.summary.profile?.children[0]?.children[0]).toMatchObject({ rows: 1, dbHits: 1 });
  });
});

test('a remark says what it is about, where, how grave it is, and its status in the standard', async () => {
  const graph = new PropertyGraph();
  const { summary } = await openEngineSession(graph).run('MATCH (a),\n  (b:Nope) RETURN id(a) AS x');
  expect(
    summary.notifications.map(({ gqlStatus, severity, category, position }) => [
      gqlStatus,
      severity,
      category,
      position,
    ]),
  ).toEqual([
    ['03N90', 'INFORMATION', 'PERFORMANCE', { line: 1, column: 1, offset: 0 }],
    ['01N50', 'WARNING', 'UNRECOGNIZED', { line: 2, column: 6, offset: 16 }],
    ['01N02', 'WARNING', 'DEPRECATION', { line: 2, column: 19, offset: 29 }],
  ]);
});
