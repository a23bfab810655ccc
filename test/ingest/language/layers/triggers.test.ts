import { expect, test } from '@jest/globals';
import { triggers } from '../../../../ingest/language/layers/triggers.ts';
import { forEachHead, type Encoding, type Scores } from '../../../../ingest/language/model/encoding.ts';
import { parseLabels } from '../../../../ingest/language/model/labels.ts';

const labels = parseLabels(
  JSON.stringify({
    ner: ['O'],
    upos: ['X', 'VERB'],
    rel: ['dep'],
    mention: ['O'],
    trigger: ['O', 'B-meet', 'I-meet', 'B-propose', 'I-propose', 'B-accept', 'I-accept'],
    status: ['held'],
    mode: ['unknown'],
    pstatus: ['made'],
  }),
);

/** What is read where each word's best tag is the column given. */
function read(...columns: number[]) {
  return decoded(
    columns.map((best) => [0, 1, 2, 3, 4, 5, 6].map((column) => (column === best ? 9 : 0))),
    columns.map(() => 'x'),
  );
}

/** What is read of words, all of them verbs, with such scores. */
function decoded(rows: readonly (readonly number[])[], forms: readonly string[]) {
  const none: Scores = { width: 3, values: new Float32Array(3 * rows.length) };
  const values = Float32Array.from(rows.flat());
  const words = forms.map((form, at) => ({ form, start: at, end: at + 1, paragraph: false, quoted: false }));
  const encoding: Encoding = {
    ...forEachHead(() => none),
    pos: { width: 2, values: Float32Array.from(forms.flatMap(() => [0, 1])) },
    triggers: { width: 7, values },
    length: rows.length,
    heads: [],
    roles: [],
    arguments: [],
  };
  return triggers(encoding, labels, words).map(({ kind, from, to }) => [kind, from, to]);
}

test('"held" and "talks" side by side are one trigger', () => {
  expect(read(0, 1, 1, 0)).toEqual([['meet', 1, 3]]);
});

test('a trigger of another kind, or apart, is another', () => {
  expect(read(1, 3, 0, 1)).toEqual([
    ['meet', 0, 1],
    ['propose', 1, 2],
    ['meet', 3, 4],
  ]);
});

test('a verb that says plainly what is done needs less', () => {
  const doubtful = [
    [2, 0, 0, 1, 0, 0, 0],
    [9, 0, 0, 0, 0, 0, 0],
  ];
  expect(decoded(doubtful, ['urged', 'them'])).toEqual([['propose', 0, 1]]);
  expect(decoded(doubtful, ['asked', 'them'])).toEqual([]);
});

/** A word that is rather of one column than of none, and one of none. */
const asSure = (column: number) => [
  [0, 0, 0, 0, 0, 0, 0].map((none, at) => (at === column ? 1.3 : none)),
  [9, 0, 0, 0, 0, 0, 0],
];

test('the fuller of a kind of word what was learned from is, the more such a word needs', () => {
  expect(decoded(asSure(1), ['met', 'x'])).toEqual([['meet', 0, 1]]);
  expect(decoded(asSure(5), ['met', 'x'])).toEqual([]);
});
