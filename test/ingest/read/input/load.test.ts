import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { load } from '../../../../ingest/read/input/load.ts';

const folder = mkdtempSync(join(tmpdir(), 'dossier-load-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('load', () => {
  const path = join(folder, 'a.bin');
  const bytes = Buffer.from(Array.from({ length: 200_000 }, (_, index) => index % 251));

  test('gives the whole file up to the limit', async () => {
    writeFileSync(path, bytes);
    expect(await load(path, bytes.length)).toEqual(bytes);
  });

  test('refuses a larger one', async () => {
    writeFileSync(path, bytes);
    await expect(load(path, bytes.length - 1)).rejects.toMatchObject({ code: 'INPUT_TOO_LARGE' });
  });

  test('stops at the limit where the size is not known before', async () => {
    await expect(load('/dev/zero', 100_000)).rejects.toMatchObject({ code: 'INPUT_TOO_LARGE' });
  });

  test('says which file is missing', async () => {
    await expect(load(join(folder, 'none'), 10)).rejects.toThrow(/none does not exist/);
  });
});
