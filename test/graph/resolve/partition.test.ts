import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Partition } from '../../../graph/resolve/partition.ts';

test('joins are transitive, and sets are sorted', () => {
  const partition = new Partition();
  for (const one of ['d', 'c', 'b', 'a', 'e']) partition.add(one);
  partition.join('a', 'b');
  partition.join('d', 'b');
  expect(partition.sets()).toEqual([['a', 'b', 'd'], ['c'], ['e']]);
});

test('two that are kept apart stay so, by whatever chain', () => {
  const partition = new Partition();
  partition.keepApart('a', 'c');
  expect(partition.join('a', 'b')).toBe(true);
  expect(partition.join('b', 'c')).toBe(false);
  expect(partition.same('a', 'c')).toBe(false);
});

test('sets that share a tag are not joined, unless forced', () => {
  const partition = new Partition();
  partition.add('a', 'x');
  partition.add('b', 'y');
  partition.add('c', 'x');
  expect(partition.join('a', 'b')).toBe(true);
  expect(partition.join('b', 'c')).toBe(false);
  expect(partition.join('b', 'c', true)).toBe(true);
});

const sets = (list: readonly [string, string][]) => {
  const partition = new Partition();
  for (const [a, b] of list) partition.join(a, b);
  return partition.sets();
};

test('without constraints the sets are the same in whatever order pairs are joined', () => {
  const element = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
  const pairs = fc.array(fc.tuple(element, element), { maxLength: 8 });
  fc.assert(
    fc.property(
      pairs.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      ([one, other]) => {
        expect(sets(other)).toEqual(sets(one));
      },
    ),
  );
});
