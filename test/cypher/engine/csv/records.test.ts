/** What is written as CSV is read back, however the text is cut into pieces. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type CsvRecord, recordsOf } from '../../../../cypher/engine/csv/records.ts';

const ignore = (): void => undefined;
const EXECUTION_FAILED = 'Neo.DatabaseError.Statement.ExecutionFailed';

function read(pieces: Iterable<string>, separator = ','): CsvRecord[] {
  return [...recordsOf(pieces, separator, ignore)];
}

const quoted = (value: string | null): string =>
  value === null ? '' : `"${value.replaceAll('\\', '\\\\').replaceAll('"', '""')}"`;

const written = (records: readonly CsvRecord[], separator: string, end: string): string =>
  records.map((fields) => fields.map(quoted).join(separator) + end).join('');

function* withoutQuote(): Generator<string> {
  yield 'a\n"';
  for (;;) yield 'x'.repeat(65_536);
}

const field = fc.option(fc.string({ unit: fc.constantFrom('a', 'b', '"', '\\', ',', ';', '\n', '\r', ' ', 'é') }));
// A record of one null is an empty line, and an empty line is no record.
const record = fc
  .array(field, { minLength: 1, maxLength: 4 })
  .filter((values) => values.length > 1 || values[0] !== null);

test('records are read as they were written', () => {
  fc.assert(
    fc.property(
      fc.array(record),
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.integer({ min: 1, max: 7 }),
      (records, separator, end, size) => {
        const text = written(records, separator, end);
        const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, index) =>
          text.slice(index * size, (index + 1) * size),
        );
        expect(read(pieces, separator)).toEqual(records);
      },
    ),
  );
});

test('the last line needs no end', () => {
  expect(read(['a,b\nc,'])).toEqual([
    ['a', 'b'],
    ['c', null],
  ]);
});

test('a quote without its end is said before everything after it is held', () => {
  expect(() => read(withoutQuote())).toThrow(expect.objectContaining({ code: EXECUTION_FAILED }));
});

test.each(['"a"b', '"a" ,b', 'a,"b'])('%s is refused', (text) => {
  expect(() => read([text])).toThrow(expect.objectContaining({ code: EXECUTION_FAILED }));
});
