import { expect, test } from '@jest/globals';
import { type IngestRunOptions, IngestRun, type Skipped } from '../../cli/ingest-run.ts';
import { type Article, identify } from '../../graph/model/article.ts';
import { DossierError } from '../../graph/model/errors.ts';
import type { Reading } from '../../graph/model/reading.ts';
import type { EvidenceStore } from '../../graph/store/store.ts';

const articleAt = (path: string, text = 'Ivo Lind met Sana Haddad.'): Article =>
  identify({ text, headline: null, publisher: null, published: null, url: null, path, boilerplate: [] });

/** Keeps articles in a map, as a store would. */
function evidence(): EvidenceStore & { kept: Map<string, Article> } {
  const kept = new Map<string, Article>();
  return {
    kept,
    has: (id) => kept.has(id),
    article: (id) => kept.get(id) ?? null,
    articles: () => kept.values(),
    all: () => [],
    add: (article) => void kept.set(article.id, article),
    sighted(article) {
      const known = kept.get(article.id);
      if (known !== undefined && article.path < known.path) kept.set(article.id, article);
    },
    forget: (id) => kept.delete(id),
  };
}

/** A pool that answers when told to, or at once where `read` says how. */
function pool(read: (article: Article) => Promise<void> = async () => {}) {
  return {
    extractor: 'test/1',
    size: 2,
    close: async () => {},
    async read(article: Article): Promise<Reading> {
      await read(article);
      const nothing = { entities: [], meetings: [], proposals: [], stances: [], statements: [], roles: [] };
      return { article: article.id, extractor: 'test/1', ...nothing };
    },
  };
}

function start(store: EvidenceStore, readers = pool(), options: IngestRunOptions = { again: false }) {
  const skipped: Skipped[] = [];
  const run = new IngestRun(store, readers, options, {
    articleRead: () => {},
    skipped: (one) => skipped.push(one),
  });
  return { run, skipped, take: (article: Article) => run.take({ kind: 'article', article }) };
}

test('an article that is met again, read or still being read, is read once and keeps its smallest path', async () => {
  for (const paths of [
    ['a.txt', 'b.txt', 'c.txt'],
    ['c.txt', 'a.txt', 'b.txt'],
  ]) {
    for (const waits of [true, false]) {
      const store = evidence();
      const { run, take } = start(store);
      for (const path of paths) {
        await take(articleAt(path));
        if (waits) await run.finish();
      }
      await run.finish();
      expect(run).toMatchObject({ read: 1, known: 2, words: 5 });
      expect([...store.kept.values()].map(({ path }) => path)).toEqual(['a.txt']);
    }
  }
});

test('what the store knows is read again only when asked', async () => {
  const store = evidence();
  store.kept.set(articleAt('a.txt').id, articleAt('a.txt'));
  const { run, take } = start(store);
  await take(articleAt('a.txt'));
  await run.finish();
  expect(run).toMatchObject({ read: 0, known: 1 });
  const again = start(store, pool(), { again: true });
  await again.take(articleAt('a.txt'));
  await again.run.finish();
  expect(again.run).toMatchObject({ read: 1, known: 0 });
});

test('an article that the reader fails on is skipped with what went wrong, and the others are kept', async () => {
  const store = evidence();
  const faulty = pool(async ({ path }) => {
    if (path === 'fault.txt') throw new TypeError('of undefined');
  });
  const { run, skipped, take } = start(store, faulty);
  await run.take({ kind: 'skipped', path: 'e.txt', error: new DossierError('INPUT_EMPTY', 'e.txt is empty.') });
  for (const path of ['fault.txt', 'good.txt', 'fine.txt']) await take(articleAt(path, `The text of ${path}`));
  await run.finish();
  expect([...store.kept.values()].map(({ path }) => path)).toEqual(['good.txt', 'fine.txt']);
  expect(run).toMatchObject({ read: 2, skipped });
  expect(skipped).toMatchObject([
    { path: 'e.txt', code: 'INPUT_EMPTY', reason: 'e.txt is empty.' },
    { path: 'fault.txt', code: 'FAULT', reason: expect.stringContaining('TypeError: of undefined') },
  ]);
});

test('a store that cannot be written ends the run with its error', async () => {
  const full = new DossierError('STORE_INVALID', 'The disk is full.');
  const store = {
    ...evidence(),
    add() {
      throw full;
    },
  };
  const { run, take } = start(store);
  await take(articleAt('a.txt'));
  await expect(run.finish()).rejects.toBe(full);
  await expect(take(articleAt('b.txt', 'Another text'))).rejects.toBe(full);
});

test('no more articles are under way than the readers can soon take', async () => {
  let [now, most] = [0, 0];
  const busy = pool(async () => {
    most = Math.max(most, ++now);
    await new Promise((resolve) => setImmediate(resolve));
    now -= 1;
  });
  const { run, take } = start(evidence(), busy);
  for (let n = 0; n < 20; n += 1) await take(articleAt(`${n}.txt`, `Text number ${n}`));
  await run.finish();
  expect(run.read).toBe(20);
  expect(most).toBeLessThanOrEqual(4);
});
