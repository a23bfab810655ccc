import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { splitWords } from '../../../ingest/language/words.ts';

const forms = (text: string, boilerplate: { start: number; end: number }[] = []): string[] =>
  splitWords({ text, boilerplate }).map((word) => word.form);

describe('words', () => {
  test('take clitics apart and keep abbreviations, initials, numbers and addresses whole', () => {
    expect(forms("Mr. Lind's aide can’t say; the U.S. doesn't, cannot.")).toEqual(
      "Mr. Lind 's aide ca n’t say ; the U.S. does n't , can not .".split(' '),
    );
    expect(forms('J. Okafor paid 1,500.50 at 10:30 on the 25th, see www.example.org/a.')).toEqual(
      'J. Okafor paid 1,500.50 at 10:30 on the 25th , see www.example.org/a .'.split(' '),
    );
  });

  test('know their paragraph and their quotation marks', () => {
    const words = splitWords({ text: 'He said “no way”.\n\n"Never closed\n\nshe left', boilerplate: [] });
    expect(words.filter((word) => word.paragraph).map((word) => word.form)).toEqual(['He', '"', 'she']);
    expect(words.filter((word) => word.quoted).map((word) => word.form)).toEqual(
      '“ no way ” " Never closed'.split(' '),
    );
  });

  test('have the offsets of the article, in order, each with something in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let last = 0;
        for (const { start, end } of splitWords({ text, boilerplate: [] })) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end).trim()).not.toBe('');
          last = end;
        }
      }),
    );
  });
});

describe('boilerplate', () => {
  const text = 'Lind met Haddad. Subscribe now for $1! They spoke for an hour.';
  const start = text.indexOf('Subscribe');
  const boilerplate = [{ start, end: text.indexOf(' They') }];

  test('gives no words, and parts what stands around it', () => {
    expect(forms(text, boilerplate).join(' ')).toBe('Lind met Haddad . They spoke for an hour .');
    const words = splitWords({ text, boilerplate });
    expect(words.filter((word) => word.paragraph).map((word) => word.form)).toEqual(['Lind', 'They']);
    for (const word of words) expect(text.slice(word.start, word.end)).toBe(word.form);
  });

  test('may hold the whole text, overlap Markdown, or lie at either end', () => {
    expect(forms(text, [{ start: 0, end: text.length }])).toEqual([]);
    expect(forms('**Read more** A **bold** word', [{ start: 0, end: 13 }])).toEqual(['A', 'bold', 'word']);
    expect(forms('A word **more**', [{ start: 9, end: 13 }])).toEqual(['A', 'word']);
  });
});

describe('Markdown syntax', () => {
  test.each([
    ['# A **bold** claim', 'A bold claim'],
    ['Haddad [told](https://example.org/a_(b)) reporters', 'Haddad told reporters'],
    ['See <https://example.org/x> and ![a caption](x.png) here', 'See and here'],
    ['> *Never*, she ~~wrote~~ said `no`', 'Never , she wrote said no'],
    ['- one\n- two\n\n---\n\n* three', 'one two three'],
    ['It is \\*not\\* bold', 'It is * not * bold'],
    ["**Lind**'s plan", "Lind 's plan"],
    ['<p>He <b>left</b>.</p><!-- note -->', 'He left .'],
    ['snake_case_name and 5 * 3 * 2', 'snake _ case _ name and 5 * 3 * 2'],
    ['He [the envoy] left', 'He [ the envoy ] left'],
  ])('%s', (text, expected) => {
    expect(forms(text).join(' ')).toBe(expected);
  });

  test('leaves offsets alone', () => {
    const text = '## Talks\n\nThe **envoy [Ivo](#) Lind** left.';
    for (const word of splitWords({ text, boilerplate: [] })) expect(text.slice(word.start, word.end)).toBe(word.form);
  });
});

describe('hard-wrapped text', () => {
  const text =
    'The envoys of both countries met for three hours on Tuesday in the city of\n' +
    'Geneva and agreed on nothing, according to the people who were there and to\n' +
    'those who waited outside the door until the very end of it, which came with\n' +
    'a handshake.\n\nA second paragraph of the text begins here and goes on for long enough that\nit is wrapped too.';

  test('has paragraphs only where a line is blank', () => {
    const words = splitWords({ text, boilerplate: [] });
    expect(words.filter((word) => word.paragraph).map((word) => word.form)).toEqual(['The', 'A']);
    for (const word of words) expect(text.slice(word.start, word.end)).toBe(word.form);
  });

  test('has a headline and a byline that no blank line parts from it', () => {
    const titled = `Norway and Chad end their talks without a result\nBy Anna Berg of The Herald in Geneva\n${text}`;
    const words = splitWords({ text: titled, boilerplate: [] });
    expect(words.filter((word) => word.paragraph).map((word) => word.form)).toEqual(['Norway', 'By', 'The', 'A']);
  });

  test('is not parted where a long word did not fit, nor inside a sentence', () => {
    const lines = [
      'The envoys of both countries met for three hours on Tuesday at the old hall of',
      'Saint-Julien-en-Genevois-sur-Rhone to sign a paper that both of them had seen',
      'before and that one of them, the envoy of the north, had called',
      'worthless, and left by car in the evening for the airport at the lake to fly home',
      'Later the envoy of Chad said that the paper was as good as any of those before',
    ].join('\n');
    const words = splitWords({ text: lines, boilerplate: [] });
    expect(words.filter((word) => word.paragraph)).toHaveLength(1);
  });

  test('is not text with a paragraph on each line', () => {
    const lines = 'One sentence here.\nAnother one there.\nA third.\nA fourth.';
    expect(splitWords({ text: lines, boilerplate: [] }).filter((word) => word.paragraph)).toHaveLength(4);
  });
});
