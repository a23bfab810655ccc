/** SHOW has the forms and columns that tools ask a server for. */
import { expect, test } from '@jest/globals';
import { allFunctions } from '../../../cypher/engine/functions/registry.ts';
import { procedureNames } from '../../../cypher/engine/procedures/registry.ts';
import { openEngineSession } from '../../../cypher/engine/session.ts';
import { PropertyGraph } from '../../../graph/store/property-graph/property-graph.ts';

const session = openEngineSession(new PropertyGraph());

test.each([
  ['SHOW TRANSACTIONS', 'database transactionId currentQueryId connectionId clientAddress username', 1],
  ["SHOW TRANSACTIONS 'dossier-transaction-999'", 'database transactionId', 0],
  ['SHOW TRANSACTIONS YIELD status RETURN count(*) AS c', 'c', 1],
  ['SHOW SETTINGS', 'name value isDynamic defaultValue description', 3],
  ['SHOW SETTINGS YIELD *', 'name value isDynamic defaultValue description startupValue', 3],
  ["SHOW SETTING 'server.bolt.enabled', 'client.allow_telemetry'", 'name value', 2],
  ["SHOW SETTINGS YIELD name, value WHERE name CONTAINS 'auth'", 'name value', 1],
  ['SHOW USERS', 'user roles passwordChangeRequired suspended home', 1],
  ['SHOW CURRENT USER', 'user roles passwordChangeRequired suspended home', 1],
  ['SHOW DATABASES', 'name type aliases access address role writer requestedStatus currentStatus', 1],
  ['SHOW DATABASE dossier', 'name type', 1],
  ['SHOW DATABASE other YIELD name', 'name', 0],
  ['SHOW FUNCTIONS EXECUTABLE YIELD name RETURN count(*) > 100 AS c', 'c', 1],
  ['SHOW PROCEDURES EXECUTABLE BY CURRENT USER YIELD name RETURN count(*) > 10 AS c', 'c', 1],
  ['SHOW USER DEFINED FUNCTIONS', 'name category description', 0],
  ["TERMINATE TRANSACTION 'dossier-transaction-999'", 'transactionId username message', 1],
  ['CALL dbms.clientConfig()', 'name description value dynamic defaultValue startupValue explicitlySet validValues', 3],
  ["CALL dbms.listConfig('BOLT') YIELD name, value", 'name value', 1],
  ['CALL dbms.routing.getRoutingTable({})', 'ttl servers', 1],
])('%s', async (query, columns, rows) => {
  const { keys, records } = await session.run(query);
  const wanted = columns.split(' ');
  expect([keys.slice(0, wanted.length), records.length]).toEqual([wanted, rows]);
});

test.each(['SHOW ROLES', 'SHOW PRIVILEGES', 'SHOW SUPPORTED PRIVILEGES'])('%s is refused', async (query) => {
  await expect(session.run(query)).rejects.toMatchObject({
    code: 'Neo.ClientError.Statement.UnsupportedAdministrationCommand',
  });
});

test('each function and each procedure is listed', async () => {
  const { records } = await session.run('SHOW FUNCTIONS YIELD name RETURN collect(toLower(name)) AS names');
  const listed = records[0]?.get('names');
  // Names that Neo4j takes and does not list.
  const unlisted = ['ceiling', 'ln'];
  expect(allFunctions().filter(({ name }) => ![...listOf(listed), ...unlisted].includes(name.toLowerCase()))).toEqual(
    [],
  );
  const procedures = await session.run('SHOW PROCEDURES YIELD name RETURN collect(name) AS names');
  const callable = procedureNames().filter((name) => /^dbm?s?\./.test(name));
  expect(new Set(listOf(procedures.records[0]?.get('names')))).toEqual(new Set(callable));
});

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

test('a transaction is shown with what it runs, and ended from another session', async () => {
  const graph = new PropertyGraph();
  const [worker, watcher] = [openEngineSession(graph, { write: true }), openEngineSession(graph)];
  const transaction = await worker.beginTransaction();
  await transaction.run('CREATE (:A)');
  const endless = transaction.run('UNWIND range(1, 10000000) AS x RETURN x');
  const { records } = await watcher.run(
    "SHOW TRANSACTIONS YIELD transactionId, currentQuery WHERE currentQuery STARTS WITH 'UNWIND'",
  );
  expect(records.map((record) => record.get('currentQuery'))).toEqual(['UNWIND range(1, 10000000) AS x RETURN x']);
  const ended = await watcher.run('TERMINATE TRANSACTION $id', { id: records[0]?.get('transactionId') });
  expect(ended.records[0]?.get('message')).toBe('Transaction terminated.');
  const terminated = { code: 'Neo.ClientError.Transaction.TransactionTerminated' };
  await expect(endless).rejects.toMatchObject(terminated);
  await expect(transaction.commit()).rejects.toMatchObject(terminated);
  await transaction.rollback();
  expect((await watcher.run('MATCH (n) RETURN count(n) AS c')).records[0]?.get('c')).toBe(0n);
  expect((await watcher.run('SHOW TRANSACTIONS')).records).toHaveLength(1);
});

test('the schema is a node for each label and a relationship for each type between labels', async () => {
  const graph = new PropertyGraph();
  const writer = openEngineSession(graph, { write: true });
  await writer.run('CREATE INDEX FOR (p:P) ON (p.x, p.y)');
  await writer.run('CREATE (:P)-[:R]->(:P:Q)-[:S]->(:Q)');
  const { records } = await writer.run('CALL db.schema.visualization()');
  expect(records[0]?.toObject()).toMatchObject({
    nodes: [
      { labels: ['P'], properties: { name: 'P', indexes: ['x,y'], constraints: [] } },
      { labels: ['Q'], properties: { name: 'Q', indexes: [], constraints: [] } },
    ],
    relationships: [
      { type: 'R', start: -1n, end: -1n, properties: { name: 'R' } },
      { type: 'R', start: -1n, end: -2n },
      { type: 'S', start: -1n, end: -2n },
      { type: 'S', start: -2n, end: -2n },
    ],
  });
  const labels = await writer.run(
    'CALL db.schema.visualization() YIELD nodes UNWIND nodes AS n RETURN labels(n)[0] + n.name AS l',
  );
  expect(labels.records.map((record) => record.get('l'))).toEqual(['PP', 'QQ']);
});
