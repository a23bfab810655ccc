/** What a person decided, on LMDB. */
import type { RootDatabase } from 'lmdb';
import { Judgement } from '../../model/judgement.ts';
import type { JudgementStore } from '../store.ts';
import { commit } from './commit.ts';
import { Records } from './records.ts';

export class LmdbJudgements implements JudgementStore {
  readonly #root: RootDatabase;
  readonly #records: Records<Judgement>;
  readonly #changed: () => void;

  /** `changed` is called inside the transaction of each change. */
  constructor(root: RootDatabase, changed: () => void) {
    this.#root = root;
    this.#records = new Records(root, 'judgements', Judgement, ({ id }) => id);
    this.#changed = changed;
  }

  all(): Iterable<Judgement> {
    return this.#records.values();
  }

  add(judgement: Judgement): void {
    commit(this.#root, () => {
      this.#records.put(judgement.id, judgement);
      this.#changed();
    });
  }

  remove(id: string): boolean {
    return commit(this.#root, () => {
      if (!this.#records.remove(id)) return false;
      this.#changed();
      return true;
    });
  }
}
