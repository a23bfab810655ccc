/** Comparison of 64-bit integers and floats, and the range of integers. */

export const INTEGER_MIN = -(2n ** 63n);
export const INTEGER_MAX = 2n ** 63n - 1n;

export function isInteger64(value: bigint): boolean {
  return value >= INTEGER_MIN && value <= INTEGER_MAX;
}

/** As `=` and `<` see an INTEGER beside a FLOAT: both as FLOAT. */
export function compareAsFloats(left: bigint | number, right: bigint | number): number {
  return typeof left === typeof right ? compareNumbers(left, right) : compareNumbers(Number(left), Number(right));
}

/** -1, 0 or 1 by the exact values, as sorting needs it; NaN is the largest number. */
export function compareNumbers(left: bigint | number, right: bigint | number): number {
  if (typeof left === 'number' && Number.isNaN(left)) return typeof right === 'number' && Number.isNaN(right) ? 0 : 1;
  if (typeof right === 'number' && Number.isNaN(right)) return -1;
  // JavaScript compares a bigint with a number by their exact mathematical values.
  return left < right ? -1 : left > right ? 1 : 0;
}
