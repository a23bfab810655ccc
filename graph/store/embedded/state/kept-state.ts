/**
 * Whether the state that facts grow by is to be trusted, and which articles have changed since. It is where it was made by
 * this version, up to a revision from which on every change was noted, for a graph that nobody else has changed since, and
 * where as many records are there as were written.
 */
import type { Database, RootDatabase } from 'lmdb';
import { z } from 'zod';
import { PROJECTION_VERSION } from '../../../project/version.ts';
import { StateLost } from '../../../resolve/state/state-lost.ts';
import type { Records } from '../records.ts';
import { sealState, unsealState } from '../seal.ts';
import { clearState, countState } from './state-tables.ts';

const Change = z.string().nullable();

/** Of which version, revision and commit the state is, and of how many records: `6:120:31:9000`. */
const Mark = z
  .string()
  .regex(/^\d+(?::\d+){3}$/)
  .transform((text) => {
    const [version, revision = 0, commits, records] = text.split(':').map(Number);
    return { version, revision, commits, records };
  });
/** Changed articles, and the revision up to which there are no others. */
export interface Part {
  readonly articles: ReadonlySet<string>;
  readonly until: number;
  /** Nothing comes after it, so that judgements can be worked in. */
  readonly isLast: boolean;
}

/** `end`: of the last part, the revision up to which it goes whatever changed with it. */
const partOf = (changes: readonly (readonly [string, number])[], end: number | null): Part => ({
  articles: new Set(changes.map(([article]) => article)),
  until: end ?? changes.at(-1)?.[1] ?? 0,
  isLast: end !== null,
});

const changeOf = (revision: number): string => `change ${revision}`;

/** Where the mark stands. */
const KEY = 'grown';

export class KeptState {
  readonly #root: RootDatabase;
  readonly #meta: Records<number | string>;
  /** Under the revision that each change led to, the article; null for a judgement. */
  readonly #changes: Database<Buffer, number>;

  constructor(root: RootDatabase, meta: Records<number | string>) {
    this.#root = root;
    this.#meta = meta;
    this.#changes = root.openDB('changes', { encoding: 'binary' });
  }

  /** Moves with every change of evidence or judgements. */
  get revision(): number {
    return Number(this.#meta.get('revision') ?? 0);
  }

  /** Inside a transaction of the root database; null for a judgement. */
  note(article: string | null): void {
    const revision = this.revision + 1;
    this.#meta.put('revision', revision);
    this.#changes.putSync(revision, sealState(changeOf(revision), article));
  }

  /**
   * What has changed since the state was made, at most `step` articles at a time, in the order of their last changes.
   * Throws `StateLost` where the state is not to be trusted.
   */
  changed(commits: number, step: number): Part[] {
    const mark = Mark.safeParse(this.#meta.get(KEY)).data;
    if (mark?.version !== PROJECTION_VERSION) throw new StateLost('there is no state of this version');
    if (mark.commits !== commits) throw new StateLost('the graph was changed by somebody else');
    if (mark.records !== countState(this.#root)) throw new StateLost('there are not as many records as were written');
    const changes = [...this.#changesSince(mark.revision)];
    const parts: Part[] = [];
    for (let at = 0; at + step < changes.length; at += step) parts.push(partOf(changes.slice(at, at + step), null));
    return [...parts, partOf(changes.slice(parts.length * step), this.revision)];
  }

  /** Of each changed article the last revision that it changed with, in order. */
  #changesSince(first: number): Map<string, number> {
    const last = new Map<string, number>();
    for (let revision = first + 1; revision <= this.revision; revision++) {
      const bytes = this.#changes.get(revision);
      if (bytes === undefined) throw new StateLost(`nothing says what changed with revision ${revision}`);
      const article = Change.parse(unsealState(changeOf(revision), bytes));
      if (article === null) continue;
      last.delete(article);
      last.set(article, revision);
    }
    return last;
  }

  /** Inside a transaction of the root database: the state is of all up to a revision, and of the graph after this commit. */
  confirm(commits: number, until: number): void {
    const worked = Array.from(this.#changes.getKeys({ end: until + 1 }));
    for (const revision of worked) this.#changes.removeSync(revision);
    this.#meta.put(KEY, [PROJECTION_VERSION, until, commits, countState(this.#root)].join(':'));
  }

  /** Inside a transaction of the root database: there is no state any more. */
  clear(): void {
    this.#meta.remove(KEY);
    clearState(this.#root);
  }
}
