/** A store's file is cut short at every byte, and every bit of it is turned: it is refused, or read as it was. */
import { spawnSync } from 'node:child_process';
import { ftruncateSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { misread, smallStore } from '../graph/store/embedded/support/damage.ts';

const TIMEOUT_MS = 3_600_000;

/** From the end, as a file that has been cut can be cut further. */
function* downFrom(size: number): Generator<number> {
  for (let at = size - 1; at >= 0; at -= 1) yield at;
}

test(
  'cut short at every byte',
  async () => {
    const bytes = await smallStore();
    expect(await misread(bytes, downFrom(bytes.length), (file, size) => ftruncateSync(file, size))).toEqual([]);
  },
  TIMEOUT_MS,
);

/** One is some five minutes; `-t 'bit 3'` runs it alone. */
test.each([0, 1, 2, 3, 4, 5, 6, 7])(
  'bit %d of every byte turned',
  (bit) => {
    const folder = mkdtempSync(join(tmpdir(), 'dossier-damage-'));
    try {
      // In a process of its own: LMDB may end the one in which it reads what it did not write.
      const script = new URL('support/turned-bits.ts', import.meta.url).pathname;
      const last = join(folder, 'place');
      const turning = spawnSync(process.execPath, ['--import', 'tsx', script, String(bit), last], { encoding: 'utf8' });
      const { status, signal, stdout, stderr } = turning;
      const place = signal === null ? null : readFileSync(last, 'utf8');
      expect({ status, signal, place, stdout, stderr }).toMatchObject({ status: 0, place: null, stdout: '[]' });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  TIMEOUT_MS,
);
