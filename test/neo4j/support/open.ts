/** Stores on the suite's Neo4j. */
import { parseAddress } from '../../../graph/store/neo4j/address.ts';
import { Connection } from '../../../graph/store/neo4j/connection.ts';
import { Neo4jStore } from '../../../graph/store/neo4j/neo4j-store.ts';
import { password, username } from '../server.ts';

export const uri = (): string => process.env['NEO4J_URI'] ?? '';

export const connect = (address: string = uri()): Promise<Connection> =>
  Connection.open(parseAddress(address), {
    username: process.env['NEO4J_USERNAME'] ?? username,
    password: process.env['NEO4J_PASSWORD'] ?? password,
  });

/** As a process of its own would. */
export async function openStore(address?: string): Promise<Neo4jStore> {
  return Neo4jStore.open(await connect(address), true);
}

/** With nothing at all in the database before. */
export async function emptyStore(address?: string): Promise<Neo4jStore> {
  const connection = await connect(address);
  await emptyDatabase(connection);
  return Neo4jStore.open(connection, true);
}

export const emptyDatabase = (connection: Connection): Promise<void> =>
  connection.command('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS');
