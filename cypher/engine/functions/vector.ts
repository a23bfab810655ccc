/** How alike two lists of numbers are as vectors of single precision, from 0 to 1. */
import type { Value } from '../../../graph/store/value/value.ts';
import { fault } from '../runtime/fault.ts';
import { define, type FunctionDefinition } from './definition.ts';
import { list } from './take.ts';

type Vector = readonly number[];

function similarity(name: string, isFit: (vector: Vector) => boolean, compare: (a: Vector, b: Vector) => number) {
  const full = `vector.similarity.${name}`;
  const vectorOf = (value: Value | undefined, argument: string): Vector => {
    const vector = list(value).map((item) =>
      typeof item === 'bigint' || typeof item === 'number' ? Math.fround(Number(item)) : Number.NaN,
    );
    if (vector.length > 0 && vector.every(Number.isFinite) && isFit(vector)) return vector;
    throw invalid(full, `Argument ${argument} is not a valid vector for this similarity function.`);
  };
  return define(`${full}(LIST<NUMBER>, LIST<NUMBER>) FLOAT`, ([left, right]) => {
    const [a, b] = [vectorOf(left, 'a'), vectorOf(right, 'b')];
    if (a.length !== b.length) throw invalid(full, 'The supplied vectors do not have the same number of dimensions.');
    return Math.fround(compare(a, b));
  });
}

function invalid(name: string, what: string): Error {
  return fault('ArgumentError', `Invalid input for '${name}()': ${what}`);
}

function product(a: Vector, b: Vector): number {
  return a.reduce((sum, item, index) => sum + item * (b[index] ?? 0), 0);
}

export const VECTOR_FUNCTIONS: readonly FunctionDefinition[] = [
  similarity(
    'cosine',
    (vector) => product(vector, vector) > 0,
    (a, b) => (1 + product(a, b) / Math.sqrt(product(a, a) * product(b, b))) / 2,
  ),
  similarity(
    'euclidean',
    () => true,
    (a, b) => {
      const difference = a.map((item, index) => item - (b[index] ?? 0));
      return 1 / (1 + product(difference, difference));
    },
  ),
];
