/** Facts grow by what has changed; where what they grew by is not to be trusted, they are made anew. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { open, type RootDatabase } from 'lmdb';
import { judge } from '../../../../graph/model/judgement.ts';
import { project } from '../../../../graph/project/project.ts';
import type { Evidence } from '../../../../graph/resolve/resolution.ts';
import { EmbeddedStore } from '../../../../graph/store/embedded/embedded-store.ts';
import { seal } from '../../../../graph/store/embedded/seal.ts';
import { corpus } from '../../support/corpus.ts';
import { story } from '../../support/story.ts';
import { told } from './support/told.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dossier-growth-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const [first, second, ...others] = corpus().slice(0, 7);
if (!first || !second) throw new Error('the annotated stories are not there');
const before = [second, ...others];
const far = told('Ivo Lind', 'Sana Haddad', '1999-05-13');

async function within<T>(work: (store: EmbeddedStore) => T, step?: number): Promise<T> {
  const store = EmbeddedStore.open(folder, { write: true, ...(step === undefined ? {} : { step }) });
  try {
    return work(store);
  } finally {
    await store.close();
  }
}

function add(store: EmbeddedStore, articles: readonly Evidence[]): void {
  for (const { article, reading } of articles) store.evidence.add(article, reading);
  store.refresh();
}

/** Alters the store's file behind its back. */
async function alter(change: (root: RootDatabase) => void): Promise<void> {
  const root = open({ path: join(folder, 'dossier.lmdb'), encoding: 'binary', maxDbs: 12 });
  root.transactionSync(() => change(root));
  await root.close();
}

/** Cuts a reading short; gives back what undoes it. */
async function alterReading(): Promise<() => Promise<void>> {
  const put = (bytes: Buffer): Promise<void> =>
    alter((root) => root.openDB('readings', { encoding: 'binary' }).putSync(far.article.id, bytes));
  let whole = Buffer.alloc(0);
  await alter((root) => {
    whole = Buffer.from(root.openDB<Buffer, string>('readings', { encoding: 'binary' }).get(far.article.id) ?? '');
  });
  await put(Buffer.from('cut short'));
  return () => put(whole);
}

test('one more article reads none that has nothing to do with it', async () => {
  await within((store) => add(store, [far, ...before]));
  await alterReading();
  await within((store) => {
    add(store, [first]);
    expect(store.facts()).toEqual(project([far, ...before, first]));
    store.evidence.forget(second.article.id);
    store.refresh();
    expect(store.facts()).toEqual(project([far, first, ...others]));
  });
});

test.each([1, 2, 3])('many that changed are worked in %d at a time, and judgements with the last', async (step) => {
  await within((store) => add(store, [far]), step);
  const { nodes } = project([far, ...before, first]);
  const claims = nodes.filter(({ label }) => label === 'Claim');
  const [one, other] = nodes.filter(({ id, label }) => label === 'Meeting' && !id.includes(far.article.id));
  if (!one || !other) throw new Error('nothing to judge');
  const judgements = [
    ...claims.map(({ id }) => id).filter((_, at) => at % 9 === 0),
    ...claims.slice(-1).map(({ id }) => id),
  ].map((id) => judge('wrong', [id], null, '2031-06-01T00:00:00Z'));
  judgements.push(judge('same', [one.id, other.id], null, '2031-06-01T00:00:01Z'));
  await within((store) => {
    for (const judgement of judgements) store.judgements.add(judgement);
    store.evidence.forget(far.article.id);
    add(store, [...before, first]);
    expect(store.facts()).toEqual(project([...before, first], judgements));
  }, step);
});

test('what was worked in before a step that failed is kept, and the rest comes later', async () => {
  await within((store) => add(store, before.slice(0, 1)));
  const rest = [...before.slice(1), far];
  await within((store) => {
    for (const { article, reading } of rest) store.evidence.add(article, reading);
  });
  const restoreReading = await alterReading();
  await within((store) => {
    expect(() => store.refresh()).toThrow(expect.objectContaining({ code: 'STORE_INVALID' }));
    expect(store.stale).toBe(true);
    expect(store.facts()).toEqual(project(before));
  }, 1);
  await restoreReading();
  await within((store) => {
    store.refresh();
    expect(store.stale).toBe(false);
    expect(store.facts()).toEqual(project([...before, far]));
  }, 1);
});

