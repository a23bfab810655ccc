/** Who a person is to a Neo4j: from the environment or asked for, never from what was typed as a command. */
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import type { Credentials } from '../graph/store/neo4j/connection.ts';

/** What was asked for in this process, by location: the viewer opens its store again for each judgement. */
const asked = new Map<string, string>();

/** Null where nothing is said and nobody is there to ask: a server may need none. */
export async function credentialsFor(location: string): Promise<Credentials | null> {
  const { NEO4J_USERNAME: named, NEO4J_PASSWORD: password } = process.env;
  const username = named ?? 'neo4j';
  if (password !== undefined) return { username, password };
  if (!process.stdin.isTTY) return null;
  const known = asked.get(location) ?? (await hidden(`Password of ${username} at ${location}: `));
  asked.set(location, known);
  return { username, password: known };
}

/** What is typed does not show; empty for a server that asks for none. */
async function hidden(question: string): Promise<string> {
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await lines.question('');
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}
