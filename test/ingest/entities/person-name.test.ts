import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareNames, isSurnameOf, personName, type PersonName } from '../../../ingest/entities/person-name.ts';

const name = (form: string): PersonName => {
  const read = personName(form);
  if (read === null) throw new Error(`"${form}" is no name`);
  return read;
};

describe('reading a name', () => {
  test.each([
    ['Prime Minister Sana Haddad', 'Sana Haddad'],
    ['Mr. Ivo Lind', 'Ivo Lind'],
    ['Lind’s', 'Lind'],
    ['Bo Hendricks Jr.', 'Bo Hendricks Jr.'],
    ['Farah al-Jabri', 'Farah al-Jabri'],
  ])('%s', (form, text) => {
    expect(personName(form)?.text).toBe(text);
  });

  test.each(['the envoy', 'President', 'Lind and his wife', ''])('"%s" is none', (form) => {
    expect(personName(form)).toBeNull();
  });
});

describe('comparing names', () => {
  test.each([
    ['Ivo Lind', 'Lind', 'part'],
    ['Pak Ji-hun', 'Pak', 'part'],
    ['Ivo Lind', 'I. Lind', 'same'],
    ['Bilal Koné', 'Bilal Kone', 'same'],
    ['Oleh Zavadskyy', 'Oleh Zavadsky', 'same'],
    ['Thandeka Mabuza-Louw', 'Mabuza', 'part'],
    ['Farah al-Jabri', 'al-Jabri', 'part'],
    ['Ivo Lind', 'Maria Lind', 'clash'],
    ['Bo Hendricks', 'Bo Hendricks Jr.', 'clash'],
    ['Haddad', 'Lind', 'clash'],
  ] as const)('%s and %s: %s', (a, b, expected) => {
    expect(compareNames(name(a), name(b))).toBe(expected);
  });

  test('it does not matter which comes first', () => {
    const names = fc.constantFrom(
      'Ivo Lind',
      'Lind',
      'Pak Ji-hun',
      'Pak',
      'Bo Hendricks Jr.',
      'Hendricks',
      'al-Jabri',
      'Maria Lind',
    );
    fc.assert(fc.property(names, names, (a, b) => compareNames(name(a), name(b)) === compareNames(name(b), name(a))));
  });

  test('a given name is no surname', () => {
    expect(isSurnameOf(name('Lind'), name('Ivo Lind'))).toBe(true);
    expect(isSurnameOf(name('Ivo'), name('Ivo Lind'))).toBe(false);
  });
});
