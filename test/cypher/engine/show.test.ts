/** SHOW has the forms and columns that tools ask a server for. */
import { expect, test } from '@jest/globals';
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
