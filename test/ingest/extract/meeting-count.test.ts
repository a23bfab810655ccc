import { expect, test } from '@jest/globals';
import { meet, meetings, met, people } from './told-meetings.ts';

/** How many meetings of Lind and Haddad a word stands for. */
const counted = (words: string, table: string): number[] =>
  meetings(table, {
    mentions: [
      ['Lind', 'Person'],
      ['Haddad', 'Person'],
    ],
    triggers: [{ ...meet, words, participants: ['Lind', 'Haddad'] }],
  }).map(({ count }) => count);

test('"four rounds of talks" stands for four meetings', () => {
  const [count] = counted(
    'talks',
    `Lind PROPN 4 nsubj
     and CCONJ 3 cc
     Haddad PROPN 1 conj
     held VERB 0 root
     four NUM 6 nummod
     rounds NOUN 4 obj
     of ADP 8 case
     talks NOUN 6 nmod`,
  );
  expect(count).toBe(4);
});

test('a number far before the word counts something else', () => {
  const [count] = counted(
    'meetings',
    `Six NUM 9 nummod
     days NOUN 5 obl
     earlier ADV 2 advmod
     Lind PROPN 5 nsubj
     had VERB 0 root
     with ADP 7 case
     Haddad PROPN 5 obl
     his PRON 9 nmod:poss
     meetings NOUN 5 obj`,
  );
  expect(count).toBe(1);
});

test('"three times" stands for three meetings', () => {
  const [meeting] = meetings(met.replace('in ADP 7 case', 'three NUM 7 nummod').replace('Geneva PROPN', 'times NOUN'), {
    mentions: people,
    triggers: [{ ...meet, participants: ['Ivo Lind', 'Sana Haddad'] }],
  });
  expect(meeting?.count).toBe(3);
});

test('a meeting with a day of its own is not one of a series told before', () => {
  const found = meetings(
    `Lind PROPN 4 nsubj
     and CCONJ 3 cc
     Haddad PROPN 1 conj
     held VERB 0 root
     three NUM 6 nummod
     meetings NOUN 4 obj
     . PUNCT 4 punct

     Friday PROPN 3 nmod:poss
     's PART 1 case
     encounter NOUN 5 nsubj
     of ADP 6 case
     Lind PROPN 3 nmod
     and CCONJ 7 cc
     Haddad PROPN 5 conj
     was AUX 8 cop
     short ADJ 0 root`,
    {
      published: '2031-03-09',
      mentions: [
        ['Lind', 'Person'],
        ['Haddad', 'Person'],
        ['Lind#2', 'Person'],
        ['Haddad#2', 'Person'],
      ],
      triggers: [
        { ...meet, words: 'meetings', participants: ['Lind', 'Haddad'] },
        { ...meet, words: 'encounter', participants: ['Lind#2', 'Haddad#2'] },
      ],
    },
  );
  expect(found.map(({ told, count, when }) => ({ told, count, when }))).toEqual([
    { told: ['meetings'], count: 3, when: [] },
    { told: ['encounter'], count: 1, when: ['2031-03-07'] },
  ]);
});
