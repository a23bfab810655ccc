/** Starts the one server of the suite, and says in the environment where it is. */
import { tsImport } from 'tsx/esm/api';

export default async function setup() {
  const { Neo4jServer } = await tsImport('./server.ts', import.meta.url);
  const server = await Neo4jServer.start();
  globalThis.neo4jServer = server;
  Object.assign(process.env, server.environment, { NEO4J_URI: server.uri });
}
