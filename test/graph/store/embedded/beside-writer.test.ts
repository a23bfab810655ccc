import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { EmbeddedStore } from '../../../../graph/store/embedded/embedded-store.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dossier-store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a reader takes over what was committed while another process is in the middle of a transaction', async () => {
  await EmbeddedStore.open(folder, { write: true }).close();
  const reader = EmbeddedStore.open(folder);
  const script = new URL('support/holding.ts', import.meta.url).pathname;
  const read = join(folder, 'read');
  const writer = spawn(process.execPath, ['--import', 'tsx', script, folder, read], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(writer, 'close');
  await once(writer.stdout, 'data');
  // Were it to wait for the writer, which waits for the file, it would wait for ever.
  expect(reader.reload()).toBe(true);
  expect(reader.graph.begin().nodeCount).toBe(1);
  writeFileSync(read, '');
  expect(await ended).toEqual([0, null]);
  await reader.close();
}, 60_000);
