import { describe, expect, test } from '@jest/globals';
import { type Judgement, judge } from '../../../graph/model/judgement.ts';
import type { LocalEntity } from '../../../graph/model/reading.ts';
import { resolve } from '../../../graph/resolve/resolve.ts';
import type { Evidence } from '../../../graph/resolve/resolution.ts';
import { story } from '../support/story.ts';

/** Ids of what some articles call `key`. */
const idsOf = (evidence: readonly Evidence[], ...keys: readonly string[]): (string | null)[] => {
  const resolution = resolve(evidence);
  return evidence.map(({ article }, index) => resolution.idOf(article.id, keys[index] ?? keys[0] ?? ''));
};

const full = (name: string, other = 'Sana Haddad') => story(`${name} met ${other}.`).people(name, other).evidence();

const minister = (state: string, iso3: string, other: string, published = '2031-05-14') =>
  story(`${state} minister Ana Ruiz saw ${other}.`, { published })
    .people('Ana Ruiz', other)
    .state(state, iso3)
    .role('Ana Ruiz', `${state} minister`, state)
    .evidence();

const of = (name: string, rest = 'Sana Haddad') =>
  story(`${name} and ${rest} agreed.`).entity('Organization', name).people(rest).evidence();

const group = (rest: string) =>
  story(`Ukrainian officials spoke to ${rest}.`).described('Organization', 'Ukrainian officials').evidence();

const surnameToo = (description: string | null) =>
  story('Ivo Lind met Sana Haddad. Then Lindgren, the archbishop, left.')
    .people('Ivo Lind', 'Sana Haddad')
    .entity('Person', 'Lind', { description, mentions: [{ start: 31, end: 35, form: 'name' }] });

