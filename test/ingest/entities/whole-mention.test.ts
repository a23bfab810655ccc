import { expect, test } from '@jest/globals';
import { withWholeMentions } from '../../../ingest/entities/whole-mention.ts';
import { buildDocument, plain, type LayersGiven } from '../build-document.ts';

const whole = (table: string, given: LayersGiven): string[] => {
  const document = withWholeMentions(buildDocument(table, given));
  return document.layers.mentions.map(({ from, to }) =>
    document.words
      .slice(from, to)
      .map((word) => word.form)
      .join(' '),
  );
};

test('a description goes on to the end of its source', () => {
  const table =
    'an DET 2 det\n officer NOUN 6 nsubj\n at ADP 5 case\n its PRON 5 nmod:poss\n base NOUN 2 nmod\n said VERB 0 root';
  const mentions: LayersGiven['mentions'] = [['an officer', 'Person']];
  const said = { cue: 'said', source: 'an officer at its base', content: ['said'] };
  expect(whole(table, { mentions, attributions: [said] })).toEqual(['an officer at its base']);
  expect(whole(table, { mentions })).toEqual(['an officer']);
});

test('a name does not', () => {
  const said = { cue: 'said', source: 'Lind of Norway', content: ['said'] };
  expect(whole(plain('Lind of Norway said'), { mentions: [['Lind', 'Person']], attributions: [said] })).toEqual([
    'Lind',
  ]);
});

test('a description that breaks off at an adjective goes on to its noun', () => {
  const table = 'a DET 3 det\n special ADJ 3 amod\n envoy NOUN 4 nsubj\n came VERB 0 root';
  expect(whole(table, { mentions: [['special', 'Person']] })).toEqual(['special envoy']);
});
