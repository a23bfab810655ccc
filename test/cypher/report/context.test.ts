import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { contextOf } from '../../../cypher/report/context.ts';

const around = (text: string, words: string) => {
  const start = text.indexOf(words);
  const { before, after } = contextOf(text, start, start + words.length);
  return `${before}[${words}]${after}`;
};

const flat = (text: string) => text.replace(/\s+/g, ' ');

describe('the sentence around some words', () => {
  test.each([
    ['He left. They met in Geneva on Friday. It rained.', 'met', 'They [met] in Geneva on Friday.'],
    ['They met in Geneva. It rained.', 'They met in Geneva.', '[They met in Geneva.]'],
    ['Mr. Lind saw Maj. Gen. Haddad there. Then he left.', 'saw', 'Mr. Lind [saw] Maj. Gen. Haddad there.'],
    ['A title\n\nThey met\nin Geneva.\n\nMore.', 'met', 'They [met] in Geneva.'],
    ['“We will not sign,” he said. She left.', 'said', '“We will not sign,” he [said].'],
    ['One. Two met. And Three. Four.', 'met. And', 'Two [met. And] Three.'],
  ])('%j', (text, words, whole) => {
    expect(around(text, words)).toBe(whole);
  });

  test('is made of the text alone, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(60), fc.nat(60), (text, a, b) => {
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        const { before, after } = contextOf(text, start, end);
        expect(flat(text.slice(0, start))).toContain(before.trim());
        expect(flat(text.slice(end))).toContain(after.trim());
      }),
    );
  });
});
