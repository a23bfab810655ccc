/** News that a graph could stumble over. */
import { describe, expect, test } from '@jest/globals';
import type { FactNode, Facts } from '../../../graph/model/fact.ts';
import { project } from '../../../graph/project/project.ts';
import { resolve } from '../../../graph/resolve/resolve.ts';
import { story } from '../support/story.ts';

const of = ({ nodes }: Facts, label: FactNode['label']): readonly FactNode[] =>
  nodes.filter((node) => node.label === label);

describe('two articles that disagree about everything', () => {
  const words = 'We will not sign a paper that hands over the port';
  const words2 = 'a port authority for';
  const told = (
    publisher: string,
    more: {
      premier: string;
      tense: 'past' | 'present';
      date: string;
      minutes: number;
      city: string;
      years: string;
      speaker: string;
    },
  ) =>
    story(
      `${more.premier} Ivo Lind and Sana Haddad met in ${more.city}, ${publisher}. Lind offered ${words2} ${more.years}. ${more.speaker}: “${words}”. Then.`,
      { publisher },
    )
      .people('Ivo Lind', 'Sana Haddad')
      .state('Norwegian', 'NOR')
      .entity('Place', more.city, { known: `place:${more.city.toLowerCase()}`, within: 'state:CHE' })
      .role('Ivo Lind', more.premier, 'Norwegian', more.tense)
      .meeting('met', ['Ivo Lind', 'Sana Haddad'], {
        date: more.date,
        minutes: [more.minutes, more.minutes],
        place: more.city,
      })
      .proposal(`${words2} ${more.years}`)
      .stance('PROPOSED', 'Ivo Lind', `${words2} ${more.years}`)
      .says(more.speaker, words)
      .evidence();
  const facts = project([
    told('Herald', {
      premier: 'Norwegian premier',
      tense: 'present',
      date: '2031-05-13',
      minutes: 60,
      city: 'Geneva',
      years: '25 years',
      speaker: 'Ivo Lind',
    }),
    told('Tribune', {
      premier: 'former Norwegian premier',
      tense: 'past',
      date: '2031-05-13',
      minutes: 180,
      city: 'Basel',
      years: '40 years',
      speaker: 'Sana Haddad',
    }),
  ]);
  const disputed = (label: FactNode['label']) => of(facts, label).map(({ properties }) => properties.disputed);

  test('tell of one thing each, and every disagreement is kept', () => {
    expect(disputed('Meeting')).toEqual([['duration', 'place']]);
    expect(disputed('Proposal')).toEqual([['number']]);
    expect(disputed('Statement')).toEqual([['speaker']]);
    expect(disputed('Person')).toEqual([['role'], []]);
  });

  test('no claim of either is lost', () => {
    const values = of(facts, 'Claim').map(({ properties }) => properties.value);
    expect(values).toEqual(
      expect.arrayContaining(['60', '180', 'place:geneva', 'place:basel', '25 years', '40 years']),
    );
  });
});

test('a thousand articles about one meeting are one meeting', () => {
  const evidence = Array.from({ length: 1000 }, (_, index) =>
    story(`Ivo Lind met Sana Haddad, report ${index}.`, { publisher: `Paper ${index}` })
      .people('Ivo Lind', 'Sana Haddad')
      .meeting('met', ['Ivo Lind', 'Sana Haddad'], { date: index % 2 ? '2031-05-13' : '2031-05-12/2031-05-18' })
      .evidence(),
  );
  const meetings = of(project(evidence), 'Meeting');
  expect(meetings.map(({ properties }) => [properties.articles, properties.disputed])).toEqual([[1000, []]]);
});

test('an article that names five hundred people', () => {
  const letters = 'abcdefghijklmnopqrstuvwxy';
  const names = Array.from({ length: 500 }, (_, index) => {
    const [first, second] = [letters[index % 25] ?? '', letters[Math.floor(index / 25)] ?? ''];
    return `${first.toUpperCase()}${second}mo ${second.toUpperCase()}${first}rgen${index}`;
  });
  const evidence = story(`${names.join(', ')} met.`)
    .people(...names)
    .meeting('met', names.slice(0, 60))
    .evidence();
  const facts = project([evidence]);
  expect(resolve([evidence]).entities.size).toBe(500);
  expect(facts.relationships.filter(({ type }) => type === 'MET_WITH').length).toBe((60 * 59) / 2);
});

describe('names of one letter', () => {
  test('are two in one article', () => {
    const facts = project([story('K. met Q.').people('K.', 'Q.').meeting('met', ['K.', 'Q.']).evidence()]);
    expect(of(facts, 'Person').length).toBe(2);
  });

  test('are nobody of another article', () => {
    const full = story('Karl Lind met Sana Haddad.').people('Karl Lind', 'Sana Haddad').evidence();
    const letter = story('K. met Omar Bakri.').people('K.', 'Omar Bakri').evidence();
    expect(resolve([full, letter]).idOf(letter.article.id, 'K.')).not.toBe('person:karl-lind');
  });
});

describe('a story in which everyone is called Kim', () => {
  const names = ['Kim Min-ho', 'Kim Ji-woo', 'Kim Ha-neul', 'Kim Jae-won'];
  const first = story(`${names.join(', ')} met.`)
    .people(...names)
    .meeting('met', names, { date: '2031-05-13' })
    .evidence();
  const second = story('Kim Min-ho and Kim Ji-woo met Kim. Kim was late.')
    .people('Kim Min-ho', 'Kim Ji-woo')
    .entity('Person', 'Kim', { mentions: [{ start: 30, end: 33, form: 'name' }] })
    .meeting('met', ['Kim Min-ho', 'Kim Ji-woo', 'Kim'], { date: '2031-05-13' })
    .evidence();

  test('each full name is one person, and Kim alone may be any of those who are left', () => {
    const resolution = resolve([first, second]);
    const kim = resolution.idOf(second.article.id, 'Kim') ?? '';
    expect(resolution.entities.size).toBe(5);
    expect(resolution.entities.get(kim)?.open).toEqual([
      'person:kim-ha-neul',
      'person:kim-jae-won',
      'person:kim-ji-woo',
      'person:kim-min-ho',
    ]);
  });

  test('they met once, and nobody met himself', () => {
    const facts = project([first, second]);
    expect(of(facts, 'Meeting').length).toBe(1);
    expect(facts.relationships.filter(({ start, end }) => start === end)).toEqual([]);
  });
});
