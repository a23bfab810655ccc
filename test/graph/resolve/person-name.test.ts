import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { comparePersonNames, isFullName, parsePersonName } from '../../../graph/resolve/person-name.ts';

const compare = (a: string, b: string) => comparePersonNames(parsePersonName(a), parsePersonName(b));

test.each([
  ['Volodymyr Zelensky', 'Volodymyr Zelenskyy'],
  ['Volodymyr Zelenskiy', 'Vladimir Zelensky'],
  ['Abdel Fattah Al-Sisi', 'Abdel Fattah el-Sissi'],
  ['Abdel Rahman Idris', 'Abdelrahman Idris'],
  ['Leticia Bogran', 'Leticia Bográn'],
  ['Nazim Karahisarli', 'Nazım Karahisarlı'],
  ['Kim Jong-un', 'Kim Jong Un'],
  ['Jong Un Kim', 'Kim Jong Un'],
  ['Donald Trump', 'Donald J. Trump'],
  ['William Weld', 'Bill Weld'],
  ['Sheikh Hamad al-Thani', 'Hamad Al Thani'],
  ['Mohammed bin Salman', 'Mohammed Salman'],
  ['J. D. Marlow', 'JD Marlow'],
  ['Mohammed Dahlan', 'Muhamad Dahlan'],
])('%s and %s are spellings of one name', (a, b) => {
  expect(compare(a, b)).toBe('strong');
  expect(compare(b, a)).toBe('strong');
});

test.each([
  ['S. Basavanna', 'Siddaramappa Basavanna'],
  ['Leticia Bográn', 'Leticia Bográn Zúniga'],
  ['Besnik Gashi', 'Besnik Gaši'],
  ['Viktar Shastakou', 'Viktor Shestakov'],
  ['Errázuriz Soto', 'Joaquín Errázuriz Soto'],
  ['John Marlow', 'John Marlow Jr.'],
])('%s and %s may be one name', (a, b) => {
  expect(compare(a, b)).toBe('weak');
});

test.each([
  ['Ivo Lind', 'Iva Lundgren'],
  ['Kim Jong Un', 'Kim Jong Il'],
  ['George Walker Bush', 'George Herbert Bush'],
  ['John Marlow Sr.', 'John Marlow Jr.'],
  ['Jaroslaw Kaczynski', 'Lech Kaczynski'],
  ['Lind', 'Ivo Lind'],
])('%s and %s are two', (a, b) => {
  expect(compare(a, b)).toBeNull();
});

test.each([
  ['Putin', false],
  ['Al-Sisi', false],
  ['Van der Aalst', false],
  ['Mr Lind', false],
  ['Ben Wallace', true],
  ['Al Gore', true],
  ['Ivo Lind', true],
])('%s is a full name: %s', (name, full) => {
  expect(isFullName(parsePersonName(name))).toBe(full);
});

test('likeness is symmetric, for any names', () => {
  const token = fc.constantFrom('Al', 'el', 'Ivo', 'I.', 'Lind', 'Zelensky', 'Zelenskyy', 'bin', 'Kim', 'Jr.', 'Ü', '');
  const name = fc.array(token, { maxLength: 4 }).map((tokens) => tokens.join(' '));
  fc.assert(
    fc.property(name, name, (a, b) => {
      expect(compare(a, b)).toBe(compare(b, a));
    }),
  );
});
