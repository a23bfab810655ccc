/** The store that a command works on: named by --store, else by DOSSIER_STORE, else `.dossier` in this folder. */
import type { Session } from '../cypher/session.ts';
import { DossierError } from '../graph/model/errors.ts';
import { EmbeddedStore } from '../graph/store/embedded/embedded-store.ts';

export interface Globals {
  readonly store?: string;
}

export const storeFolder = ({ store }: Globals): string => store ?? process.env['DOSSIER_STORE'] ?? '.dossier';

/**
 * Opened for reading, its facts up to date: where a run was cut short they are made again first, unless another
 * process is writing; then the facts are those of its last commit.
 */
export async function openForReading(globals: Globals): Promise<EmbeddedStore> {
  const folder = storeFolder(globals);
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

/** Opens, hands over, and closes whatever happens. Only `create` makes a store where there is none. */
export async function withStore<T>(
  globals: Globals,
  mode: 'read' | 'write' | 'create',
  work: (store: EmbeddedStore) => Promise<T> | T,
): Promise<T> {
  const store =
    mode === 'read'
      ? await openForReading(globals)
      : EmbeddedStore.open(storeFolder(globals), { write: true, create: mode === 'create' });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** As `withStore`, with a session on its graph. */
export function withSession<T>(
  globals: Globals,
  mode: 'read' | 'write',
  work: (session: Session, store: EmbeddedStore) => Promise<T>,
): Promise<T> {
  return withStore(globals, mode, async (store) => {
    if (mode === 'write') store.refresh();
    const { openEngineSession } = await import('../cypher/engine/session.ts');
    const session = openEngineSession(store.graph, { write: mode === 'write' });
    try {
      return await work(session, store);
    } finally {
      await session.close();
    }
  });
}
