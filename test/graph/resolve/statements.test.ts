import { expect, test } from '@jest/globals';
import { resolve } from '../../../graph/resolve/resolve.ts';
import { story } from '../support/story.ts';

const said = (words: string, speaker = 'Ivo Lind', published = '2031-05-14') =>
  story(`${speaker}: “${words}”`, { published }).people(speaker).says(speaker, words).evidence();

const statements = (...evidence: readonly ReturnType<typeof said>[]): number => resolve(evidence).statements.size;

test.each([
  ['We will not sign this.', '“We will not sign this”'],
  ['We will not sign this paper, now or ever', 'We will not sign this paper'],
  ['We will not sign this paper, now or ever, in Geneva', 'We will not sign this paper … in Geneva'],
  ['President Zelensky will not sign this paper today', 'President Zelenskyy will not sign this paper today'],
  ['Tell Zelensky we are here', 'Tell Zelenskyy we are here'],
  ['We will not sign this paper, now or ever', 'We will not sign [the] paper, now or ever'],
])('%s is %s', (a, b) => {
  expect(statements(said(a), said(b))).toBe(1);
});

test.each([
  ['We will not sign this paper today', 'We will sign whatever they put on the table'],
  ['Never', 'Never again will we come back'],
])('%s is not %s', (a, b) => {
  expect(statements(said(a), said(b))).toBe(2);
});

test('words quoted in part are those of the whole quotation', () => {
  const whole = said('We will keep talking as long as the ships sail, and not a day longer');
  const part = story('Ivo Lind said they would talk “as long as the ships sail”.')
    .people('Ivo Lind')
    .says('Ivo Lind', 'they would talk “as long as the ships sail”', { kind: 'mixed' })
    .evidence();
  expect(statements(whole, part)).toBe(1);
});

test('a few words quoted in part are not', () => {
  const part = story('Ivo Lind said they would talk “for a day”.')
    .people('Ivo Lind')
    .says('Ivo Lind', 'they would talk “for a day”', { kind: 'mixed' })
    .evidence();
  expect(statements(said('We will not stay here for a day'), part)).toBe(2);
});

test('the same words by another speaker are another statement', () => {
  expect(statements(said('We will not sign this.'), said('We will not sign this.', 'Sana Haddad'))).toBe(2);
});

test('the same words a year later are another statement', () => {
  expect(statements(said('We will not sign this.'), said('We will not sign this.', 'Ivo Lind', '2032-05-14'))).toBe(2);
});

test('words printed twice in one article count once', () => {
  const twice = story('Ivo Lind: “We will not sign this.” Later: “We will not sign this!”')
    .people('Ivo Lind')
    .says('Ivo Lind', 'We will not sign this.')
    .says('Ivo Lind', 'We will not sign this!');
  expect(statements(twice.evidence())).toBe(1);
});
