import { expect, test } from '@jest/globals';
import { resolve } from '../../../graph/resolve/resolve.ts';
import { story } from '../support/story.ts';

const told = (title: string, maker = 'Ivo Lind', published = '2031-05-14') =>
  story(`${maker} put ${title} to Sana Haddad.`, { published })
    .people(maker, 'Sana Haddad')
    .state('Sana', 'NOR')
    .proposal(title)
    .stance('PROPOSED', maker, title)
    .evidence();

const proposals = (...evidence: readonly ReturnType<typeof told>[]): number => resolve(evidence).proposals.size;

test.each([
  ['a 30-day ceasefire', 'the thirty-day truce'],
  ['joint patrols of the gulf', 'the joint patrol plan'],
  ['the withdrawal of troops from the island', 'pulling troops off the island'],
])('%s is %s', (a, b) => {
  expect(proposals(told(a), told(b))).toBe(1);
});

test.each([
  ['a 30-day ceasefire', 'an exchange of prisoners'],
  ['a plan', 'a port authority'],
])('%s is not %s', (a, b) => {
  expect(proposals(told(a), told(b))).toBe(2);
});

test('two makers of like proposals have made two', () => {
  expect(proposals(told('a ceasefire at sea'), told('a ceasefire on land', 'Omar Bakri'))).toBe(2);
});

test('the same words a year later are another proposal', () => {
  expect(proposals(told('a 30-day ceasefire'), told('a 30-day ceasefire', 'Ivo Lind', '2032-05-14'))).toBe(2);
});
