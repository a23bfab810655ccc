import { describe, expect, test } from '@jest/globals';
import type { Layers } from '../../../../ingest/language/document.ts';
import { antecedents } from '../../../../ingest/language/layers/coreference.ts';
import { nameClash } from '../../../../ingest/language/layers/name-clash.ts';
import { describe as describeMention, pairFeatures } from '../../../../ingest/language/layers/pair-features.ts';
import { forEachHead, type Encoding } from '../../../../ingest/language/model/encoding.ts';
import type { Network } from '../../../../ingest/language/model/runtime.ts';
import { splitWords } from '../../../../ingest/language/words.ts';

type Mention = Layers['mentions'][number];
const mention = (from: number, to: number, type: Mention['type'] = 'Person'): Mention => ({
  from,
  to,
  type,
  confidence: 1,
});

const words = splitWords({
  text: 'Ivo Lind met Sana Haddad; the envoy Lind told her: France, not Spain',
  boilerplate: [],
});
const encoding: Encoding = {
  ...forEachHead((head) => ({
    width: 1,
    values: new Float32Array(words.length).map((_, i) => (head === 'vectors' ? i : 0)),
  })),
  length: words.length,
  heads: [],
  roles: [],
  arguments: [],
};

/** Scores a pair by its first words: a score for [earlier, later], else -1. */
const network = (scores: Readonly<Record<string, number>>): Network => ({
  run: (inputs) => {
    const first = (name: string): number[] => {
      const { data, shape } = inputs[name]!;
      return Array.from({ length: shape[0]! }, (_, i) => Number(data[i * shape[1]! + 1]));
    };
    const [earlier, later] = [first('va'), first('vb')];
    return Promise.resolve(() => Float32Array.from(earlier, (word, i) => scores[`${word} ${later[i]}`] ?? -1));
  },
  close: () => Promise.resolve(),
});

const mentions = [mention(0, 2), mention(3, 5), mention(6, 8), mention(8, 9), mention(10, 11)];
const find = (scores: Readonly<Record<string, number>>, clash = (_i: number, _j: number): boolean => false) =>
  antecedents(network(scores), encoding, words, mentions, new Int32Array(words.length), clash).then((a) => [...a]);

describe('antecedents', () => {
  test('are the best-scored earlier mentions above 0', async () => {
    expect(await find({ '0 6': 2, '3 6': 3, '0 8': 0, '3 10': 1 })).toEqual([-1, -1, 1, -1, 1]);
  });

  test('bring no names together that clash, over the whole chain', async () => {
    expect(await find({ '3 6': 3, '6 8': 2, '0 8': 1 }, (i, j) => i === 1 && j === 3)).toEqual([-1, -1, 1, 0, -1]);
  });

  test('of no mention are none', async () => {
    expect([...(await antecedents(network({}), encoding, words, [], new Int32Array(0), () => false))]).toEqual([]);
  });
});

describe('names clash', () => {
  const states = new Map([
    ['France', 'FRA'],
    ['French', 'FRA'],
    ['Spain', 'ESP'],
  ]);
  const clashOf = (text: string, a: Mention, b: Mention): boolean =>
    nameClash([a, b], splitWords({ text, boilerplate: [] }), (name) => states.get(name) ?? null)(0, 1);

  test.each([
    ['Ivo Lind', 'Sana Haddad', true],
    ['Ivo Lind', 'Lind', false],
    ['President Lind', 'Premier Haddad', true],
    ['the envoy', 'Haddad', false],
    ['He', 'Haddad', false],
    ['Jean-Claude Roy', 'Jean-Luc Roy', false],
  ])('persons: %s and %s: %s', (a, b, expected) => {
    const [first, both] = [a, `${a} ${b}`].map((text) => splitWords({ text, boilerplate: [] }).length);
    expect(clashOf(`${a} ${b}`, mention(0, first!), mention(first!, both!))).toBe(expected);
  });

  test.each([
    ['France', 'Spain', true],
    ['France', 'the French', false],
    ['France', 'the country', false],
  ])('states: %s and %s: %s', (a, b, expected) => {
    const length = splitWords({ text: b, boilerplate: [] }).length;
    expect(clashOf(`${a} ${b}`, mention(0, 1, 'State'), mention(1, 1 + length, 'State'))).toBe(expected);
  });
});

/** The numbers of the features that hold of two mentions so many mentions apart, in sentences next to each other. */
function featuresOf(a: Mention, b: Mention, distance: number): number[] {
  const features = pairFeatures(describeMention(a, words, 0), describeMention(b, words, 1), distance);
  return [...features].flatMap((value, i) => (value === 1 ? [i] : []));
}

test('pair features tell distance, shared words, pronouns and types, as the network was trained', () => {
  // Ivo Lind, Lind: two on, next sentence; same last word, subset, shared capitals; same type; both with capitals
  expect(featuresOf(mentions[0]!, mentions[3]!, 2)).toEqual([1, 8, 12, 13, 15, 23, 28, 29]);
  // Sana Haddad, her: a pronoun in the third person
  expect(featuresOf(mentions[1]!, mentions[4]!, 40)).toEqual([6, 8, 19, 23, 29, 30]);
  // Ivo Lind, Sana Haddad: capitals, and none shared
  expect(featuresOf(mentions[0]!, mentions[1]!, 1)).toEqual([0, 8, 14, 23, 28, 29]);
});
