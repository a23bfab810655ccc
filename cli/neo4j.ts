/** The store in a Neo4j server. */
import { DossierError } from '../graph/model/errors.ts';
import type { Mode, Opened } from './store.ts';

export async function openNeo4j(address: string, _database: string | undefined, _mode: Mode): Promise<Opened> {
  throw new DossierError('OPTION_INVALID', `${address} cannot be opened yet; name a folder with --store.`);
}
