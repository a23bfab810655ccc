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
])('%s is %s', (a, b) => {
  expect(statements(said(a), said(b))).toBe(1);
});

test.each([
  ['We will not sign this paper today', 'We will sign whatever they put on the table'],
  ['Never', 'Never again will we come back'],
])('%s is not %s', (a, b) => {
  expect(statements(said(a), said(b))).toBe(2);
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
