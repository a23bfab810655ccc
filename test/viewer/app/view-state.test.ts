import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { NodeKind, Relation } from '../../../viewer/server/wire.ts';
import { fromQuery, initialView, isStep, toQuery, type ViewState } from '../../../viewer/app/model/view-state.ts';

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const place = fc.integer({ min: -5000, max: 5000 }).map((value) => value / 1000);
const anyView: fc.Arbitrary<ViewState> = fc.record({
  selected: fc.option(text),
  reading: fc.option(fc.record({ article: text, start: fc.nat(9999), end: fc.integer({ min: 10_000, max: 20_000 }) })),
  hiddenKinds: fc.subarray([...NodeKind.options]),
  hiddenRelations: fc.subarray([...Relation.options]),
  publishers: fc.uniqueArray(text, { maxLength: 4 }).map((all) => all.toSorted()),
  disputedOnly: fc.boolean(),
  from: fc.option(day),
  to: fc.option(day),
  table: fc.boolean(),
  console: fc.boolean(),
  cypher: fc.option(text),
  expanded: fc.uniqueArray(text, { maxLength: 5 }),
  actors: fc.option(fc.integer({ min: 1, max: 1500 })),
  camera: fc.option(fc.record({ x: place, y: place, ratio: fc.integer({ min: 1, max: 4000 }).map((v) => v / 1000) })),
});

describe('the address', () => {
  test('holds the whole view', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(fromQuery(toQuery(view))).toEqual(view);
      }),
    );
  });

  test('of the initial view is empty', () => {
    expect(toQuery(initialView)).toBe('');
    expect(fromQuery('')).toEqual(initialView);
  });

  test('is read whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => {
        expect(toQuery(fromQuery(query))).toEqual(expect.any(String));
      }),
    );
    expect(fromQuery('?hide=Alien&from=yesterday&camera=1,2&actors=-3&without=MET_WITH')).toEqual({
      ...initialView,
      hiddenRelations: ['MET_WITH'],
    });
  });
});

test('back and forward walk selections and articles, not filters', () => {
  expect(isStep(initialView, { ...initialView, selected: 'person:a' })).toBe(true);
  expect(isStep(initialView, { ...initialView, reading: { article: 'a', start: 0, end: 3 } })).toBe(true);
  expect(isStep(initialView, { ...initialView, from: '2030-01-01', disputedOnly: true })).toBe(false);
});
