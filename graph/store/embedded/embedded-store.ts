/** The default store: a folder with an LMDB file for evidence, judgements and facts, and the facts' graph in memory. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { RootDatabase } from 'lmdb';
import { z } from 'zod';
import { DossierError } from '../../model/errors.ts';
import type { Facts } from '../../model/fact.ts';
import type { Judgement } from '../../model/judgement.ts';
import { PROJECTION_VERSION } from '../../project/version.ts';
import { StateLost } from '../../resolve/state/state-lost.ts';
import { readFacts } from '../facts/read.ts';
import { writeSchema } from '../facts/schema.ts';
import { PropertyGraph } from '../property-graph/property-graph.ts';
import { Successive } from '../property-graph/successive.ts';
import type { Refreshed, Store } from '../store.ts';
import { LmdbEvidence } from './evidence.ts';
import { beginFreeIds } from './free-ids.ts';
import { takeOverFirstLayout } from './first-layout.ts';
import { checkFile } from './check-file.ts';
import { Growth } from './growth.ts';
import { LmdbJournal } from './journal.ts';
import { LmdbJudgements } from './judgements.ts';
import { KeptState } from './state/kept-state.ts';
import { commit } from './commit.ts';
import { Records } from './records.ts';
import { makeFolder, openFile } from './store-file.ts';
import { checkTables, makeTables } from './tables.ts';
import { lockForWriting } from './writer-lock.ts';

/** The layout of the file; a store of a later one is refused, one of an earlier one taken over. */
const SCHEMA_VERSION = 3;

const Meta = z.union([z.int(), z.string()]);

/** Of what the facts are: of all up to a revision, as this version makes them. */
const projected = (revision: number): string => `${PROJECTION_VERSION}:${revision}`;

export interface OpenOptions {
  /** Takes the lock of the one writer; by default the store is only read. */
  readonly write?: boolean;
  /** Makes a store that is not there, as writing does by default, instead of throwing `NOT_FOUND`. */
  readonly create?: boolean;
  /** How many changed articles are worked in at once; default 2,000. What has to be in memory grows with it. */
  readonly step?: number;
}

const STEP = 2000;

const fileIn = (folder: string): string => join(folder, 'dossier.lmdb');

export class EmbeddedStore implements Store {
  readonly location: string;
  readonly evidence: LmdbEvidence;
  readonly judgements: LmdbJudgements;
  readonly #root: RootDatabase;
  readonly #step: number;
  readonly #meta: Records<number | string>;
  readonly #journal: LmdbJournal;
  readonly #kept: KeptState;
  /** What is in memory of the state that facts grow by; null until it is needed. */
  #growth: Growth | null = null;
  #graph: PropertyGraph;
  /** Commits that the graph knows. */
  #commits = 0;
  readonly #release: () => void;

  private constructor(location: string, root: RootDatabase, { write = false, step = STEP }: OpenOptions) {
    this.location = location;
    this.#root = root;
    this.#step = step;
    this.#meta = new Records(root, 'meta', Meta);
    this.#checkVersion(write);
    this.#kept = new KeptState(root, this.#meta);
    this.evidence = new LmdbEvidence(root, (article) => this.#kept.note(article));
    this.judgements = new LmdbJudgements(root, () => this.#kept.note(null));
    this.#journal = new LmdbJournal(root, () => {
      this.#commits += 1;
      this.#meta.put('commits', this.#commits);
    });
    this.#release = write ? lockForWriting(root) : () => {};
    try {
      this.#graph = this.#load();
    } catch (error) {
      this.#release();
      throw error;
    }
  }

  /**
   * Opens the store in a folder. Throws `NOT_FOUND`, `STORE_LOCKED`, `STORE_NEWER` or `STORE_INVALID`. A store opened
   * for writing must be closed.
   */
  static open(folder: string, options: OpenOptions = {}): EmbeddedStore {
    const { create = options.write ?? false } = options;
    const file = fileIn(folder);
    if (create) makeFolder(folder);
    else if (!existsSync(file)) {
      throw new DossierError(
        'NOT_FOUND',
        `There is no store in ${folder}; make one with \`dossier ingest FILE…\`, or name another with --store.`,
      );
    }
    const root = openFile(file, { create, toRead: options.write !== true });
    try {
      return new EmbeddedStore(folder, root, options);
    } catch (error) {
      void root.close();
      throw error;
    }
  }

  /** The facts as they were when they were last read or written here; see `reload`. */
  get graph(): PropertyGraph {
    return this.#graph;
  }

