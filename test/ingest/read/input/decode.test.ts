import { describe, expect, test } from '@jest/globals';
import { DossierError } from '../../../../graph/model/errors.ts';
import { decode } from '../../../../ingest/read/input/decode.ts';

const text = 'Zürich — “No deal”, said Haddad. 会談 🌍\r\nSecond line.\n';
const codeOf = (bytes: Uint8Array): string => {
  try {
    decode(bytes, 'a.txt');
    return 'none';
  } catch (error) {
    return error instanceof DossierError ? error.code : String(error);
  }
};
const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();

describe('decode', () => {
  test.each([
    ['UTF-8', Buffer.from(text), text],
    ['UTF-8 with a mark, kept', Buffer.from(`\uFEFF${text}`), `\uFEFF${text}`],
    ['UTF-16 LE with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le'), `\uFEFF${text}`],
    ['UTF-16 BE with a mark', swapped(Buffer.from(`\uFEFF${text}`, 'utf16le')), `\uFEFF${text}`],
    ['UTF-16 LE without', Buffer.from('The envoys met.\n', 'utf16le'), 'The envoys met.\n'],
    ['UTF-16 BE without', swapped(Buffer.from('The envoys met.\n', 'utf16le')), 'The envoys met.\n'],
    [
      'Latin-1',
      Buffer.from('Entrevue à Genève, où Müller a parlé.', 'latin1'),
      'Entrevue à Genève, où Müller a parlé.',
    ],
    ['Windows-1252', Buffer.from([0x93, 0x4e, 0x6f, 0x94, 0x20, 0x96, 0x20, 0x4c, 0x69, 0x6e, 0x64]), '“No” – Lind'],
  ])('%s', (_, bytes, expected) => {
    expect(decode(bytes, 'a.txt')).toBe(expected);
  });

  test('UTF-8 that is broken in one place is read, and the place is marked', () => {
    const bytes = Buffer.concat([Buffer.from('Zürich: '.repeat(40)), Buffer.from([0xe2, 0x80]), Buffer.from(' end.')]);
    expect(decode(bytes, 'a.txt')).toBe(`${'Zürich: '.repeat(40)}\uFFFD end.`);
  });

  test('a declared charset is used where the bytes are not UTF-8', () => {
    expect(decode(Buffer.from([0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0]), 'a.html', 'windows-1251')).toBe('Москва');
    expect(decode(Buffer.from('Zürich'), 'a.html', 'windows-1251')).toBe('Zürich');
  });

  test.each([
    ['nothing', Buffer.alloc(0), 'INPUT_EMPTY'],
    ['white space', Buffer.from('\uFEFF \r\n\t\n'), 'INPUT_EMPTY'],
    ['zeros', Buffer.alloc(5000), 'INPUT_NOT_TEXT'],
    ['an image', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), 'INPUT_NOT_TEXT'],
    ['a ZIP archive', Buffer.from('PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0', 'latin1'), 'INPUT_NOT_TEXT'],
    ['all bytes', Buffer.from(Array.from({ length: 2560 }, (_, index) => (index * 37) % 256)), 'INPUT_NOT_TEXT'],
    ['numbers', Buffer.from(new Float64Array([1.5, 2.25, 3.1, 4.7, 1e9]).buffer), 'INPUT_NOT_TEXT'],
  ])('refuses %s', (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  test('says what a known kind of file is', () => {
    expect(() => decode(Buffer.from('PK\x03\x04\x14\0', 'latin1'), 'report.docx')).toThrow(
      /report\.docx is a ZIP archive/,
    );
  });
});