describe('people', () => {
  test('spellings of one name come together under the one most articles use', () => {
    const evidence = ['Volodymyr Zelenskyy spoke.', 'Volodymyr Zelenskyy left.', 'Volodymyr Zelensky spoke.'].map(
      (text) => story(text).people(text.split(' ').slice(0, 2).join(' ')).evidence(),
    );
    const { entities } = resolve(evidence);
    expect([...entities.values()].map(({ id, name, aliases }) => [id, name, aliases])).toEqual([
      ['person:volodymyr-zelenskyy', 'Volodymyr Zelenskyy', ['Volodymyr Zelensky']],
    ]);
  });

  test('a surname finds its person in an article that tells of the same others', () => {
    const later = story('Lind saw Sana Haddad again.').people('Lind', 'Sana Haddad').evidence();
    expect(idsOf([full('Ivo Lind'), later], 'Ivo Lind', 'Lind')).toEqual(['person:ivo-lind', 'person:ivo-lind']);
  });

  test('a surname in another story does not', () => {
    const elsewhere = story('Lind saw Omar Bakri.').people('Lind', 'Omar Bakri').evidence();
    const [, id] = idsOf([full('Ivo Lind'), elsewhere], 'Ivo Lind', 'Lind');
    expect(id).not.toBe('person:ivo-lind');
  });

  test('a surname that fits two stays open and says between whom', () => {
    const later = story('Lind saw Sana Haddad again.').people('Lind', 'Sana Haddad').evidence();
    const resolution = resolve([full('Ivo Lind'), full('Karin Lind'), later]);
    const id = resolution.idOf(later.article.id, 'Lind') ?? '';
    expect(resolution.entities.get(id)?.open).toEqual(['person:ivo-lind', 'person:karin-lind']);
  });

  test('a short form does not tie two longer names together', () => {
    const [a, b, c] = idsOf(
      [full('George Walker Rusk'), full('George Rusk'), full('George Herbert Rusk')],
      'George Walker Rusk',
      'George Rusk',
      'George Herbert Rusk',
    );
    expect(new Set([a, b, c]).size).toBe(3);
  });

  test('namesakes of two countries, in different company, stay apart', () => {
    const evidence = [minister('Chilean', 'CHL', 'Omar Bakri'), minister('Spanish', 'ESP', 'Sana Haddad')];
    expect(idsOf(evidence, 'Ana Ruiz')).toEqual(['person:ana-ruiz~chl', 'person:ana-ruiz~esp']);
  });

  test('namesakes are one where a person says so, and two again without that', () => {
    const evidence = [minister('Chilean', 'CHL', 'Omar Bakri'), minister('Spanish', 'ESP', 'Sana Haddad')];
    const same = judge('same', ['person:ana-ruiz~chl', 'person:ana-ruiz~esp'], null, '2031-06-01T00:00:00Z');
    const judged = (...judgements: readonly Judgement[]) =>
      [...resolve(evidence, judgements).entities.keys()].filter((id) => id.startsWith('person:ana'));
    expect(judged(same)).toEqual(['person:ana-ruiz~chl']);
    expect(judged()).toEqual(['person:ana-ruiz~chl', 'person:ana-ruiz~esp']);
  });

  test('a namesake is somebody of another name where a person says so', () => {
    const evidence = [minister('Chilean', 'CHL', 'Omar Bakri'), minister('Spanish', 'ESP', 'Sana Haddad')];
    const same = judge('same', ['person:ana-ruiz~esp', 'person:sana-haddad'], null, '2031-06-01T00:00:00Z');
    expect(resolve(evidence, [same]).entities.size).toBe(resolve(evidence).entities.size - 1);
  });

  test('the same company makes one person of them', () => {
    const evidence = [minister('Chilean', 'CHL', 'Omar Bakri'), minister('Spanish', 'ESP', 'Omar Bakri')];
    expect(idsOf(evidence, 'Ana Ruiz')).toEqual(['person:ana-ruiz', 'person:ana-ruiz']);
  });

  test('a bare surname beside one full name is that person, if its article does not say otherwise', () => {
    expect(idsOf([surnameToo(null).evidence()], 'Lind')).toEqual(['person:ivo-lind']);
    expect(idsOf([surnameToo('the archbishop').evidence()], 'Lind')).not.toEqual(['person:ivo-lind']);
  });

  test('two persons of one surname in one article stay two', () => {
    const both = story('Ivo Lind and Karin Lind met Sana Haddad.')
      .people('Ivo Lind', 'Karin Lind', 'Sana Haddad')
      .evidence();
    const resolution = resolve([both]);
    expect([...resolution.entities.keys()]).toEqual(['person:ivo-lind', 'person:karin-lind', 'person:sana-haddad']);
  });

  test('who is only described is somebody of that article', () => {
    const evidence = ['A senior official met Sana Haddad.', 'A senior official saw Sana Haddad.'].map((text) =>
      story(text).described('Person', 'A senior official').people('Sana Haddad').evidence(),
    );
    const [a, b] = idsOf(evidence, 'A senior official');
    expect(a).not.toBe(b);
  });

  test('who is only described is the same one in two printings of one text', () => {
    const wire = `A senior official said that ${Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ')}`;
    const printed = (tail: string) => story(`${wire} ${tail}`).described('Person', 'A senior official').evidence();
    const [a, b] = idsOf([printed('First.'), printed('Second.')], 'A senior official');
    expect(a).toBe(b);
  });

  test('a role in the words of a neighbouring article says who is meant', () => {
    const named = story('Foreign minister Ivo Lind met Sana Haddad.')
      .people('Ivo Lind', 'Sana Haddad')
      .role('Ivo Lind', 'Foreign minister', null)
      .evidence();
    const described = story('The foreign minister met Sana Haddad.')
      .described('Person', 'The foreign minister')
      .people('Sana Haddad');
    expect(idsOf([named, described.evidence()], 'Ivo Lind', 'The foreign minister')).toEqual([
      'person:ivo-lind',
      'person:ivo-lind',
    ]);
  });

  test('the leader of a state is who holds its highest office', () => {
    const named = story('Norwegian premier Ivo Lind met Sana Haddad.')
      .people('Ivo Lind', 'Sana Haddad')
      .role('Ivo Lind', 'Norwegian premier', null)
      .evidence();
    const described = story('The Norwegian leader met Sana Haddad.')
      .described('Person', 'The Norwegian leader')
      .people('Sana Haddad');
    expect(idsOf([named, described.evidence()], 'Ivo Lind', 'The Norwegian leader')[1]).toBe('person:ivo-lind');
  });

  test('a story in which everyone is called Kim', () => {
    const names = ['Kim Min-ho', 'Kim Ji-woo', 'Kim Ha-neul', 'Kim Jae-won'];
    const all = story(`${names.join(', ')} met.`)
      .people(...names)
      .evidence();
    const bare = story('Kim spoke.').people('Kim').evidence();
    const resolution = resolve([all, bare]);
    expect(resolution.entities.size).toBe(5);
  });

  test('different spellings stay apart where a person says so', () => {
    const evidence = [full('Volodymyr Zelensky'), full('Volodymyr Zelenskyy')];
    const subjects = ['person:volodymyr-zelensky', 'person:volodymyr-zelenskyy'];
    const judgement = { id: 'j', kind: 'different' as const, subjects, text: null, made: '2031-06-01T00:00:00Z' };
    expect(resolve(evidence).entities.size).toBe(2);
    expect(resolve(evidence, [judgement]).entities.size).toBe(3);
  });

  test('names of one letter', () => {
    const one = story('K. met Q.').people('K.', 'Q.').evidence();
    expect(resolve([one]).entities.size).toBe(2);
  });
});

