import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { open } from 'lmdb';
import { EmbeddedStore } from '../../../../graph/store/embedded/embedded-store.ts';
import { contents, smallStore } from './support/damage.ts';

const PAGE = 4096;

let bytes: Buffer;
let whole: string | null;
beforeAll(async () => {
  bytes = await smallStore();
  whole = await contents(bytes);
});

test('the store has something of everything', () => {
  for (const word of ['Geneva', 'same', 'Thing', 'NEXT', 'xxx']) expect(whole).toContain(word);
});

test('cut short at any page, before it or behind, the file is refused or read whole', async () => {
  for (let page = 0; page < bytes.length; page += PAGE) {
    for (const size of [page, page + 1, page + 200, page + PAGE - 1]) {
      const found = await contents(bytes.subarray(0, size));
      expect([size, found === null || found === whole]).toEqual([size, true]);
    }
  }
});

test.each(['articles', 'readings', 'judgements', 'node-pages', 'relationship-pages', 'schema', 'ids', 'meta'])(
  'a store in which %s has another name is refused',
  async (name) => {
    const renamed = Buffer.from(bytes);
    for (let at = renamed.indexOf(`${name}\0`); at >= 0; at = renamed.indexOf(`${name}\0`, at + 1)) {
      const last = at + name.length - 1;
      renamed[last] = (renamed[last] ?? 0) ^ 1;
    }
    expect(renamed.equals(bytes)).toBe(false);
    expect(await contents(renamed)).toBeNull();
  },
);

test('a store in which the name of a table has another end is refused', async () => {
  const turned = Buffer.from(bytes);
  const name = 'judgements\0';
  for (let at = turned.indexOf(name); at >= 0; at = turned.indexOf(name, at + 1)) turned[at + name.length - 1] = 1;
  expect(turned.equals(bytes)).toBe(false);
  expect(await contents(turned)).toBeNull();
});

test('a store in which less data took the place of more, in one transaction, is whole', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-shorter-'));
  try {
    await EmbeddedStore.open(folder, { write: true }).close();
    const root = open({ path: join(folder, 'dossier.lmdb'), encoding: 'binary', maxDbs: 12 });
    const pages = root.openDB<Buffer, number>('state', { encoding: 'binary' });
    root.transactionSync(() => {
      for (const size of [9 * PAGE, 2 * PAGE, 100]) pages.putSync(1, Buffer.alloc(size, 1));
    });
    await root.close();
    const store = EmbeddedStore.open(folder);
    expect(store.facts().nodes).toEqual([]);
    await store.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('what only writing needs is looked at only by who writes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-growing-'));
  try {
    await EmbeddedStore.open(folder, { write: true }).close();
    const path = join(folder, 'dossier.lmdb');
    const root = open({ path, encoding: 'binary', maxDbs: 12 });
    root.openDB<Buffer, number>('state', { encoding: 'binary' }).putSync(1, Buffer.alloc(9 * PAGE, 0xab));
    await root.close();
    const file = readFileSync(path);
    // The page says its number before anything else.
    const page = Math.floor(file.indexOf(Buffer.alloc(PAGE, 0xab)) / PAGE) * PAGE;
    file[page] = (file[page] ?? 0) ^ 1;
    writeFileSync(path, file);
    await EmbeddedStore.open(folder).close();
    expect(() => EmbeddedStore.open(folder, { write: true })).toThrow(
      expect.objectContaining({ code: 'STORE_INVALID' }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Within each of the two pages that say where the trees are, also the older one; LMDB would end the process. */
test.each([
  ['encrypted', 53, 0x20],
  ['of 2^41 pages', 149, 0x02],
])('a file that says it is %s is refused', async (_, place, bit) => {
  for (const page of [0, PAGE]) {
    const turned = Buffer.from(bytes);
    turned[page + place] = (turned[page + place] ?? 0) ^ bit;
    expect(await contents(turned)).toBeNull();
  }
});

test('a store in which a page got a key that nobody writes is refused', async () => {
  const turned = Buffer.from(bytes);
  // The page of relationships: its key, its checksum, its number, and the names of its types.
  for (let at = turned.indexOf('\u0001\u0008NEXT'); at >= 0; at = turned.indexOf('\u0001\u0008NEXT', at + 1)) {
    turned[at - 9] = 0;
  }
  expect(turned.equals(bytes)).toBe(false);
  expect(await contents(turned)).toBeNull();
});

test('a store in which a table became a value is refused', async () => {
  const turned = Buffer.from(bytes);
  for (let at = turned.indexOf('ids\0'); at >= 0; at = turned.indexOf('ids\0', at + 1)) {
    // The flags of an entry lie before the length of its key.
    turned[at - 4] = (turned[at - 4] ?? 0) ^ 0x02;
  }
  expect(await contents(turned)).toBeNull();
});

test('with a bit turned anywhere, the file is refused or read as it was', async () => {
  const place = fc.nat({ max: bytes.length * 8 - 1 });
  await fc.assert(
    fc.asyncProperty(place, async (bit) => {
      const turned = Buffer.from(bytes);
      turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const found = await contents(turned);
      expect(found === null || found === whole).toBe(true);
    }),
    { numRuns: 300 },
  );
});
