/** The store that a command works on: named by --store, else by DOSSIER_STORE, else `.dossier` in this folder. */
import { resolve } from 'node:path';
import type { Session } from '../cypher/session.ts';
import { DossierError } from '../graph/model/errors.ts';
import type { Store } from '../graph/store/store.ts';

export interface Globals {
  readonly store?: string;
  /** The database of a Neo4j. */
  readonly database?: string;
}

export type Mode = 'read' | 'write' | 'create';

export interface SessionOptions {
  /** The folder whose files LOAD CSV may read; none by default. */
  readonly csvFolder?: string | undefined;
}

/** A store in use, with sessions on its graph. */
export interface Opened {
  readonly store: Store;
  /** Sees what every process has committed until now. */
  openSession(options?: SessionOptions): Session;
  /** The store, with what other processes have committed since it was opened. */
  current(): Store;
}

/** A folder, or the address of a Neo4j. */
export const storeName = ({ store }: Globals): string => store ?? process.env['DOSSIER_STORE'] ?? '.dossier';

/** Whether it names a Neo4j. */
export const isAddress = (name: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(name);

/**
 * Opened, its facts up to date where it is read (unless another process is writing them; then they are those of its last
 * commit); closed whatever happens. Only `create` makes a store where there is none.
 */
export async function withOpened<T>(
  globals: Globals,
  mode: Mode,
  work: (opened: Opened) => Promise<T> | T,
): Promise<T> {
  const name = storeName(globals);
  if (!isAddress(name) && globals.database !== undefined)
    throw new DossierError('OPTION_INVALID', `--database belongs to a Neo4j; the store ${name} is a folder.`);
  const opened = isAddress(name)
    ? await (await import('./neo4j.ts')).openNeo4j(name, globals.database, mode)
    : await (await import('./embedded.ts')).openEmbedded(name, mode);
  try {
    return await work(opened);
  } finally {
    await opened.store.close();
  }
}

export const withStore = <T>(globals: Globals, mode: Mode, work: (store: Store) => Promise<T> | T): Promise<T> =>
  withOpened(globals, mode, ({ store }) => work(store));

/** As `withStore`, with a session on its graph; before writing, the facts are brought up to date. */
export function withSession<T>(
  globals: Globals,
  mode: 'read' | 'write',
  work: (session: Session, store: Store) => Promise<T>,
  options: SessionOptions = {},
): Promise<T> {
  return withOpened(globals, mode, async (opened) => {
    if (mode === 'write') await opened.store.refresh();
    const session = opened.openSession(options);
    try {
      return await work(session, opened.store);
    } finally {
      await session.close();
    }
  });
}

/** Where the store is: a folder's whole path, or the address. */
export const whole = ({ location }: Store): string => (isAddress(location) ? location : resolve(location));
