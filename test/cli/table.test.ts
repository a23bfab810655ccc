import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { table, width } from '../../cli/output/table.ts';

test('columns line up and long cells are cut', () => {
  const rows = [
    ['Ivo Lind', 'a very long title that does not fit'],
    ['日本 の', 'x'],
  ];
  const lines = table(['name', 'title'], rows, 30).trimEnd().split('\n');
  expect(lines).toHaveLength(4);
  for (const line of lines) expect(width(line)).toBeLessThanOrEqual(30);
  expect(lines[2]).toMatch(/^Ivo Lind {2}a very/);
  expect(lines[2]).toContain('…');
  expect(lines[3]).toMatch(/^日本 の {3}x$/);
});

test('numbers stand at the right, under a name that does so as well', () => {
  expect(
    table(
      ['who', 'times'],
      [
        ['a', '1'],
        ['b', '1,200'],
        ['c', ''],
      ],
      80,
    ),
  ).toBe('who  times\n───  ─────\na        1\nb    1,200\nc\n');
});

test('no control character of a value reaches the terminal, and every row is one line', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }))), (rows) => {
      const text = table(['a', 'b'], rows, Number.POSITIVE_INFINITY);
      expect(text.split('\n')).toHaveLength(rows.length + 3);
      expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    }),
  );
});
