import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { open } from 'lmdb';
import { project } from '../../../../graph/project/project.ts';
import { EmbeddedStore } from '../../../../graph/store/embedded/embedded-store.ts';
import { seal } from '../../../../graph/store/embedded/seal.ts';
import { told } from './support/told.ts';
import { CypherDate, LocalDateTime } from '../../../../graph/store/value/temporal.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dossier-store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const first = told('Ivo Lind', 'Sana Haddad', '2031-05-13');
const second = told('Ivo Lind', 'Marta Kovar', '2031-06-02');

test('what was added is there when the store is opened again, with the facts made of it', async () => {
  const store = EmbeddedStore.open(folder, { write: true });
  for (const { article, reading } of [first, second]) store.evidence.add(article, reading);
  expect(store.stale).toBe(true);
  expect(store.refresh().written).toBeGreaterThan(0);
  expect(store.stale).toBe(false);
  await store.close();
  const again = EmbeddedStore.open(folder);
  expect([...again.evidence.articles()].map(({ id }) => id).toSorted()).toEqual(
    [first.article.id, second.article.id].toSorted(),
  );
  expect(again.facts()).toEqual(project([first, second]));
  await again.close();
});

test('forgetting an article takes its facts and leaves the others', async () => {
  const store = EmbeddedStore.open(folder, { write: true });
  for (const { article, reading } of [first, second]) store.evidence.add(article, reading);
  store.refresh();
  expect(store.evidence.forget(first.article.id)).toBe(true);
  expect(store.evidence.forget(first.article.id)).toBe(false);
  store.refresh();
  expect(store.facts()).toEqual(project([second]));
  await store.close();
});

test('a reader takes over what was committed since, when asked', async () => {
  const writer = EmbeddedStore.open(folder, { write: true });
  writer.evidence.add(first.article, first.reading);
  writer.refresh();
  const reader = EmbeddedStore.open(folder);
  expect(reader.reload()).toBe(false);
  writer.evidence.add(second.article, second.reading);
  writer.refresh();
  expect(reader.facts()).toEqual(project([first]));
  expect(reader.reload()).toBe(true);
  expect(reader.facts()).toEqual(project([first, second]));
  expect(reader.reload()).toBe(false);
  expect(writer.reload()).toBe(false);
  await reader.close();
  await writer.close();
});

test('an id belongs to one node, also for who writes by hand', async () => {
  const store = EmbeddedStore.open(folder, { write: true });
  store.evidence.add(first.article, first.reading);
  store.refresh();
  await store.close();
  const again = EmbeddedStore.open(folder, { write: true });
  const [person] = again.facts().nodes.filter(({ label }) => label === 'Person');
  const transaction = again.graph.begin('write');
  expect(() => transaction.createNode(['Person'], { id: person?.id ?? '' })).toThrow('already exists');
  transaction.rollback();
  await again.close();
});

test('an article met under two paths keeps the smaller one, whichever came first', async () => {
  const elsewhere = { ...first.article, path: '0.txt' };
  for (const order of [
    [first.article, elsewhere],
    [elsewhere, first.article],
  ]) {
    const store = EmbeddedStore.open(join(folder, String(order[0]?.path)), { write: true });
    for (const article of order) {
      if (store.evidence.has(article.id, 'test/1')) store.evidence.sighted(article);
      else store.evidence.add(article, first.reading);
    }
    expect(store.evidence.article(first.article.id)?.path).toBe('0.txt');
    await store.close();
  }
});

test('a second writer is refused while the first is open, a reader is not', async () => {
  const store = EmbeddedStore.open(folder, { write: true });
  expect(() => EmbeddedStore.open(folder, { write: true })).toThrow(expect.objectContaining({ code: 'STORE_LOCKED' }));
  await EmbeddedStore.open(folder).close();
  await store.close();
  await EmbeddedStore.open(folder, { write: true }).close();
});

