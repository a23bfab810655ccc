/** Judging from the viewer: the store is opened for writing only while a judgement is made. */
import { judge } from '../graph/model/judgement.ts';
import { review } from '../graph/project/review.ts';
import { contradicting } from '../graph/resolve/contradiction.ts';
import { gather } from '../graph/store/store.ts';
import type { Judging } from '../viewer/server/review.ts';
import { contradiction, keep } from './judging.ts';
import { type Globals, type Opened, withStore } from './store.ts';

/** `opened`: the store that the viewer shows; it takes over each judgement when it is next read. */
export function judgingIn(globals: Globals, opened: Opened): Judging {
  return {
    candidates: async () => {
      const store = opened.current();
      const judgements = await gather(store.judgements.all());
      const judged = new Set(judgements.map(({ subjects }) => subjects.toSorted().join(' ')));
      return review(await store.facts(), (a, b) => judged.has([a, b].toSorted().join(' ')));
    },
    judge: (kind, pair) =>
      withStore(globals, 'write', async (store) => {
        const against = contradicting(await gather(store.judgements.all()), kind, pair);
        if (against) throw contradiction(pair.join(' and '), against);
        return (await keep(store, judge(kind, pair, null, new Date().toISOString()))).judgement.id;
      }),
    undo: (id) =>
      withStore(globals, 'write', async (store) => {
        const known = await store.judgements.remove(id);
        await store.refresh();
        return known;
      }),
  };
}
