/** Starts the one server of the suite, unless `NEO4J_URI` names one whose database may be emptied; says where it is. */
import { tsImport } from 'tsx/esm/api';

export default async function setup() {
  if (process.env.NEO4J_URI) return;
  const { Neo4jServer } = await tsImport('./server.ts', import.meta.url);
  const server = await Neo4jServer.start();
  globalThis.neo4jServer = server;
  Object.assign(process.env, server.environment, { NEO4J_URI: server.uri });
}
