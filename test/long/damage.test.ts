/** A store's file is cut short at every byte, and altered at every third: it is refused, or read as it was. */
import { ftruncateSync, writeSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { misread, smallStore } from '../graph/store/embedded/support/damage.ts';

const TIMEOUT_MS = 3_600_000;
/** LMDB keeps what it mapped when a file is closed, and a process may map some 65,000 times. */
const STEP = 3;

/** From the end, as a file that has been cut can be cut further. */
function* downFrom(size: number, step = 1): Generator<number> {
  for (let at = size - 1; at >= 0; at -= step) yield at;
}

test(
  'cut short at every byte',
  async () => {
    const bytes = await smallStore();
    expect(await misread(bytes, downFrom(bytes.length), (file, size) => ftruncateSync(file, size))).toEqual([]);
  },
  TIMEOUT_MS,
);

test(
  'a bit turned in every third byte',
  async () => {
    const bytes = await smallStore();
    const put = (file: number, at: number, turned: number): void =>
      void writeSync(file, Uint8Array.of((bytes[at] ?? 0) ^ turned), 0, 1, at);
    const turn = (file: number, at: number): void => {
      if (at + STEP < bytes.length) put(file, at + STEP, 0);
      put(file, at, 1 << (at & 7));
    };
    expect(await misread(bytes, downFrom(bytes.length, STEP), turn)).toEqual([]);
  },
  TIMEOUT_MS,
);
