/** `dossier clear`: takes back all that Dossier wrote to a Neo4j. */
import { z } from 'zod';
import { DossierError } from '../../graph/model/errors.ts';
import { clearDatabase, contentsOf } from '../../graph/store/neo4j/clear.ts';
import { confirmed } from '../confirmation.ts';
import { connect } from '../neo4j.ts';
import { checkOptions } from '../output/options.ts';
import { table } from '../output/table.ts';
import { type Globals, isAddress, storeName } from '../store.ts';

const ClearOptions = z.object({ yes: z.boolean().default(false) });

export async function clear(given: unknown, globals: Globals): Promise<void> {
  const { yes } = checkOptions(ClearOptions, given);
  const name = storeName(globals);
  if (!isAddress(name)) {
    throw new DossierError('OPTION_INVALID', `The store ${name} is a folder: removing that folder removes all of it.`);
  }
  const connection = await connect(name, globals.database);
  try {
    const contents = await contentsOf(connection);
    const rows = contents.map(({ label, nodes }) => [label, nodes.toLocaleString('en')]);
    process.stdout.write(
      rows.length === 0
        ? `There is nothing of Dossier at ${connection.location}.\n`
        : `At ${connection.location} these nodes are Dossier's, with all their relationships:\n${table(['label', 'nodes'], rows, Number.POSITIVE_INFINITY)}`,
    );
    if (
      rows.length === 0 ||
      !(yes || (await confirmed('Delete all of it?', 'Nothing was deleted: --yes deletes without asking.')))
    )
      return;
    process.stdout.write(`Deleted ${(await clearDatabase(connection)).toLocaleString('en')} nodes.\n`);
  } finally {
    await connection.close();
  }
}