describe('organizations and places', () => {
  test.each([
    ['United Metal Assemblers', 'UMA'],
    ['Lakeside Alliance for Peace', 'the Lakeside Alliance'],
    ['the Northern Water Union', 'Northern Water Union'],
  ])('%s is also %s', (long, short) => {
    const [a, b] = idsOf([of(long), of(short)], long, short);
    expect(b).toBe(a);
  });

  test('a name that another story shortens so means something else there', () => {
    const [a, b] = idsOf(
      [of('Lakeside Alliance for Peace'), of('Lakeside Alliance', 'Omar Bakri')],
      'Lakeside Alliance for Peace',
      'Lakeside Alliance',
    );
    expect(b).not.toBe(a);
  });

  test('the foreign ministry of one story is not that of another', () => {
    const [a, b] = idsOf(
      [of('the Foreign Ministry'), of('the Foreign Ministry', 'Omar Bakri')],
      'the Foreign Ministry',
    );
    expect(b).not.toBe(a);
  });

  test('a group with a proper name in it is one group', () => {
    expect(idsOf([group('reporters'), group('nobody')], 'Ukrainian officials')).toEqual([
      'organization:ukrainian-officials',
      'organization:ukrainian-officials',
    ]);
  });

  test('what a gazetteer knows has that id and, for a state, its usual name', () => {
    const evidence = story('Moscow spoke.').entity('State', 'Moscow', { known: 'state:RUS' }).evidence();
    expect([...resolve([evidence]).entities.values()].map(({ id, name, aliases }) => [id, name, aliases])).toEqual([
      ['state:RUS', 'Russia', ['Moscow']],
    ]);
  });
});

const known = (name: string, iso3: string, other: string) =>
  story(`${name} heard ${other}.`).state(name, iso3).people(other).evidence();

describe('a name that several lands have', () => {
  const georgia = { name: 'Georgia', mentions: [{ start: 0, end: 7, form: 'name' as const }] };
  const spoken = (
    other: string,
    more: Pick<LocalEntity, 'known'> & Partial<LocalEntity>,
    type: 'State' | 'Place' = 'State',
  ) =>
    story(`Georgia heard ${other}${more.known === null ? ' again' : ''}.`)
      .entity(type, 'Georgia', { ...georgia, ...more })
      .people(other)
      .evidence();
  const [caucasus, south] = [
    spoken('Nino Beradze', { known: 'state:GEO' }),
    spoken('Dale Purvis', { known: 'place:georgia-usa', within: 'state:USA' }, 'Place'),
  ];

  test.each([
    ['State', 'Nino Beradze', 'state:GEO'],
    ['Place', 'Nino Beradze', 'state:GEO'],
    ['Place', 'Dale Purvis', 'place:georgia-usa'],
  ] as const)('a %s in the company of %s is %s', (type, other, id) => {
    const left = spoken(other, { known: null }, type);
    expect(idsOf([caucasus, south, left], 'Georgia')[2]).toBe(id);
  });

  test('stays open where the articles around it tell of both', () => {
    const left = story('Georgia heard Nino Beradze and Dale Purvis.')
      .entity('Place', 'Georgia')
      .people('Nino Beradze', 'Dale Purvis')
      .evidence();
    const resolution = resolve([caucasus, south, left]);
    const id = resolution.idOf(left.article.id, 'Georgia') ?? '';
    expect([id, resolution.entities.get(id)?.open]).toEqual(['place:georgia', ['place:georgia-usa', 'state:GEO']]);
  });

  test('a capital’s name is not taken for the state', () => {
    const capital = story('Tbilisi heard Nino Beradze.').entity('State', 'Tbilisi', { known: 'state:GEO' });
    const place = story('In Tbilisi was Nino Beradze.').entity('Place', 'Tbilisi').people('Nino Beradze').evidence();
    expect(idsOf([capital.people('Nino Beradze').evidence(), place], 'Tbilisi')[1]).toBe('place:tbilisi');
  });

  test('Congo is the one that the articles around it speak of', () => {
    const left = story('Congo heard Ivo Lind.').entity('State', 'Congo').people('Ivo Lind').evidence();
    const all = [known('DR Congo', 'COD', 'Ivo Lind'), known('Republic of the Congo', 'COG', 'Sana Haddad'), left];
    expect(idsOf(all, 'DR Congo', 'Republic of the Congo', 'Congo')).toEqual(['state:COD', 'state:COG', 'state:COD']);
  });
});

test('two that begin at the same word are two', () => {
  const { article, reading } = story('White House officials dismissed it.')
    .entity('Organization', 'White House officials')
    .entity('Organization', 'White House')
    .evidence();
  const resolution = resolve([{ article, reading }]);
  const ids = ['White House officials', 'White House'].map((key) => resolution.idOf(article.id, key));
  expect(ids).toEqual(['organization:white-house-officials', 'organization:white-house']);
});
