/** Numbers of a dictionary as a page stores them: each item once, and small numbers of the page's own that refer to them. */
import type { ByteReader, ByteWriter } from './bytes.ts';
import { ABSENT } from './dictionary.ts';
import { PAGE_SIZE } from './page-table.ts';

export function writeNumbers(to: ByteWriter, numbers: Uint32Array, writeItem: (number: number) => void): void {
  const local = new Map<number, number>([[ABSENT, ABSENT]]);
  for (const number of numbers) if (!local.has(number)) local.set(number, local.size);
  to.count(local.size - 1);
  for (const number of local.keys()) if (number !== ABSENT) writeItem(number);
  for (const number of numbers) to.count(local.get(number) ?? ABSENT);
}

/** `readItem` reads one item and gives its number in the dictionary. Throws RangeError where one refers to no item. */
export function readNumbers(from: ByteReader, readItem: () => number): Uint32Array<ArrayBuffer> {
  const local = [ABSENT];
  for (let left = from.count(); left > 0; left -= 1) local.push(readItem());
  const numbers = new Uint32Array(PAGE_SIZE);
  for (let offset = 0; offset < PAGE_SIZE; offset += 1) {
    const number = local[from.count()];
    if (number === undefined) throw new RangeError('the page refers to a name that it does not hold');
    numbers[offset] = number;
  }
  return numbers;
}
