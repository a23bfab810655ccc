import { describe, expect, test } from '@jest/globals';
import type { Document, Trigger } from '../../../../ingest/language/document.ts';
import { tenseAround } from '../../../../ingest/language/time/tense.ts';
import { splitWords } from '../../../../ingest/language/words.ts';
import { articleOf } from '../article.ts';

/** One sentence; `tree`: of some words (by form), part of speech, relation and head (by form). */
function documentOf(
  text: string,
  tree: Readonly<Record<string, readonly [pos: string, relation: string, head: string]>> = {},
  triggers: readonly Trigger[] = [],
): Document {
  const words = splitWords({ text, boilerplate: [] });
  const indexOf = (form: string): number => words.findIndex((word) => word.form === form);
  const of = words.map(({ form }) => tree[form] ?? ['X', 'dep', '']);
  return {
    article: articleOf(text),
    words,
    layers: {
      pos: of.map(([pos]) => pos),
      relations: of.map(([, relation]) => relation),
      heads: Int32Array.from(of, ([, , head]) => indexOf(head)),
      sentences: [{ from: 0, to: words.length }],
      sentenceOf: new Int32Array(words.length),
      names: [],
      mentions: [],
      antecedents: new Int32Array(0),
      titles: [],
      proposals: [],
      attributions: [],
      triggers,
    },
  };
}
const around = (document: Document, form: string) => {
  const from = document.words.findIndex((word) => word.form === form);
  return tenseAround(document, { from, to: from + 1 });
};

describe('by the tree', () => {
  test.each([
    ['Lind met her on Friday', { met: ['VERB', 'root', ''] }, 'past'],
    ['Lind will meet her on Friday', { meet: ['VERB', 'root', ''], will: ['AUX', 'aux', 'meet'] }, 'future'],
    [
      'Lind would have met on Friday',
      { met: ['VERB', 'root', ''], would: ['AUX', 'aux', 'met'], have: ['AUX', 'aux', 'met'] },
      'past',
    ],
    [
      'Lind plans to meet on Friday',
      { plans: ['VERB', 'root', ''], meet: ['VERB', 'xcomp', 'plans'], to: ['PART', 'mark', 'meet'] },
      'future',
    ],
    [
      'Lind was to have met on Friday',
      { met: ['VERB', 'root', ''], to: ['PART', 'mark', 'met'], have: ['AUX', 'aux', 'met'] },
      'past',
    ],
    ['Lind had left by Friday', { left: ['VERB', 'root', ''], had: ['AUX', 'aux', 'left'] }, 'past'],
  ] as const)('%s: %s', (text, tree, expected) => {
    const verb = 'meet' in tree ? 'meet' : 'met' in tree ? 'met' : 'left';
    expect(around(documentOf(text, { ...tree, Friday: ['PROPN', 'obl', verb] }), 'Friday')).toBe(expected);
  });
});

describe('without a tree', () => {
  test.each([
    ['They have until Friday', 'future'],
    ['They wait since Friday', 'past'],
    ['Elections are due in May', 'future'],
    ['On Friday she left', 'past'],
    ['On Friday no verb', null],
    ['It would be short ; in May one was scrapped', 'past'],
  ])('%s: %s', (text, expected) => {
    const document = documentOf(text);
    expect(around(document, text.includes('May') ? 'May' : 'Friday')).toBe(expected);
  });

  test.each([
    ['held', 'past'],
    ['planned', 'future'],
    ['refused', null],
  ])('the sentence tells of a meeting that is %s: %s', (status, expected) => {
    const trigger: Trigger = { kind: 'meet', from: 0, to: 1, status, mode: null, confidence: 1, score: () => null };
    expect(around(documentOf('Talks on Friday', {}, [trigger]), 'Friday')).toBe(expected);
  });
});
