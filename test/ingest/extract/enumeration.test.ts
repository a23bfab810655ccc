/** Who acts together with whom, where the tree of a long list is broken. */
import { expect, test } from '@jest/globals';
import type { LayersGiven } from '../build-document.ts';
import { read } from './read-document.ts';

const offered = (list: string, mentions: NonNullable<LayersGiven['mentions']>, actor: string): unknown[] => {
  const words = list.split(' ');
  const verb = words.length + 1;
  const rows = words.map(
    (word) =>
      `${word} ${/^[A-Z]/.test(word) ? 'PROPN' : word === 'in' ? 'ADP' : 'CCONJ'} ${verb} ${word === actor ? 'nsubj' : 'dep'}`,
  );
  const table = [...rows, 'offered VERB 0 root', `a DET ${verb + 2} det`, `truce NOUN ${verb} obj`].join('\n');
  const { reading, named } = read(table, {
    mentions,
    proposals: ['a truce'],
    triggers: [{ kind: 'propose', words: 'offered', status: 'made', actors: [actor], targets: ['a truce'] }],
  });
  return reading.stances.map(({ actor: who }) => named(who));
};
const sorted = (names: readonly unknown[]): string[] => names.map(String).toSorted();
const organizations = (...names: readonly string[]) => names.map((name) => [name, 'Organization'] as const);

test.each(['Lumo', 'Sert'])('all of a list act, whichever the tree takes for the subject: %s', (actor) => {
  const found = offered('Lumo , Brak , Tolva and Sert', organizations('Lumo', 'Brak', 'Tolva', 'Sert'), actor);
  expect(sorted(found)).toEqual(['Brak', 'Lumo', 'Sert', 'Tolva']);
});

test('a person is in no list of parties, and a list has an end', () => {
  expect(
    sorted(offered('Lind , Tolva and Sert', [['Lind', 'Person'], ...organizations('Tolva', 'Sert')], 'Sert')),
  ).toEqual(['Sert', 'Tolva']);
  expect(offered('Lumo , Sert', organizations('Lumo', 'Sert'), 'Sert')).toEqual(['Sert']);
});

test('where something happened is not in the list of who acts', () => {
  const found = offered('in Oslo , Tolva and Sert', [['Oslo', 'State'], ...organizations('Tolva', 'Sert')], 'Sert');
  expect(sorted(found)).toEqual(['Sert', 'Tolva']);
});
