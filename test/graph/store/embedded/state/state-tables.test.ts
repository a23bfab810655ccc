/** What resolution keeps on disk is there again for the next process, however it was written. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { open, type RootDatabase } from 'lmdb';
import { countState, StateTables } from '../../../../../graph/store/embedded/state/state-tables.ts';

let folder: string;
let root: RootDatabase;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dossier-state-'));
  root = open({ path: join(folder, 'state.lmdb'), encoding: 'binary', maxDbs: 4 });
});
afterEach(async () => {
  await root.close();
  rmSync(folder, { recursive: true, force: true });
});

const tables = () => {
  const all = new StateTables(root);
  return { all, named: all.open<string, number[]>('named'), hashed: all.openHashed<string>('hashed') };
};

/** Puts so many values, and takes every third out again. */
function fill({ named, hashed }: ReturnType<typeof tables>, count: number): void {
  for (let at = 0; at < count; at++) {
    named.set(`key ${at}`, [at]);
    hashed.set(Math.imul(at, 0x9e3779b1), `value ${at}`);
  }
  for (let at = 0; at < count; at += 3) {
    named.delete(`key ${at}`);
    hashed.delete(Math.imul(at, 0x9e3779b1));
  }
}

function expectFilled({ named, hashed }: ReturnType<typeof tables>, count: number): void {
  for (let at = 0; at < count; at++) {
    const isThere = at % 3 > 0;
    expect(named.get(`key ${at}`)).toEqual(isThere ? [at] : undefined);
    expect(hashed.get(Math.imul(at, 0x9e3779b1))).toBe(isThere ? `value ${at}` : undefined);
  }
}

test.each([1, 7, 40, 1000])('written in parts of %d records, each a transaction', (size) => {
  const before = tables();
  fill(before, 20);
  let transactions = 0;
  before.all.writeInParts((part) => {
    transactions++;
    return root.transactionSync(part);
  }, size);
  expect(transactions).toBeGreaterThanOrEqual(Math.ceil(40 / size));
  expect(transactions).toBeLessThanOrEqual(Math.ceil(40 / size) + 1);
  expectFilled(before, 20);
  expectFilled(tables(), 20);
});

test('what is deleted leaves no record', () => {
  const some = tables();
  fill(some, 30);
  root.transactionSync(() => some.all.write());
  for (let at = 0; at < 30; at++) {
    some.named.delete(`key ${at}`);
    some.hashed.delete(Math.imul(at, 0x9e3779b1));
  }
  root.transactionSync(() => some.all.write());
  expect(countState(root)).toBe(0);
});

test('what was written last is read by the next', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(9), fc.option(fc.nat())), { maxLength: 60 }), (changes) => {
      const told = new Map<string, number[]>();
      const some = tables();
      for (let at = 0; at < 10; at++) some.named.delete(`key ${at}`);
      for (const [at, value] of changes) {
        const key = `key ${at}`;
        if (value === null) {
          some.named.delete(key);
          told.delete(key);
        } else {
          some.named.set(key, [value]);
          told.set(key, [value]);
        }
        if (at === 0) root.transactionSync(() => some.all.write());
      }
      for (let at = 0; at < 10; at++) expect(some.named.get(`key ${at}`)).toEqual(told.get(`key ${at}`));
      root.transactionSync(() => some.all.write());
      for (let at = 0; at < 10; at++) expect(tables().named.get(`key ${at}`)).toEqual(told.get(`key ${at}`));
    }),
    { numRuns: 30 },
  );
});
