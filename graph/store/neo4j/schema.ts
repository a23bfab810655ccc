/** Constraints and indexes, made where they are missing; and whose a database is. */
import { DossierError } from '../../model/errors.ts';
import { factSchema } from '../facts/schema.ts';
import type { Connection } from './connection.ts';
import { EVIDENCE, JUDGEMENT, quoted, STATE } from './labels.ts';

/** The layout of what lies beside the facts; a database of a later one is refused. */
const LAYOUT = 1;

interface Rule {
  readonly name: string;
  readonly kind: 'CONSTRAINT' | 'INDEX';
  /** The rest of the statement that makes it. */
  readonly make: string;
}

const unique = (label: string): string => `FOR (n:${quoted(label)}) REQUIRE n.id IS UNIQUE`;

function rules(): Rule[] {
  const own = [STATE, EVIDENCE, JUDGEMENT].map((label): Rule => ({
    name: `${label.toLowerCase()}_id`,
    kind: 'CONSTRAINT',
    make: unique(label),
  }));
  const facts = [...factSchema].map(([name, { kind, names, properties }]): Rule => {
    const [label = '', property = ''] = [names[0], properties[0]];
    return kind === 'uniqueness'
      ? { name, kind: 'CONSTRAINT', make: unique(label) }
      : { name, kind: 'INDEX', make: `FOR (n:${quoted(label)}) ON (n.${quoted(property)})` };
  });
  return [...own, ...facts];
}

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
  for (const { name, kind, make } of rules())
    await connection.command(`CREATE ${kind} ${quoted(name)} IF NOT EXISTS ${make}`);
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
  for (const { name, kind } of rules()) await connection.command(`DROP ${kind} ${quoted(name)} IF EXISTS`);
}
