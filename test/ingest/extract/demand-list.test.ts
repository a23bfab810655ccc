import { expect, test } from '@jest/globals';
import { read } from './read-document.ts';

/** Lind set conditions: the port is opened; the fleet stays away. Haddad rejected these conditions. */
const list = `
  Lind PROPN 2 nsubj
  set VERB 0 root
  conditions NOUN 2 obj
  : PUNCT 2 punct

  ¶
  - PUNCT 3 punct
  open VERB 0 root
  the DET 4 det
  port NOUN 2 obj
  ; PUNCT 2 punct

  ¶
  - PUNCT 3 punct
  withdraw VERB 0 root
  the DET 4 det
  fleet NOUN 2 obj
  . PUNCT 2 punct

  ¶
  Haddad PROPN 2 nsubj
  rejected VERB 0 root
  these DET 4 det
  conditions NOUN 2 obj
  . PUNCT 2 punct`;

const stances = (table: string) => {
  const { reading, named } = read(table, {
    mentions: [
      ['Lind', 'Person'],
      ['Haddad', 'Person'],
    ],
    proposals: ['conditions', 'these conditions'],
    triggers: [{ kind: 'reject', words: 'rejected', actors: ['Haddad'], targets: ['these conditions'] }],
  });
  return reading.stances.map(({ type, actor, target }) => [type, named(actor), named(target)]);
};

test('each item of a list is a demand, and who rejects "these conditions" rejects each', () => {
  expect(stances(list)).toEqual([
    ['PROPOSED', 'Lind', 'open the port'],
    ['PROPOSED', 'Lind', 'withdraw the fleet'],
    ['REJECTED', 'Haddad', 'open the port'],
    ['REJECTED', 'Haddad', 'withdraw the fleet'],
  ]);
});

test('paragraphs without bullets are no list', () => {
  expect(stances(list.replaceAll('- PUNCT 3 punct', 'we PRON 3 nsubj'))).toEqual([
    ['REJECTED', 'Haddad', 'conditions'],
  ]);
});
