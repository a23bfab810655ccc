/** Constraints, made where they are missing; and whose a database is. */
import { setTimeout as wait } from 'node:timers/promises';
import { Neo4jError } from 'neo4j-driver';
import { DossierError } from '../../model/errors.ts';
import { NodeLabel } from '../../model/fact.ts';
import type { Connection } from './connection.ts';
import { EVIDENCE, JUDGEMENT, quoted, STATE } from './labels.ts';

/** The layout of what lies beside the facts; a database of a later one is refused. */
const LAYOUT = 1;

/**
 * By name, what makes each constraint. Names and titles have no index, unlike in the embedded store: those of a Neo4j take
 * no text of more than 8 kB, and would refuse the whole fact.
 */
const constraints: ReadonlyMap<string, string> = new Map(
  [STATE, EVIDENCE, JUDGEMENT, ...NodeLabel.options].map((label) => [
    `${label.toLowerCase()}_id`,
    `FOR (n:${quoted(label)}) REQUIRE n.id IS UNIQUE`,
  ]),
);

/**
 * Whether Dossier has written to this database. Throws STORE_REFUSED where it holds something that Dossier did not
 * write, and STORE_NEWER where a later version did.
 */
export async function isOurs(connection: Connection): Promise<boolean> {
  const found = await connection.read(async (transaction) => {
    const { records } = await transaction.run(
      `OPTIONAL MATCH (s:${STATE}) WITH s LIMIT 1
       RETURN s.layout AS layout, s IS NOT NULL AS ours, s IS NULL AND EXISTS { MATCH (n) } AS foreign`,
    );
    return records[0]?.toObject() ?? {};
  });
  if (found['foreign'] === true)
    throw new DossierError(
      'STORE_REFUSED',
      `${connection.location} holds something that is not Dossier's, and is left alone: name an empty database with --database.`,
    );
  if (found['ours'] === true && Number(found['layout']) > LAYOUT)
    throw new DossierError(
      'STORE_NEWER',
      `${connection.location} was written by a later version of Dossier; update Dossier, or name another database.`,
    );
  return found['ours'] === true;
}

/** Idempotent, whoever else does the same at once. */
export async function makeOurs(connection: Connection): Promise<void> {
  for (const [name, make] of constraints) await makeConstraint(connection, name, make);
  await connection.write((transaction) =>
    transaction.run(
      `MERGE (s:${STATE} {id: 'dossier'})
       ON CREATE SET s.layout = $layout, s.revision = 0, s.projected = -1, s.projection = '', s.batch = 0`,
      { layout: BigInt(LAYOUT) },
    ),
  );
}

/** Attempts, and the longest wait between two, in milliseconds. */
const ATTEMPTS = 60;
const LONGEST_WAIT = 1000;

/**
 * A constraint is made in two steps, its index first. Who makes the same one meanwhile is refused the name and waits; where
 * nobody goes on, as after a kill between the two, the index is taken away, which its maker bears by trying again.
 */
async function makeConstraint(connection: Connection, name: string, make: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await run(connection, `CREATE CONSTRAINT ${quoted(name)} IF NOT EXISTS ${make}`);
      return;
    } catch (error) {
      if (attempt === ATTEMPTS || !isTaken(error)) throw error;
      await wait(Math.random() * LONGEST_WAIT);
      if (attempt % 10 === 0) await dropOrphan(connection, name);
    }
  }
}

/** In a transaction, which is tried again where others making a constraint are in its way. */
const run = (connection: Connection, statement: string) =>
  connection.write((transaction) => transaction.run(statement));

const isTaken = (error: unknown): boolean =>
  error instanceof Neo4jError && /\.Schema\.(Index|Constraint|EquivalentSchemaRule)\w*AlreadyExists$/.test(error.code);

async function dropOrphan(connection: Connection, name: string): Promise<void> {
  const { records } = await connection.read((transaction) =>
    transaction.run('SHOW INDEXES YIELD name, owningConstraint WHERE name = $name AND owningConstraint IS NULL', {
      name,
    }),
  );
  if (records.length > 0) await run(connection, `DROP INDEX ${quoted(name)} IF EXISTS`);
}

/** What `makeOurs` made, but for the nodes. */
export async function dropSchema(connection: Connection): Promise<void> {
  for (const name of constraints.keys()) await run(connection, `DROP CONSTRAINT ${quoted(name)} IF EXISTS`);
}
