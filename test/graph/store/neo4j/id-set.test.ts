import { expect, test } from '@jest/globals';
import { IdSet } from '../../../../graph/store/neo4j/id-set.ts';

test('holds what was added, and nothing else, over many growths', () => {
  const set = new IdSet();
  const ids = Array.from({ length: 50_000 }, (_, n) => `claim:${n}`);
  expect(ids.map((id) => set.add(id)).every(Boolean)).toBe(true);
  expect(set.size).toBe(ids.length);
  expect(ids.some((id) => set.add(id))).toBe(false);
  expect(ids.every((id) => set.has(id))).toBe(true);
  expect(ids.some((id) => set.has(`${id}!`))).toBe(false);
});
