/**
 * Whether the state that facts grow by is to be trusted, and which articles have changed since. It is where it was made by
 * this version, up to a revision from which on every change was noted, for a graph that nobody else has changed since, and
 * where as many records are there as were written.
 */
import type { Database, RootDatabase } from 'lmdb';
import { z } from 'zod';
import { PROJECTION_VERSION } from '../../project/version.ts';
import { StateLost } from '../../resolve/state/state-lost.ts';
import type { Records } from './records.ts';
import { sealState, unsealState } from './seal.ts';
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

  /** Articles that have changed since the state was made. Throws `StateLost` where it is not to be trusted. */
  changed(commits: number): Set<string> {
    const mark = Mark.safeParse(this.#meta.get(KEY)).data;
    if (mark?.version !== PROJECTION_VERSION) throw new StateLost('there is no state of this version');
    if (mark.commits !== commits) throw new StateLost('the graph was changed by somebody else');
    if (mark.records !== countState(this.#root)) throw new StateLost('there are not as many records as were written');
    const articles = new Set<string>();
    for (let revision = mark.revision + 1; revision <= this.revision; revision++) {
      const bytes = this.#changes.get(revision);
      if (bytes === undefined) throw new StateLost(`nothing says what changed with revision ${revision}`);
      const article = Change.parse(unsealState(changeOf(revision), bytes));
      if (article !== null) articles.add(article);
    }
    return articles;
  }

  /** Inside a transaction of the root database: the state is of all that is there, and of the graph after this commit. */
  confirm(commits: number): void {
    this.#changes.clearSync();
    this.#meta.put(KEY, [PROJECTION_VERSION, this.revision, commits, countState(this.#root)].join(':'));
  }

  /** Inside a transaction of the root database: there is no state any more. */
  clear(): void {
    this.#meta.remove(KEY);
    clearState(this.#root);
  }
}
