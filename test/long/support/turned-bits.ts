/**
 * Turns one bit of each byte of a small store, one after the other, and writes the places at which the store was then
 * read as something that it never was. The place it came to is kept in a file, for when reading ends the process.
 *
 *     turned-bits.ts BIT FILE [FIRST] [STEP]
 */
import { openSync, writeSync } from 'node:fs';
import { misread, smallStore } from '../../graph/store/embedded/support/damage.ts';

const [bit = '0', last = '', first = '0', step = '1'] = process.argv.slice(2);
const [turned, start, stride] = [1 << Number(bit), Number(first), Number(step)];
const bytes = await smallStore();
const cameTo = openSync(last, 'w');

const put = (file: number, at: number, change: number): void =>
  void writeSync(file, Uint8Array.of((bytes[at] ?? 0) ^ change), 0, 1, at);

const count = Math.ceil((bytes.length - start) / stride);
const places = Array.from({ length: count }, (_, place) => start + place * stride);
const found = await misread(bytes, places, (file, at) => {
  writeSync(cameTo, String(at).padEnd(12), 0);
  if (at > start) put(file, at - stride, 0);
  put(file, at, turned);
});
process.stdout.write(JSON.stringify(found));
