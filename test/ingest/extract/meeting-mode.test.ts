import { expect, test } from '@jest/globals';
import { read } from './read-document.ts';

/** How Lind met Haddad, by a verb and what follows it; the model takes it for a meeting in person. */
function mode(verb: string, ...after: readonly string[]): string | undefined {
  const table = ['Lind PROPN 2 nsubj', `${verb} VERB 0 root`, 'Haddad PROPN 2 obj', ...after].join('\n');
  const { reading } = read(table, {
    mentions: [
      ['Lind', 'Person'],
      ['Haddad', 'Person'],
    ],
    triggers: [{ kind: 'meet', words: verb, status: 'held', mode: 'in-person', participants: ['Lind', 'Haddad'] }],
  });
  return reading.meetings[0]?.mode;
}

test.each([
  ['rang', [], 'phone'],
  ['phoned', [], 'phone'],
  ['telephoned', [], 'phone'],
  ['spoke', ['by ADP 5 case', 'telephone NOUN 2 obl'], 'phone'],
  ['spoke', ['over ADP 5 case', 'Zoom PROPN 2 obl'], 'video'],
  ['visited', [], 'in-person'],
  ['met', ['beside ADP 5 case', 'telephone NOUN 2 obl'], 'in-person'],
])('%s %j: %s', (verb, after, expected) => {
  expect(mode(verb, ...after)).toBe(expected);
});
