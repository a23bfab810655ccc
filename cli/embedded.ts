/** The store in a folder of this machine. */
import { csvFolder } from '../cypher/csv-folder.ts';
import { openEngineSession } from '../cypher/engine/session.ts';
import type { Session } from '../cypher/session.ts';
import { DossierError } from '../graph/model/errors.ts';
import { EmbeddedStore } from '../graph/store/embedded/embedded-store.ts';
import type { Mode, Opened, SessionOptions } from './store.ts';

export async function openEmbedded(folder: string, mode: Mode): Promise<Opened> {
  const store =
    mode === 'read'
      ? await openForReading(folder)
      : EmbeddedStore.open(folder, { write: true, create: mode === 'create' });
  const current = (): EmbeddedStore => {
    if (mode === 'read') store.reload();
    return store;
  };
  const openSession = ({ csvFolder: folderOfCsv }: SessionOptions = {}): Session =>
    openEngineSession(current().graph, {
      write: mode !== 'read',
      ...(folderOfCsv === undefined ? {} : { csvFiles: csvFolder(folderOfCsv) }),
    });
  return { store, current, openSession };
}

/** Where a run was cut short its facts are made again first, unless another process is writing. */
async function openForReading(folder: string): Promise<EmbeddedStore> {
  const store = EmbeddedStore.open(folder);
  if (!store.stale) return store;
  await store.close();
  try {
    const writer = EmbeddedStore.open(folder, { write: true });
    try {
      writer.refresh();
    } finally {
      await writer.close();
    }
  } catch (error) {
    if (!(error instanceof DossierError && error.code === 'STORE_LOCKED')) throw error;
  }
  return EmbeddedStore.open(folder);
}
