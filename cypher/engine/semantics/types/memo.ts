/** Results of what is done to sets of types again and again: few sets ever come up. */

interface Numbered {
  /** Of equal sets alone, though these may have several. */
  readonly number: number;
}

/** So many results are kept before all are forgotten. */
const KEPT = 5000;

export class Memo<Result> {
  private readonly results = new Map<number, Result>();

  of(left: Numbered, right: Numbered, compute: () => Result): Result {
    const key = left.number * 2 ** 26 + right.number;
    const known = this.results.get(key);
    if (known !== undefined) return known;
    if (this.results.size >= KEPT) this.results.clear();
    const result = compute();
    this.results.set(key, result);
    return result;
  }
}

const numbers = new Map<string, number>();
let last = 0;

/** Numbers texts; no text has another number later, but may have several. */
export function numberOf(text: string): number {
  let number = numbers.get(text);
  if (number === undefined) {
    if (numbers.size >= KEPT) numbers.clear();
    last += 1;
    number = last;
    numbers.set(text, number);
  }
  return number;
}
