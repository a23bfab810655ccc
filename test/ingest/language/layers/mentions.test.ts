import { expect, test } from '@jest/globals';
import { mentions } from '../../../../ingest/language/layers/mentions.ts';
import type { Tagged } from '../../../../ingest/language/layers/spans.ts';
import { forEachHead, type Encoding } from '../../../../ingest/language/model/encoding.ts';
import type { Labels } from '../../../../ingest/language/model/labels.ts';
import type { Word } from '../../../../ingest/language/document.ts';

const TYPES: Labels['mentions'] = ['Person', 'State', 'Organization', 'Place', 'Group'];
const WIDTH = 1 + 2 * TYPES.length;
const labels: Labels = {
  names: [],
  pos: [],
  relations: [],
  mentions: TYPES,
  triggers: [],
  meetingStatus: [],
  meetingMode: [],
  proposalStatus: [],
};

/** Types and words of the mentions of a text, where the mention head finds one person and the name head the names given. */
function found(text: string, person: number | null, names: readonly Tagged<string>[]): string[] {
  const forms = text.split(' ');
  let start = 0;
  const words = forms.map((form): Word => {
    const word = { form, start, end: start + form.length, paragraph: false, quoted: false };
    start += form.length + 1;
    return word;
  });
  const scores = (begins: number | null) => {
    const values = new Float32Array(forms.length * WIDTH);
    forms.forEach((_, at) => (values[at * WIDTH + (at === begins ? 1 : 0)] = 9));
    return { width: WIDTH, values };
  };
  const encoding: Encoding = {
    ...forEachHead((head) => scores(head === 'mentions' ? person : null)),
    length: forms.length,
    heads: [],
    roles: [],
    arguments: [],
  };
  return mentions(encoding, words, labels, names).map(({ type, from, to }) =>
    [type, ...forms.slice(from, to)].join(' '),
  );
}

const name = (type: string, at: number): Tagged<string> => ({ type, from: at, to: at + 1, confidence: 0.8 });

test('names of persons that only the name head knows are mentions, and of places where one is said to be there', () => {
  expect(found('Lind went', null, [name('PERSON', 0)])).toEqual(['Person Lind']);
  expect(found('Lind met her in Izmir', null, [name('GPE', 4)])).toEqual(['Place Izmir']);
  expect(found('Izmir grows', null, [name('GPE', 0)])).toEqual([]);
});

test('a city is no person where both the name head and "in" say so', () => {
  expect(found('talks in Izmir', 2, [name('GPE', 2)])).toEqual(['Place Izmir']);
  expect(found('talks with Izmir', 2, [name('GPE', 2)])).toEqual(['Person Izmir']);
  expect(found('trust in Lind', 2, [name('PERSON', 2)])).toEqual(['Person Lind']);
});
