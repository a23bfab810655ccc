import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Facts } from '../../../graph/model/fact.ts';
import { difference } from '../../../graph/project/difference.ts';
import { project } from '../../../graph/project/project.ts';
import { corpus } from '../support/corpus.ts';

const merge = <T extends { readonly id: string }>(
  old: readonly T[],
  write: readonly T[],
  gone: readonly string[],
): T[] => {
  const all = new Map(old.map((one) => [one.id, one]));
  for (const id of gone) expect(all.delete(id)).toBe(true);
  for (const one of write) all.set(one.id, one);
  return [...all.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
};

const apply = (before: Facts, after: Facts): Facts => {
  const { nodesToWrite, nodesToDelete, relationshipsToWrite, relationshipsToDelete } = difference(before, after);
  return {
    nodes: merge(before.nodes, nodesToWrite, nodesToDelete),
    relationships: merge(before.relationships, relationshipsToWrite, relationshipsToDelete),
  };
};

const evidence = corpus();

test('applied to any state it gives the other, articles added and forgotten', () => {
  fc.assert(
    fc.property(fc.subarray(evidence), fc.subarray(evidence), (some, others) => {
      const [before, after] = [project(some), project(others)];
      expect(apply(before, after)).toEqual(after);
    }),
    { numRuns: 6 },
  );
});

test('nothing changed, nothing to write', () => {
  const facts = project(evidence.slice(0, 3));
  const none = { nodesToWrite: [], nodesToDelete: [], relationshipsToWrite: [], relationshipsToDelete: [] };
  expect(difference(facts, facts)).toEqual(none);
});

test('one more article of another story leaves the facts of the first alone', () => {
  const before = project(evidence.slice(0, 3));
  const { nodesToDelete, relationshipsToDelete } = difference(before, project(evidence.slice(0, 4)));
  expect([nodesToDelete, relationshipsToDelete]).toEqual([[], []]);
});
