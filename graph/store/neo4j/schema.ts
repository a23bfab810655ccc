/** Constraints, made where they are missing; and whose a database is. */
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
  for (const [name, make] of constraints)
    await connection.command(`CREATE CONSTRAINT ${quoted(name)} IF NOT EXISTS ${make}`);
  await connection.write((transaction) =>
    transaction.run(
      `MERGE (s:${STATE} {id: 'dossier'})
       ON CREATE SET s.layout = $layout, s.revision = 0, s.projected = -1, s.projection = '', s.batch = 0`,
      { layout: BigInt(LAYOUT) },
    ),
  );
}

/** What `makeOurs` made, but for the nodes. */
export async function dropSchema(connection: Connection): Promise<void> {
  for (const name of constraints.keys()) await connection.command(`DROP CONSTRAINT ${quoted(name)} IF EXISTS`);
}
