import { describe, expect, test } from '@jest/globals';
import { withEntities } from '../../../ingest/entities/entities.ts';
import { gazetteer } from '../../../ingest/entities/gazetteer.ts';
import { withLeaders } from '../../../ingest/entities/leaders.ts';
import { buildDocument, plain, type LayersGiven } from '../build-document.ts';

/** The groups found in a text, with the names of their members. */
function groups(text: string, given: LayersGiven): [description: string | null, members: (string | null)[]][] {
  const document = withLeaders(buildDocument(plain(text), given));
  const { list } = withEntities(document, gazetteer()).entities;
  return list
    .filter(({ kind }) => kind === 'group')
    .map(({ description, members }) => [
      description,
      list.filter(({ key }) => members.includes(key)).map(({ name }) => name),
    ]);
}

const states: NonNullable<LayersGiven['mentions']> = [
  ['Greece', 'State'],
  ['Turkey', 'State'],
];

describe('the leaders of two states', () => {
  test('are the persons whom the article gives the office', () => {
    const found = groups(
      'The leaders of Greece and Turkey spoke .\nGreek Prime Minister Ivo Lind and Turkish President Sana Haddad agreed .',
      {
        mentions: [
          ...states,
          ['Greek', 'State'],
          ['Ivo Lind', 'Person'],
          ['Turkish', 'State'],
          ['Sana Haddad', 'Person'],
        ],
        titles: ['Greek Prime Minister', 'Turkish President'],
      },
    );
    expect(found).toEqual([['leaders of Greece and Turkey', ['Ivo Lind', 'Sana Haddad']]]);
  });

  test('are the states where it names nobody', () => {
    expect(groups('The leaders of Greece and Turkey spoke .', { mentions: states })).toEqual([
      ['leaders of Greece and Turkey', ['Greece', 'Turkey']],
    ]);
  });

  test('may stand behind their states, as in a headline, whatever the model marks inside', () => {
    const found = groups('Greek , Turkish foreign ministers meet', {
      mentions: [
        ['Greek', 'State'],
        ['Turkish', 'State'],
        ['Turkish foreign ministers', 'Group'],
      ],
    });
    expect(found).toEqual([['Greek, Turkish foreign ministers', ['Greece', 'Turkey']]]);
  });

  test('are not meant by officials of one of them', () => {
    const found = groups('The leaders of Greece and Turkey spoke .\nGreek officials agreed .', {
      mentions: [...states, ['Greek', 'State'], ['Greek officials', 'Group']],
      antecedents: [['Greek officials', 'Greece']],
    });
    expect(found.map(([description]) => description)).toEqual(['leaders of Greece and Turkey', 'Greek officials']);
  });

  test('are not meant where two states are only named side by side', () => {
    expect(groups('Greece and Turkey boats collided .', { mentions: states })).toEqual([]);
  });
});
