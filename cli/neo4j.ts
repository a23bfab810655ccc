/** The store in a Neo4j server. */
import { openNeo4jSession } from '../cypher/neo4j/session.ts';
import { DossierError } from '../graph/model/errors.ts';
import { parseAddress } from '../graph/store/neo4j/address.ts';
import { Connection } from '../graph/store/neo4j/connection.ts';
import { asFailure } from '../graph/store/neo4j/failure.ts';
import { Neo4jStore } from '../graph/store/neo4j/neo4j-store.ts';
import { credentialsFor } from './credentials.ts';
import type { Mode, Opened } from './store.ts';

export async function openNeo4j(address: string, database: string | undefined, mode: Mode): Promise<Opened> {
  const connection = await connect(address, database);
  try {
    const store = await Neo4jStore.open(connection, mode === 'create');
    if (process.stderr.isTTY) store.onWritten = showWritten;
    if (mode === 'read') await refreshIfAllowed(store);
    return {
      store,
      current: () => store,
      openSession: ({ csvFolder } = {}) => {
        if (csvFolder !== undefined) {
          throw new DossierError(
            'OPTION_INVALID',
            `--csv-folder belongs to a store in a folder; at ${connection.location} LOAD CSV reads what that server allows.`,
          );
        }
        return openNeo4jSession(connection.driver, {
          database: connection.database,
          bookmarks: connection.bookmarks,
          write: mode !== 'read',
          asFailure: (error) => asFailure(error, connection.location),
        });
      },
    };
  } catch (error) {
    await connection.close();
    throw error;
  }
}

/** One line on a terminal, redrawn, and gone when all is written. */
function showWritten(facts: number | null): void {
  process.stderr.write(`\r\u001B[2K${facts === null ? '' : `Writing facts: ${facts.toLocaleString('en')} so far`}`);
}

/** Checks the address before a password is asked for. */
export async function connect(text: string, database: string | undefined): Promise<Connection> {
  const address = parseAddress(text, database);
  return Connection.open(address, await credentialsFor(address.location));
}

/** Whoever may only read sees the facts as they were last made. */
async function refreshIfAllowed(store: Neo4jStore): Promise<void> {
  try {
    await store.refresh();
  } catch (error) {
    if (!(error instanceof DossierError && error.code === 'STORE_REFUSED')) throw error;
  }
}
