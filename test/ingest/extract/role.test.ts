import { expect, test } from '@jest/globals';
import { plain } from '../build-document.ts';
import { read } from './read-document.ts';

const roles = (text: string, titles: readonly string[], state: string) => {
  const { reading, named } = read(plain(text), {
    mentions: [
      ['Ivo Lind', 'Person'],
      [state, 'State'],
    ],
    titles,
  });
  return reading.roles.map(({ person, of, role, tense }) => ({ person: named(person), of: named(of), role, tense }));
};

test.each([
  [
    'Norwegian envoy Ivo Lind',
    'Norwegian envoy',
    'Norwegian',
    { of: 'Norway', role: 'Norwegian envoy', tense: 'present' },
  ],
  [
    'Ivo Lind , the envoy of Norway , left',
    'the envoy of Norway',
    'Norway',
    { of: 'Norway', role: 'envoy of Norway', tense: 'present' },
  ],
  ['former Norwegian premier Ivo Lind', 'Norwegian premier', 'Norwegian', { role: 'Norwegian premier', tense: 'past' }],
  ['Norway president-elect Ivo Lind', 'Norway president-elect', 'Norway', { tense: 'future' }],
])('%s', (text, title, state, expected) => {
  expect(roles(text, [title], state)).toMatchObject([{ person: 'Ivo Lind', ...expected }]);
});

test('a title of nobody named is no role', () => {
  expect(roles('The envoy waited while far away in Norway slept Ivo Lind', ['The envoy'], 'Norway')).toEqual([]);
});

test('an envoy of somebody is not that somebody', () => {
  const { reading, named } = read(plain("Lind 's special envoy , Haddad , met him ."), {
    mentions: [
      ['Lind', 'Person'],
      ['Haddad', 'Person'],
    ],
    titles: ['special envoy'],
  });
  expect(reading.roles.map(({ person, role }) => [named(person), role])).toEqual([['Haddad', 'special envoy']]);
});

test("the title of somebody's envoy also says what that somebody is, and whose past it is", () => {
  const { reading, named } = read(plain("Former President Lind 's special envoy , Haddad , met him ."), {
    mentions: [
      ['Lind', 'Person'],
      ['Haddad', 'Person'],
    ],
    titles: ["Former President Lind 's special envoy"],
  });
  expect(reading.roles.map(({ person, role, tense }) => [named(person), role, tense])).toEqual([
    ['Lind', 'Former President', 'past'],
    ['Haddad', "Former President Lind's special envoy", 'present'],
  ]);
});

test('one of the aides of somebody says nothing of that somebody', () => {
  const { reading } = read(plain("Haddad , one of Lind 's aides , met him ."), {
    mentions: [
      ['Haddad', 'Person'],
      ['Lind', 'Person'],
    ],
    titles: ["one of Lind 's aides"],
  });
  expect(reading.roles.map(({ role }) => role)).toEqual(["one of Lind's aides"]);
});