  /** Takes over what another process has committed since; false where there was nothing. Open sessions keep what they see. */
  reload(): boolean {
    this.#root.resetReadTxn();
    if (Number(this.#meta.get('commits') ?? 0) === this.#commits) return false;
    this.#graph = this.#load();
    return true;
  }

  get stale(): boolean {
    return this.#meta.get('projected') !== projected(this.#kept.revision);
  }

  /** Bytes on disk. */
  get size(): number {
    return statSync(fileIn(this.location)).size;
  }

  /** By what has changed since the facts were last made, where the state that they grow by is to be trusted; else anew. */
  refresh(): Refreshed {
    if (!this.stale) return { written: 0, deleted: 0 };
    const judgements = [...this.judgements.all()];
    try {
      return this.#grow(judgements);
    } catch (error) {
      if (!(error instanceof StateLost)) throw error;
    }
    return this.#makeAnew(judgements);
  }

  #grow(judgements: readonly Judgement[]): Refreshed {
    const all = { written: 0, deleted: 0 };
    for (const part of this.#kept.changed(this.#commits, this.#step)) {
      const { written, deleted } = this.#with((growth) =>
        this.#write(part.until, (graph) => growth.grow(graph.current, part, judgements)),
      );
      all.written += written;
      all.deleted += deleted;
    }
    return all;
  }

  #makeAnew(judgements: readonly Judgement[]): Refreshed {
    commit(this.#root, () => this.#kept.clear());
    this.#growth = null;
    return this.#with((growth) => {
      const cells = growth.begin(judgements);
      return this.#write(this.#kept.revision, (graph) => growth.write(graph, cells, judgements));
    });
  }

  facts(): Facts {
    const transaction = this.#graph.begin('read');
    try {
      const { nodes, relationships } = readFacts(transaction);
      return { nodes, relationships };
    } finally {
      transaction.rollback();
    }
  }

  async close(): Promise<void> {
    this.#release();
    await this.#root.close();
  }

  /** What is in memory of the state is good for no more where something fails. */
  #with(work: (growth: Growth) => Refreshed): Refreshed {
    const growth = this.#growth ?? new Growth(this.#root, this.evidence, this.#step);
    this.#growth = null;
    const refreshed = work(growth);
    this.#growth = growth;
    return refreshed;
  }

  /** Facts, the state that they grew by and what they are of, up to a revision: all or nothing. */
  #write(until: number, work: (graph: Successive) => Refreshed): Refreshed {
    return this.#keep(() => {
      const graph = new Successive(this.#graph);
      try {
        writeSchema(graph.current);
        const refreshed = work(graph);
        graph.commit();
        this.#meta.put('projected', projected(until));
        this.#kept.confirm(this.#commits, until);
        return refreshed;
      } finally {
        graph.rollback();
      }
    });
  }

  /** As `commit`; where the file does not take what the graph was told, the graph is again as the file has it. */
  #keep<T>(work: () => T): T {
    try {
      return commit(this.#root, work);
    } catch (error) {
      this.reload();
      throw error;
    }
  }

  #load(): PropertyGraph {
    // LMDB keeps the view of the first read until the end of the turn, which may be older than the writer's lock.
    this.#root.resetReadTxn();
    this.#commits = Number(this.#meta.get('commits') ?? 0);
    return new PropertyGraph(this.#journal);
  }

  get #version(): number | null {
    const version = this.#meta.get('version');
    return version === null ? null : Number(version);
  }

  /** Brings a store of an earlier layout to this one, also where it was opened only to be read. */
  #takeOver(): void {
    const release = lockForWriting(this.#root);
    try {
      commit(this.#root, () => {
        const version = this.#version;
        // Another process may have done it meanwhile.
        if (version === SCHEMA_VERSION) return;
        // The second layout did not say which ids were given away.
        beginFreeIds(this.#root);
        if (version === 1) takeOverFirstLayout(this.#root);
        this.#meta.put('version', SCHEMA_VERSION);
      });
    } finally {
      release();
    }
  }

  #checkVersion(write: boolean): void {
    const version = this.#version;
    // It is written to now, though it was looked at only to be read.
    if (!write && (version === null || version < SCHEMA_VERSION)) checkFile(fileIn(this.location), false);
    if (version === null) this.#begin();
    else if (version < SCHEMA_VERSION) this.#takeOver();
    else if (version > SCHEMA_VERSION) {
      throw new DossierError(
        'STORE_NEWER',
        `The store in ${this.location} was made by a later version of Dossier; update Dossier, or read the articles into a new store.`,
      );
    } else checkTables(this.#root);
  }

  #begin(): void {
    commit(this.#root, () => {
      // Another process may have begun it meanwhile.
      if (this.#version !== null) return;
      makeTables(this.#root);
      this.#meta.put('version', SCHEMA_VERSION);
    });
  }
}