test.each([
  ['has died', { pid: 2 ** 22 + 1, started: '1', token: 'another' }],
  ['had our number', { pid: process.pid, started: null, token: 'another' }],
  ['had the number of one that runs', { pid: process.ppid, started: '1', token: 'another' }],
])('the lock of a process that %s is taken over', async (_, holder) => {
  await EmbeddedStore.open(folder, { write: true }).close();
  const root = open({ path: join(folder, 'dossier.lmdb'), encoding: 'binary' });
  root.openDB('writer', { encoding: 'binary' }).putSync('writer', seal(holder));
  await root.close();
  const store = EmbeddedStore.open(folder, { write: true });
  expect(store.stale).toBe(true);
  await store.close();
});

test.each([
  ['text', Buffer.from('not a store\n'.repeat(4000))],
  ['a few bytes', Buffer.from('x')],
  ['zeros', Buffer.alloc(40_000)],
])('a file that holds %s is refused, and left as it is', (_, bytes) => {
  writeFileSync(join(folder, 'dossier.lmdb'), bytes);
  for (const write of [false, true]) {
    expect(() => EmbeddedStore.open(folder, { write })).toThrow(expect.objectContaining({ code: 'STORE_INVALID' }));
  }
  expect(readFileSync(join(folder, 'dossier.lmdb'))).toEqual(bytes);
});

test('a folder where the file should be, or a file where the folder should be, is refused', () => {
  mkdirSync(join(folder, 'dossier.lmdb'));
  writeFileSync(join(folder, 'file'), '');
  for (const where of [folder, join(folder, 'file')]) {
    const opening = () => EmbeddedStore.open(where, { write: true });
    expect(opening).toThrow(expect.objectContaining({ code: 'STORE_INVALID' }));
  }
});

test('a file that was cut short is refused', async () => {
  const store = EmbeddedStore.open(folder, { write: true });
  store.evidence.add(first.article, first.reading);
  store.refresh();
  await store.close();
  const bytes = readFileSync(join(folder, 'dossier.lmdb'));
  const elsewhere = join(folder, 'copy');
  mkdirSync(elsewhere);
  for (const size of [100, 4096, 8192]) {
    writeFileSync(join(elsewhere, 'dossier.lmdb'), bytes.subarray(0, size));
    expect(() => EmbeddedStore.open(elsewhere)).toThrow(expect.objectContaining({ code: 'STORE_INVALID' }));
  }
});

test('a store that is not there, or of a later version, is refused with a sentence', async () => {
  for (const options of [{}, { write: true, create: false }]) {
    const none = () => EmbeddedStore.open(join(folder, 'none'), options);
    expect(none).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
  }
  await EmbeddedStore.open(folder, { write: true }).close();
  const root = open({ path: join(folder, 'dossier.lmdb'), encoding: 'binary' });
  root.openDB('meta', { encoding: 'binary' }).putSync('version', seal(99));
  await root.close();
  expect(() => EmbeddedStore.open(folder)).toThrow(expect.objectContaining({ code: 'STORE_NEWER' }));
});

test('an article altered on disk is noticed', async () => {
  const store = EmbeddedStore.open(folder, { write: true });
  store.evidence.add(first.article, first.reading);
  await store.close();
  const file = join(folder, 'dossier.lmdb');
  const bytes = readFileSync(file);
  const at = bytes.indexOf('Sana Haddad in Geneva');
  expect(at).toBeGreaterThan(0);
  for (let from = at; from >= 0; from = bytes.indexOf('Sana Haddad in Geneva', from + 1)) bytes[from] = 0x58;
  writeFileSync(file, bytes);
  const damagedStore = EmbeddedStore.open(folder);
  expect(() => damagedStore.evidence.article(first.article.id)).toThrow(
    expect.objectContaining({ code: 'STORE_INVALID' }),
  );
  await damagedStore.close();
});

