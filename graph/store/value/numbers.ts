/** Exact comparison of 64-bit integers with floats, and their range. */

export const INTEGER_MIN = -(2n ** 63n);
export const INTEGER_MAX = 2n ** 63n - 1n;

export function isInteger64(value: bigint): boolean {
  return value >= INTEGER_MIN && value <= INTEGER_MAX;
}

/** -1, 0 or 1; NaN is the largest number. */
export function compareNumbers(left: bigint | number, right: bigint | number): number {
  if (typeof left === 'number' && Number.isNaN(left)) return typeof right === 'number' && Number.isNaN(right) ? 0 : 1;
  if (typeof right === 'number' && Number.isNaN(right)) return -1;
  // JavaScript compares a bigint with a number by their exact mathematical values.
  return left < right ? -1 : left > right ? 1 : 0;
}
