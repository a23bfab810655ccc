import { describe, expect, test } from '@jest/globals';
import { shorten } from '../../../ingest/extract/proposal.ts';
import { plain } from '../build-document.ts';
import { read } from './read-document.ts';

const proposals = (text: string, spans: readonly string[]) => {
  const { reading, words } = read(plain(text), { proposals: spans });
  return reading.proposals.map(({ title, kind, mentions }) => ({ title, kind, mentions: mentions.map(words) }));
};

test('repeated words of content name one proposal', () => {
  expect(
    proposals('a shared port authority came up .\nthe port authority failed .', [
      'a shared port authority',
      'the port authority',
    ]),
  ).toMatchObject([{ title: 'shared port authority', mentions: ['a shared port authority', 'the port authority'] }]);
});

test('"the plan" is the last plan', () => {
  expect(
    proposals('a withdrawal plan and a prisoner offer .\nthe plan failed .', [
      'a withdrawal plan',
      'a prisoner offer',
      'the plan',
    ]).map(({ mentions }) => mentions),
  ).toEqual([['a withdrawal plan', 'the plan'], ['a prisoner offer']]);
});

test.each([
  ["Norway's offer to train officers stood .", ["Norway's offer", 'train officers']],
  ["Norway's offer to train officers stood .", ["Norway's offer", 'to train officers']],
])('what an offer is to do is its content: %s', (text, spans) => {
  expect(
    proposals(
      text.replaceAll("'s", " 's"),
      spans.map((span) => span.replaceAll("'s", " 's")),
    ),
  ).toMatchObject([{ title: expect.stringContaining('train officers'), kind: 'offer' }]);
});

test('different things stay apart', () => {
  expect(proposals('an arms deal and a fishing bill .', ['an arms deal', 'a fishing bill'])).toHaveLength(2);
});

test('what nobody puts forward or answers, is named once and calls itself no plan is left out', () => {
  const given = { mentions: [['Lind', 'Person']] as const, proposals: ['a trip', 'three'] };
  expect(read(plain('Lind wants a trip and three .'), given).reading.proposals).toEqual([]);
  const wanted = { kind: 'propose', words: 'wants', actors: ['Lind'], targets: ['a trip'] } as const;
  const { reading } = read(plain('Lind wants a trip and three .'), { ...given, triggers: [wanted] });
  expect(reading.proposals.map(({ title }) => title)).toEqual(['trip']);
});

test('a clause of a plan is part of it', () => {
  const { reading } = read(plain('the withdrawal clause of the peace plan failed .'), {
    proposals: ['the withdrawal clause', 'the peace plan'],
  });
  const [clause, whole] = reading.proposals;
  expect([clause?.partOf, whole?.partOf]).toEqual([whole?.key, null]);
});

test('an adjective or a number is taken with its noun', () => {
  const table = `
    Lind PROPN 2 nsubj
    wants VERB 0 root
    a DET 6 det
    unilateral ADJ 6 amod
    sea NOUN 6 compound
    truce NOUN 2 obj
    of ADP 9 case
    two NUM 9 nummod
    weeks NOUN 6 nmod`;
  const wanted = { kind: 'propose', words: 'wants', actors: ['Lind'], targets: ['unilateral'] } as const;
  const { reading, words } = read(table, {
    mentions: [['Lind', 'Person']],
    proposals: ['unilateral'],
    triggers: [wanted],
  });
  expect(reading.proposals.map(({ mentions }) => mentions.map(words))).toEqual([['unilateral sea truce']]);
});

test('"to do so" is the proposal before it', () => {
  expect(
    proposals('a prisoner halt came up .\nLind would do so .', ['a prisoner halt', 'do so']).map(
      ({ mentions }) => mentions,
    ),
  ).toEqual([['a prisoner halt', 'do so']]);
});

describe('titles', () => {
  test.each([
    ['the shared administration of the port', 'shared administration of the port'],
    ['a “ truce ” , which he called fair', 'truce'],
    ['that the bridge be opened', 'bridge be opened'],
    ["'s offer of a free holiday", 'offer of a free holiday'],
    [
      'one two three four five six seven eight nine ten eleven of thirteen',
      'one two three four five six seven eight nine ten eleven',
    ],
  ])('%s', (words, title) => {
    expect(shorten(words)).toBe(title);
  });
});
