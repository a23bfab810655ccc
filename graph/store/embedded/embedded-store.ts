/** The default store: a folder with an LMDB file for evidence, judgements and facts, and the facts' graph in memory. */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { open, type RootDatabase } from 'lmdb';
import { z } from 'zod';
import { DossierError } from '../../model/errors.ts';
import type { Facts } from '../../model/fact.ts';
import { project } from '../../project/project.ts';
import { readFacts } from '../facts/read.ts';
import { writeFacts } from '../facts/write.ts';
import { PropertyGraph } from '../property-graph/property-graph.ts';
import type { Refreshed, Store } from '../store.ts';
import { LmdbEvidence } from './evidence.ts';
import { LmdbJournal } from './journal.ts';
import { LmdbJudgements } from './judgements.ts';
import { Records } from './records.ts';
import { lockForWriting } from './writer-lock.ts';

/** The layout of the file; a store of a later one is refused. */
const SCHEMA_VERSION = 1;
/** Moves when the projection derives other facts from the same evidence: facts made by an earlier one are stale. */
const PROJECTION_VERSION = 1;

const Meta = z.union([z.int(), z.string()]);

export interface OpenOptions {
  /** Read-only by default: no lock is taken, and a store that is not there is an error instead of being made. */
  readonly write?: boolean;
}

export class EmbeddedStore implements Store {
  readonly location: string;
  readonly evidence: LmdbEvidence;
  readonly judgements: LmdbJudgements;
  readonly graph: PropertyGraph;
  readonly #root: RootDatabase;
  readonly #meta: Records<number | string>;
  readonly #release: () => void;

  private constructor(location: string, root: RootDatabase, release: () => void) {
    this.location = location;
    this.#root = root;
    this.#release = release;
    this.#meta = new Records(root, 'meta', Meta);
    this.#checkVersion();
    const changed = () => this.#meta.put('revision', this.#revision + 1);
    this.evidence = new LmdbEvidence(root, changed);
    this.judgements = new LmdbJudgements(root, changed);
    this.graph = new PropertyGraph(new LmdbJournal(root));
  }

  /**
   * Opens the store in a folder, made where it is missing and `write` is set. Throws `NOT_FOUND`, `STORE_LOCKED`,
   * `STORE_NEWER` or `STORE_INVALID`. A store opened for writing must be closed.
   */
  static open(folder: string, { write = false }: OpenOptions = {}): EmbeddedStore {
    const file = join(folder, 'dossier.lmdb');
    if (!write && !existsSync(file)) {
      throw new DossierError(
        'NOT_FOUND',
        `There is no store in ${folder}; make one with \`dossier ingest FILE…\`, or name another with --store.`,
      );
    }
    if (write) makeFolder(folder);
    const release = write ? lockForWriting(join(folder, 'writer.lock')) : () => {};
    try {
      return new EmbeddedStore(folder, openFile(file), release);
    } catch (error) {
      release();
      throw error;
    }
  }

  get stale(): boolean {
    return this.#meta.get('projected') !== this.#state;
  }

  /** Bytes on disk. */
  get size(): number {
    return statSync(join(this.location, 'dossier.lmdb')).size;
  }

  refresh(): Refreshed {
    if (!this.stale) return { written: 0, deleted: 0 };
    const facts = project([...this.evidence.all()], [...this.judgements.all()]);
    return this.#root.transactionSync(() => {
      this.#meta.put('projected', this.#state);
      const transaction = this.graph.begin('write');
      try {
        const refreshed = writeFacts(transaction, facts);
        transaction.commit();
        return refreshed;
      } finally {
        if (transaction.isOpen) transaction.rollback();
      }
    });
  }

  facts(): Facts {
    const transaction = this.graph.begin('read');
    try {
      const { nodes, relationships } = readFacts(transaction);
      return { nodes, relationships };
    } finally {
      transaction.rollback();
    }
  }

  async close(): Promise<void> {
    await this.#root.close();
    this.#release();
  }

  get #revision(): number {
    return Number(this.#meta.get('revision') ?? 0);
  }

  get #state(): string {
    return `${PROJECTION_VERSION}:${this.#revision}`;
  }

  #checkVersion(): void {
    const version = this.#meta.get('version');
    if (version === null) this.#root.transactionSync(() => this.#meta.put('version', SCHEMA_VERSION));
    else if (Number(version) > SCHEMA_VERSION) {
      throw new DossierError(
        'STORE_NEWER',
        `The store in ${this.location} was made by a later version of Dossier; update Dossier, or read the articles into a new store.`,
      );
    }
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new DossierError('STORE_INVALID', `The store folder ${folder} cannot be made; name another with --store.`, {
      cause,
    });
  }
}

function openFile(file: string): RootDatabase {
  try {
    return open({ path: file, encoding: 'binary', noMemInit: false, maxDbs: 12 });
  } catch (cause) {
    throw new DossierError('STORE_INVALID', `${file} cannot be opened as a Dossier store; name another with --store.`, {
      cause,
    });
  }
}
