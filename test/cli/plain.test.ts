import { expect, test } from '@jest/globals';
import { cell, plain } from '../../cli/output/plain.ts';
import { CypherDate } from '../../graph/store/value/temporal.ts';

test('whole numbers stay exact, dates become text, maps and lists keep their shape', () => {
  expect(plain({ a: 5n, b: [2n ** 60n, 1.5], c: new CypherDate(0), d: null })).toEqual({
    a: 5,
    b: ['1152921504606846976', 1.5],
    c: '1970-01-01',
    d: null,
  });
  expect(plain(Number.NaN)).toBe('NaN');
});

test('a cell is text', () => {
  expect([cell(null), cell('a'), cell(5n), cell(['a', 1n]), cell(true)]).toEqual(['', 'a', '5', '["a",1]', 'true']);
});
