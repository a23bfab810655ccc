/** A store's file is cut short at every byte, and altered at every byte: it is refused, or read as it was. */
import { expect, test } from '@jest/globals';
import { contents, smallStore } from '../graph/store/embedded/support/damage.ts';

const TIMEOUT_MS = 3_600_000;

test(
  'cut short at every byte',
  async () => {
    const bytes = await smallStore();
    const whole = await contents(bytes);
    const wrong: number[] = [];
    for (let size = bytes.length - 1; size >= 0; size -= 1) {
      const found = await contents(bytes.subarray(0, size));
      if (found !== null && found !== whole) wrong.push(size);
    }
    expect(wrong).toEqual([]);
  },
  TIMEOUT_MS,
);

test(
  'a bit turned in every byte',
  async () => {
    const bytes = await smallStore();
    const whole = await contents(bytes);
    const wrong: number[] = [];
    for (let at = 0; at < bytes.length; at += 1) {
      const turned = Buffer.from(bytes);
      turned[at] = (turned[at] ?? 0) ^ (1 << (at & 7));
      const found = await contents(turned);
      if (found !== null && found !== whole) wrong.push(at);
    }
    expect(wrong).toEqual([]);
  },
  TIMEOUT_MS,
);