test('a store of the first layout is taken over, also by who only reads', async () => {
  await EmbeddedStore.open(folder, { write: true }).close();
  const root = open({ path: join(folder, 'dossier.lmdb'), encoding: 'binary' });
  const put = (table: string, key: string | number, row: unknown) =>
    root.openDB<Buffer, string | number>(table, { encoding: 'binary' }).putSync(key, seal(row));
  put('meta', 'version', 1);
  const values = {
    n: { $int: '9007199254740993' },
    day: { $date: 12 },
    tags: ['a', 'ж'],
    x: { $float: 'NaN' },
    y: 0.5,
  };
  put('nodes', 3, { labels: ['Person', 'Old'], properties: values });
  put('nodes', 7, { labels: [], properties: {} });
  put('relationships', 5, { type: 'KNOWS', start: 7, end: 3, properties: { on: { $dateTime: [1, 2] } } });
  await root.close();
  for (const _ of [1, 2]) {
    const store = EmbeddedStore.open(folder);
    const graph = store.graph.begin();
    expect([graph.nodeCount, graph.relationshipCount]).toEqual([2, 1]);
    const [person = -1] = graph.nodesWithLabel('Old');
    expect(graph.labels(person)).toEqual(['Person', 'Old']);
    expect({ ...graph.nodeProperties(person) }).toEqual({
      n: 9007199254740993n,
      day: new CypherDate(12),
      tags: ['a', 'ж'],
      x: Number.NaN,
      y: 0.5,
    });
    const [one = -1] = graph.expand(person, 'incoming', ['KNOWS']);
    expect({ ...graph.relationship(one)?.properties }).toEqual({ on: new LocalDateTime(1, 2) });
    await store.close();
  }
});

test('ids of what was deleted are not given again, also by a store of the second layout', async () => {
  const added = async (deleting: boolean): Promise<number> => {
    const store = EmbeddedStore.open(folder, { write: true });
    const transaction = store.graph.begin('write');
    const id = transaction.createNode(['Thing']);
    transaction.commit();
    if (deleting) {
      const deletion = store.graph.begin('write');
      deletion.deleteNode(id);
      deletion.commit();
    }
    await store.close();
    return id;
  };
  expect([await added(true), await added(true), await added(false)]).toEqual([0, 1, 2]);
  const root = open({ path: join(folder, 'dossier.lmdb'), encoding: 'binary' });
  root.openDB('meta', { encoding: 'binary' }).putSync('version', seal(2));
  root.openDB('ids', { encoding: 'binary' }).dropSync();
  await root.close();
  expect(await added(false)).toBeGreaterThan(2);
  const store = EmbeddedStore.open(folder);
  expect([...store.graph.begin().nodesWithLabel('Thing')]).toHaveLength(2);
  await store.close();
});

test('a store that does not say which ids are free is damaged', async () => {
  await EmbeddedStore.open(folder, { write: true }).close();
  const root = open({ path: join(folder, 'dossier.lmdb'), encoding: 'binary' });
  root.openDB('ids', { encoding: 'binary' }).removeSync('free');
  await root.close();
  expect(() => EmbeddedStore.open(folder)).toThrow(expect.objectContaining({ code: 'STORE_INVALID' }));
});

test('a store where the system lets no folder be made is refused, not tried for ever', () => {
  // In a process of its own, which can be stopped where it hangs.
  const module = new URL('../../../../graph/store/embedded/embedded-store.ts', import.meta.url).href;
  const script = `import { EmbeddedStore } from '${module}';
    try { EmbeddedStore.open('/proc/dossier/store', { write: true }); } catch (error) { console.log(error.code); }`;
  const tried = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    encoding: 'utf8',
    timeout: 30_000,
    killSignal: 'SIGKILL',
  });
  expect(tried.stdout.trim()).toBe('STORE_INVALID');
}, 40_000);

test('a store is made below folders that are not there yet', async () => {
  const deep = join(folder, 'a', 'b');
  await EmbeddedStore.open(deep, { write: true }).close();
  const store = EmbeddedStore.open(deep);
  expect(store.location).toBe(deep);
  await store.close();
});
