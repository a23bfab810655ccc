/** Judging from the viewer: the store is opened for writing only while a judgement is made. */
import { judge } from '../graph/model/judgement.ts';
import { review } from '../graph/project/review.ts';
import { contradicting } from '../graph/resolve/contradiction.ts';
import { EmbeddedStore } from '../graph/store/embedded/embedded-store.ts';
import type { Judging } from '../viewer/server/review.ts';
import { contradiction, keep } from './judging.ts';

/** `reading`: the store that the viewer shows; it takes over each judgement when it is next read. */
export function judgingIn(reading: EmbeddedStore): Judging {
  const write = async <T>(work: (store: EmbeddedStore) => T): Promise<T> => {
    const store = EmbeddedStore.open(reading.location, { write: true, create: false });
    try {
      return work(store);
    } finally {
      await store.close();
      reading.reload();
    }
  };
  return {
    candidates: async () => {
      reading.reload();
      const judged = new Set([...reading.judgements.all()].map(({ subjects }) => subjects.toSorted().join(' ')));
      return review(reading.facts(), (a, b) => judged.has([a, b].toSorted().join(' ')));
    },
    judge: (kind, pair) =>
      write((store) => {
        const against = contradicting([...store.judgements.all()], kind, pair);
        if (against) throw contradiction(pair.join(' and '), against);
        return keep(store, judge(kind, pair, null, new Date().toISOString())).judgement.id;
      }),
    undo: (id) =>
      write((store) => {
        const known = store.judgements.remove(id);
        store.refresh();
        return known;
      }),
  };
}
