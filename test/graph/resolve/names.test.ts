/** Which names are one person's: alone, and in an article that tells of the same others. */
import { describe, expect, test } from '@jest/globals';
import { resolve } from '../../../graph/resolve/resolve.ts';
import { story } from '../support/story.ts';

const told = (name: string, others: readonly string[]) =>
  story(`${name} spoke. ${others.join(', ')}.`)
    .people(name, ...others)
    .evidence();

/** How many persons two articles name, besides the company that both have or none. */
const persons = (a: string, b: string, company: readonly string[]): number =>
  resolve([told(a, company), told(b, company)]).entities.size - company.length;

describe('one person, in any company', () => {
  test.each([
    ['Abdel Fattah al-Sisi', 'Abdel-Fattah el-Sissi'],
    ['Volodymyr Zelensky', 'Vladimir Zelenskiy'],
    ['Ursula von der Lind', 'Ursula Von der Lind'],
    ['Kim Ha-neul', 'Kim Ha Neul'],
    ['J.D. Lind', 'JD Lind'],
    ['Sheikh Tamim bin Hamad Al Bakri', 'Tamim bin Hamad al-Bakri'],
    ['Donald J. Rusk', 'Donald Rusk'],
    ['Bill Rusk', 'William Rusk'],
    ['Walid bin Bakri', 'Waleed bin Bakri'],
    ['Muhammad bin Bakri', 'Mohammed bin Bakri'],
    ['Inácio Ruiz', 'Inacio Ruiz'],
  ])('%s is %s', (a, b) => {
    expect(persons(a, b, [])).toBe(1);
  });
});

describe('one person, where the articles tell of the same others', () => {
  test.each([
    ['Brad Kowalczyk', 'Bradley Kowalczyk'],
    ['Cora Villaluz-Tan', 'Corazon Villaluz-Tan'],
    ['J. Rusk', 'John Rusk'],
    ['Jinping Lim', 'Lim Jinping'],
    ['Orbán Ferenc', 'Ferenc Orbán'],
    ['Robert F. Rusk Jr.', 'Robert Rusk'],
    ['Recep Tayyip Bakri', 'Tayyip Bakri'],
    ['JD Lind', 'James David Lind'],
    ['Radoslav Chubrilovich', 'Radoslav Čubrilović'],
    ['Luiz Inácio Moura da Costa', 'Moura'],
    ['Radoslav Čubrilović', 'Chubrilovich'],
    ['Abdel Fattah al-Sisi', 'el-Sissi'],
    ['Ivo Lind', 'Mr. Lind'],
  ])('%s is %s', (a, b) => {
    expect(persons(a, b, ['Sana Haddad'])).toBe(1);
    expect(persons(a, b, [])).toBe(2);
  });
});

describe('two persons, even in the same company', () => {
  test.each([
    ['Paul Lind', 'Paula Lind'],
    ['Martin Ruiz', 'Martina Ruiz'],
    ['Mahmoud Bakri', 'Mohammed Bakri'],
    ['Hassan Bakri', 'Hussein Bakri'],
    ['George W. Rusk', 'George H. W. Rusk'],
    ['Kim Jong Un', 'Kim Jong Il'],
    ['Donald Rusk Jr.', 'Donald Rusk Sr.'],
    ['Ali Haddad', 'Ala Haddad'],
  ])('%s is not %s', (a, b) => {
    expect(persons(a, b, ['Ivo Lind'])).toBe(2);
  });
});

test.each([
  ['Donald Rusk', 'Donald Rusk Jr.'],
  ['Brad Rusk', 'Bradley Rusk'],
])('%s and %s are two where one article tells of both', (a, b) => {
  const both = story(`${b} saw ${a}. Sana Haddad.`)
    .people(b)
    .entity('Person', a, { mentions: [{ start: 40, end: 44, form: 'name' }] });
  expect(resolve([both.people('Sana Haddad').evidence(), told(a, ['Sana Haddad'])]).entities.size).toBe(3);
});

const member = (guild: string, other: string) =>
  story(`${guild} head Ana Ruiz saw ${other}.`)
    .entity('Organization', guild)
    .people('Ana Ruiz', other)
    .role('Ana Ruiz', `${guild} head`, guild)
    .evidence();

test('an acronym and its long form are one affiliation, and so make no namesakes', () => {
  const { entities } = resolve([member('Dockers National Guild', 'Omar Bakri'), member('DNG', 'Sana Haddad')]);
  expect([...entities.keys()].filter((id) => id.startsWith('person:ana'))).toEqual(['person:ana-ruiz']);
});
