import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ByteReader, ByteWriter } from '../../../../../graph/store/property-graph/pages/bytes.ts';
import { readValue, writeValue } from '../../../../../graph/store/property-graph/pages/value-bytes.ts';
import { NodeValue } from '../../../../../graph/store/value/entity.ts';
import type { Value } from '../../../../../graph/store/value/value.ts';
import { propertyValue } from '../property-value.ts';

function bytesOf(value: Value): Uint8Array {
  const writer = new ByteWriter();
  writeValue(writer, value);
  return writer.take();
}

test('every value comes back as it was, and its bytes end where the next begin', () => {
  fc.assert(
    fc.property(fc.array(propertyValue), (values) => {
      const writer = new ByteWriter();
      for (const value of values) writeValue(writer, value);
      const reader = new ByteReader(writer.take());
      expect(values.map(() => readValue(reader))).toEqual(values);
      expect(reader.position).toBe(writer.length);
    }),
  );
});

test.each([
  ['the least integer', -(2n ** 63n)],
  ['the largest integer', 2n ** 63n - 1n],
  ['an integer that no float holds', 2n ** 53n + 1n],
  ['minus zero', -0],
  ['half of a surrogate pair', 'a\ud800'],
  ['text longer than any stack', 'ж'.repeat(300_000)],
  ['ASCII longer than a page', 'x'.repeat(300_000)],
  ['a list of empty texts', ['', '']],
])('%s comes back as it was', (_, value) => {
  expect(readValue(new ByteReader(bytesOf(value)))).toEqual(value);
});

test('bytes that are cut short, or begin no value, are refused', () => {
  fc.assert(
    fc.property(propertyValue, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (value, part) => {
      const bytes = bytesOf(value);
      const cut = bytes.subarray(0, Math.floor(bytes.length * part));
      expect(() => readValue(new ByteReader(cut))).toThrow(RangeError);
    }),
  );
  expect(() => readValue(new ByteReader(Uint8Array.of(0)))).toThrow(RangeError);
});

test('what is no property value is not written', () => {
  for (const value of [null, new NodeValue(1), Object.assign(Object.create(null), { a: 1n })]) {
    expect(() => bytesOf(value)).toThrow('no property value');
  }
  expect(() => bytesOf(2n ** 63n)).toThrow('64 bits');
});
