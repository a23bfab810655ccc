import { expect, test } from '@jest/globals';
import { Generations } from '../../../../../graph/store/embedded/state/generations.ts';

test('what was used since the last turn stays, what was not is let go', () => {
  const held = new Generations<string, number>();
  held.set('used', 1);
  held.set('unused', 2);
  held.turn();
  expect(held.get('used')).toBe(1);
  held.turn();
  expect([held.get('used'), held.get('unused')]).toEqual([1, undefined]);
  held.turn();
  held.turn();
  expect(held.get('used')).toBeUndefined();
});
