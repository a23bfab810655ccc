import { describe, expect, test } from '@jest/globals';
import { type Judgement, judge } from '../../../graph/model/judgement.ts';
import { project } from '../../../graph/project/project.ts';
import type { Evidence } from '../../../graph/resolve/resolution.ts';
import { resolve } from '../../../graph/resolve/resolve.ts';
import { story } from '../support/story.ts';

type Kind = 'direct' | 'indirect';

const said = (words: string, kind: Kind = 'indirect', speaker = 'Ivo Lind', published = '2031-05-14'): Evidence =>
  story(`${speaker} said ${words}`, { published }).people(speaker).says(speaker, words, { kind }).evidence();

const echoing = (evidence: readonly Evidence[], ...judgements: readonly Judgement[]) =>
  project(evidence, judgements).relationships.filter(({ type }) => type === 'ECHOES');

const echoes = (...evidence: readonly Evidence[]): number => echoing(evidence).length;

describe('in other words', () => {
  test.each([
    ['The strait will be open to grain ships by Monday', 'grain ships could use the strait from Monday'],
    [
      'We lost 12 trawlers and the ministry paid for three of them',
      'the ministry had paid for only three of 12 lost trawlers',
    ],
    ['I will never sign the harbour treaty in Geneva', 'he would not sign the harbour treaty in Geneva'],
  ])('%s: %s', (quoted, reported) => {
    expect(echoes(said(quoted, 'direct'), said(reported))).toBe(1);
  });

  test.each([
    ['the negation', 'I will sign the harbour treaty in Geneva', 'he would not sign the harbour treaty in Geneva'],
    [
      'the amount',
      'We want 12 trawlers back from the Haddad ministry',
      'he wanted 14 trawlers back from the Haddad ministry',
    ],
    [
      'the theme alone',
      'The harbour treaty needs two keys',
      'the harbour treaty was dead, and the pilots had gone home',
    ],
  ])('%s tells apart: %s / %s', (_, quoted, reported) => {
    expect(echoes(said(quoted, 'direct'), said(reported))).toBe(0);
  });
});

const quoted = said('I will never sign the harbour treaty in Geneva', 'direct');
const words = 'he would not sign the harbour treaty in Geneva';

test('the report leads to the quotation, with the articles that tell it', () => {
  const reported = said(words, 'indirect', 'Ivo Lind', '2031-05-13');
  const { nodes, relationships } = project([quoted, reported]);
  const [echo, ...others] = relationships.filter(({ type }) => type === 'ECHOES');
  const text = (id: string | undefined) => nodes.find((node) => node.id === id)?.properties.text;
  expect(others).toEqual([]);
  expect([text(echo?.start), text(echo?.end)]).toEqual([words, 'I will never sign the harbour treaty in Geneva']);
  expect(echo?.properties).toMatchObject({ articles: 1, published: '2031-05-13' });
});

test.each([
  ['another speaker', said(words, 'indirect', 'Sana Haddad')],
  ['weeks later', said(words, 'indirect', 'Ivo Lind', '2031-06-20')],
])('not by %s', (_, reported) => {
  expect(echoes(quoted, reported)).toBe(0);
});

test('what a person judged to be different is no echo', () => {
  const reported = said(words);
  const [a = '', b = ''] = [...resolve([quoted, reported]).statements.keys()];
  expect(echoing([quoted, reported], judge('different', [a, b], null, '2031-06-01T00:00:00Z'))).toEqual([]);
});

test('the order of articles does not matter', () => {
  const all = [quoted, said(words), said('he would not be signing a harbour treaty in Geneva')];
  expect(echoing(all.toReversed())).toEqual(echoing(all));
});