test('all are made anew in parts as well', async () => {
  await within((store) => add(store, [far, ...before]));
  await alter((root) => root.openDB('state', { encoding: 'binary' }).clearSync());
  await within((store) => {
    add(store, [first]);
    expect(store.facts()).toEqual(project([far, ...before, first]));
  }, 2);
});

test('whom a person speaks for is no reason to read again what else is told of the person', async () => {
  const office = story('Ivo Lind, the Estonian envoy, smiled.', { publisher: 'Other Post', published: '2031-05-13' })
    .people('Ivo Lind')
    .state('Estonia', 'est')
    .role('Ivo Lind', 'envoy', 'Estonia')
    .evidence();
  await within((store) => add(store, [far, ...before]));
  await alterReading();
  await within((store) => {
    add(store, [office]);
    expect(store.facts()).toEqual(project([far, ...before, office]));
  });
});

test('so does a judgement, also one that a claim is misread, and its undoing', async () => {
  await within((store) => add(store, [far, ...before]));
  await alterReading();
  const { nodes } = project([far, ...before]);
  const claim = nodes.find(({ label, properties }) => label === 'Claim' && properties['slot'] === 'event');
  const [one, other] = nodes.filter(({ id, label }) => label === 'Meeting' && !id.includes(far.article.id));
  if (!claim || !one || !other) throw new Error('nothing to judge');
  const misread = judge('wrong', [claim.id], null, '2031-06-01T00:00:00Z');
  const same = judge('same', [one.id, other.id], null, '2031-06-01T00:00:01Z');
  for (const judgement of [misread, same]) {
    await within((store) => {
      store.judgements.add(judgement);
      store.refresh();
      expect(store.facts()).toEqual(project([far, ...before], [judgement]));
    });
    await within((store) => {
      store.judgements.remove(judgement.id);
      store.refresh();
      expect(store.facts()).toEqual(project([far, ...before]));
    });
  }
});

test.each<[string, (root: RootDatabase) => void]>([
  [
    'records altered on disk',
    (root) => {
      const state = root.openDB<Buffer, string>('state', { encoding: 'binary' });
      for (const { key, value } of state.getRange()) {
        const bytes = Buffer.from(value);
        bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
        state.putSync(key, bytes);
      }
    },
  ],
  [
    'records under each other’s keys',
    (root) => {
      const state = root.openDB<Buffer, string>('state', { encoding: 'binary' });
      const all = Array.from(state.getRange(), ({ key, value }) => ({ key, value: Buffer.from(value) }));
      all.forEach(({ value }, at) => state.putSync(all[(at + 1) % all.length]?.key ?? '', value));
    },
  ],
  ['all of it gone', (root) => root.openDB('state', { encoding: 'binary' }).clearSync()],
  ['a change that was not noted', (root) => root.openDB('changes', { encoding: 'binary' }).clearSync()],
  ['made by another version', (root) => root.openDB('meta', { encoding: 'binary' }).putSync('grown', seal('1:6:2'))],
  ['never finished', (root) => root.openDB('meta', { encoding: 'binary' }).removeSync('grown')],
])('a state that is not to be trusted is made anew: %s', async (_, change) => {
  await within((store) => add(store, before));
  await within((store) => store.evidence.add(first.article, first.reading));
  await alter(change);
  await within((store) => {
    store.refresh();
    expect(store.facts()).toEqual(project([...before, first]));
  });
});

test('what somebody has changed in the graph by hand is put right with the next article', async () => {
  await within((store) => {
    add(store, before);
    const transaction = store.graph.begin('write');
    const [person] = transaction.nodesWithLabel('Person');
    if (person === undefined) throw new Error('nobody is told of');
    transaction.setNodeProperty(person, 'name', 'Nobody');
    transaction.commit();
    add(store, [first]);
    expect(store.facts()).toEqual(project([...before, first]));
  });
});
