import { describe, expect, test } from '@jest/globals';
import { withEntities } from '../../../ingest/entities/entities.ts';
import { gazetteer } from '../../../ingest/entities/gazetteer.ts';
import { withSeveral } from '../../../ingest/entities/several.ts';
import { buildDocument, type LayersGiven } from '../build-document.ts';

/** What stands for several in "Lind knows Haddad. … met.", where the model marks the two names alone. */
function several(...opening: readonly string[]): string[] {
  const words = opening.map((word) => `${word} 9 dep`).join('\n');
  const document = buildDocument(`${words}\nmet VERB 0 root`);
  return withSeveral(document).layers.mentions.map(({ from, to }) =>
    document.words
      .slice(from, to)
      .map(({ form }) => form)
      .join(' '),
  );
}

describe('several that are counted or paired', () => {
  test.each([
    [['The DET', 'two NUM'], 'The two'],
    [['both DET', 'men NOUN'], 'both men'],
    [['All DET', 'three NUM', 'sides NOUN'], 'All three sides'],
    [['The DET', 'rival ADJ', 'leaders NOUN'], 'The rival leaders'],
    [['the DET', 'pair NOUN'], 'the pair'],
  ])('%j', (opening, words) => {
    expect(several(...opening)).toEqual([words]);
  });

  test.each([
    ['things', ['The DET', 'two NUM', 'gates NOUN']],
    ['some of others', ['The DET', 'two NUM', 'of ADP', 'them PRON']],
    ['a kind of people', ['The DET', 'ministers NOUN']],
  ])('but not %s', (_, opening) => {
    expect(several(...opening)).toEqual([]);
  });
});

const membersOf = (table: string, mentions: NonNullable<LayersGiven['mentions']>): string[][] => {
  const { list } = withEntities(withSeveral(buildDocument(table, { mentions })), gazetteer()).entities;
  const nameOf = (key: string): string => list.find((entity) => entity.key === key)?.name ?? key;
  return list.filter(({ members }) => members.length > 0).map(({ members }) => members.map(nameOf));
};

test('"both men" are those named before, and no two states', () => {
  const told =
    'Norway PROPN 2 nsubj\n hosted VERB 0 root\n Sweden PROPN 2 obj\n\n Both DET 2 det\n men NOUN 3 nsubj\n spoke VERB 0 root';
  const states = [
    ['Norway', 'State'],
    ['Sweden', 'State'],
  ] as const;
  expect(membersOf(told, states)).toEqual([]);
  const named = `Lind PROPN 2 nsubj\n joined VERB 0 root\n Haddad PROPN 2 obj\n\n ${told}`;
  expect(membersOf(named, [['Lind', 'Person'], ['Haddad', 'Person'], ...states])).toEqual([['Lind', 'Haddad']]);
});

test('at the start of a report, those who are named next', () => {
  const told =
    'The DET 3 det\n rival ADJ 3 amod\n leaders NOUN 4 nsubj\n met VERB 0 root\n\n Lind PROPN 2 nsubj\n thanked VERB 0 root\n Haddad PROPN 2 obj';
  expect(
    membersOf(told, [
      ['Lind', 'Person'],
      ['Haddad', 'Person'],
    ]),
  ).toEqual([['Lind', 'Haddad']]);
});
