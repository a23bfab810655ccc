import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fromDriver, toDriver } from '../../../../graph/store/neo4j/values.ts';

const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const properties = fc.record(
  {
    earliest: day,
    articles: fc.maxSafeInteger(),
    name: fc.string({ unit: 'binary' }),
    confidence: fc.double({ noNaN: true, noDefaultInfinity: true }),
    aliases: fc.array(fc.string()),
    open: fc.boolean(),
  },
  { requiredKeys: ['name'] },
);

test('what a fact says comes back from the values that the driver sends, in the order of the keys', () => {
  fc.assert(
    fc.property(properties, (said) => {
      const back = fromDriver(toDriver(said));
      expect(back).toEqual(said);
      expect(Object.keys(back)).toEqual(Object.keys(back).toSorted());
    }),
  );
});

test('what no fact can hold is left out', () => {
  expect(fromDriver({ name: 'Ivo Lind', note: null, odd: { x: 1 }, list: ['a', 2n] })).toEqual({
    name: 'Ivo Lind',
    list: ['a'],
  });
});
