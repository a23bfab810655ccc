/**
 * Many pages hold nothing but entities of one type, or with the same labels: they share one array that says so, which
 * takes no memory of their own and is at hand when the next of them is asked.
 */
import { ABSENT } from './dictionary.ts';

export class Uniform {
  private readonly byNumber = new Map<number, Uint32Array<ArrayBuffer>>();

  /** The same numbers, shared where all are one; not to be changed any more. */
  share(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
    const [first = ABSENT] = numbers;
    if (first === ABSENT || numbers.some((number) => number !== first)) return numbers;
    const shared = this.byNumber.get(first);
    if (shared === undefined) this.byNumber.set(first, numbers);
    return shared ?? numbers;
  }
}
