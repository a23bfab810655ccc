/** Sessions over a real Neo4j behave as those of the engine do: read-only, within limits, with positions in errors. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openNeo4jSession } from '../../cypher/neo4j/session.ts';
import type { Session } from '../../cypher/session.ts';
import type { Connection } from '../../graph/store/neo4j/connection.ts';
import { connect, emptyDatabase } from './support/open.ts';

let connection: Connection;
let reading: Session;
let writing: Session;
beforeAll(async () => {
  connection = await connect();
  await emptyDatabase(connection);
  reading = openNeo4jSession(connection.driver);
  writing = openNeo4jSession(connection.driver, { write: true });
});
afterAll(() => connection.close());

const SLOW = 'UNWIND range(1, 1000000000) AS n WITH n WHERE n < 0 RETURN count(n)';
const LIMIT = 300;

test('who only reads cannot write, in whichever way', async () => {
  const refusal = { code: 'Neo.ClientError.Statement.AccessMode' };
  await expect(reading.run('CREATE (n)')).rejects.toMatchObject(refusal);
  await expect(reading.executeWrite((transaction) => transaction.run('CREATE (n)'))).rejects.toMatchObject(refusal);
  const transaction = await reading.beginTransaction();
  await expect(transaction.run('CREATE (n)')).rejects.toMatchObject(refusal);
  await transaction.rollback();
  await expect(reading.run('CREATE INDEX x FOR (n:X) ON (n.y)')).rejects.toMatchObject({
    code: expect.stringMatching(/AccessMode|Forbidden/),
  });
  expect((await reading.run('MATCH (n) RETURN n')).records).toEqual([]);
});

test('EXPLAIN tells what a statement would do, without doing it', async () => {
  const { summary } = await writing.run('EXPLAIN CREATE (n:Person)');
  expect(summary.queryType).toBe('w');
  expect(summary.plan?.operatorType).toMatch(/ProduceResults/);
  expect((await reading.run('MATCH (n) RETURN n')).records).toEqual([]);
});

const options = { timeout: LIMIT };

test.each([
  ['a statement', () => reading.run(SLOW, {}, options)],
  ['a reading transaction', () => reading.executeRead((transaction) => transaction.run(SLOW, {}, options))],
  ['an open transaction', async () => (await reading.beginTransaction()).run(SLOW, {}, options)],
])('a time limit stops %s, here and on the server', async (_, slow) => {
  await expect(slow()).rejects.toMatchObject({ code: 'Neo.ClientError.Transaction.TransactionTimedOut' });
  const { records } = await reading.run('SHOW TRANSACTIONS YIELD currentQuery, status');
  const running = records.filter((one) => one.get('currentQuery') === SLOW && one.get('status') === 'Running');
  expect(running).toEqual([]);
  expect((await reading.run('RETURN 1 AS one')).records[0]?.get('one')).toBe(1n);
});

test('a signal stops a statement; the session goes on', async () => {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), LIMIT);
  await expect(reading.run(SLOW, {}, { signal: controller.signal })).rejects.toMatchObject({
    code: 'Neo.ClientError.Transaction.TransactionTerminated',
  });
  expect((await reading.run('RETURN 1 AS one')).records).toHaveLength(1);
});

test('no more rows than wanted are taken', async () => {
  const { records, keys } = await reading.run('UNWIND range(1, 10000000) AS n RETURN n', {}, { limit: 3 });
  expect(records.map((one) => one.get('n'))).toEqual([1n, 2n, 3n]);
  expect(keys).toEqual(['n']);
});

test('a fault has its code and its place', async () => {
  await expect(reading.run('MATCH (n)\nRETURN m')).rejects.toMatchObject({
    name: 'CypherError',
    code: 'Neo.ClientError.Statement.SyntaxError',
    line: 2,
    column: 8,
  });
});

test('a transaction that is rolled back leaves nothing; one that is committed stays', async () => {
  const undone = await writing.beginTransaction();
  await undone.run('CREATE (:Memo)');
  await undone.rollback();
  const kept = await writing.beginTransaction();
  await kept.run('CREATE (:Memo)');
  await kept.commit();
  expect((await writing.run('MATCH (m:Memo) DELETE m')).summary.counters['nodesDeleted']).toBe(1);
});
